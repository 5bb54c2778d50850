/**
 * Hidden votes, typed as the room shows hands: one digit a person, the mark moves on by itself. Backspace takes the last one back, the arrows move,
 * «−» or Space is for who abstains, Enter shows all at once. Votes from the chat are pasted.
 */
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round } from '#contract/vote.ts'
import { isHere } from '#domain/meeting/attendance.ts'
import { choiceOfDigit, votersOf, votesIn } from '#domain/meeting/vote.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { cx } from '#renderer/design/cx.ts'
import { useRoom } from '../room/room-context.ts'
import { ChatVotes } from './ChatVotes.tsx'
import { useBallots } from './use-votes.ts'
import classes from './Vote.module.css'

export interface BallotSheetProps {
  round: Round
  onAside: () => void
  onRemove: () => void
}

export function BallotSheet({ round, onAside, onRemove }: BallotSheetProps) {
  const { t } = useTranslation(['vote', 'common'])
  const { room, words, edit } = useRoom()
  const { ballots, unnamed, cast, takeBack, castUnnamed, takeBackUnnamed, reveal } = useBallots(round, edit)
  const [chosen, setChosen] = useState<Id | null>(null)
  const [busy, setBusy] = useState(false)

  const here = room.attendance.filter(isHere).map((each) => each.personId)
  const voters = [...new Set([...here, ...round.ballots.map((ballot) => ballot.personId)])]
  const given = new Map(ballots.map((ballot) => [ballot.personId, ballot.choices]))
  const isDone = (id: Id) => {
    const choices = given.get(id)
    return choices !== undefined && (choices.length === 0 || choices.length >= round.dots || id !== chosen)
  }
  const at = chosen ?? voters.find((id) => !given.has(id)) ?? null
  const left = votersOf(here, ballots) - ballots.length
  /** Nobody is marked as here: a digit is a vote of nobody by name. */
  const isOpen = voters.length === 0
  const someVoted = votesIn({ ballots, unnamed }).some((vote) => vote.choices.length > 0)

  const nextAfter = (id: Id) => {
    const after = [...voters.slice(voters.indexOf(id) + 1), ...voters.slice(0, voters.indexOf(id))]
    return after.find((each) => !given.has(each)) ?? null
  }
  const give = (id: Id, choices: readonly number[]) => {
    // With dots left the mark stays until they are put.
    const isWhole = choices.length === 0 || choices.length >= round.dots
    setChosen(isWhole ? nextAfter(id) : id)
    void cast([{ personId: id, choices: [...choices] }])
  }
  const press = (digit: string) => {
    const choice = choiceOfDigit(round, digit)
    if (choice !== null && isOpen) return castUnnamed([choice])
    if (choice === null || at === null) return
    const before = isDone(at) ? [] : (given.get(at) ?? [])
    give(at, [...before, choice])
  }
  const back = () => {
    if (isOpen) return unnamed.length > 0 ? takeBackUnnamed() : undefined
    const id = chosen !== null && given.has(chosen) ? chosen : ballots.at(-1)?.personId
    if (id === undefined) return
    const choices = given.get(id) ?? []
    setChosen(id)
    if (choices.length > 1) void cast([{ personId: id, choices: choices.slice(0, -1) }])
    else void takeBack(id)
  }
  const move = (by: 1 | -1) => {
    const index = at === null ? voters.length : voters.indexOf(at)
    setChosen(voters[Math.min(voters.length - 1, Math.max(0, index + by))] ?? null)
  }
  const show = async () => {
    if (busy || !someVoted) return
    setBusy(true)
    await reveal()
    setBusy(false)
  }

  // Of the whole window: a digit counts wherever in the dialog the focus is.
  useWindowEvent('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select')) return
    const isOnButton = target?.closest('button') !== null && target !== null
    if (/^\d$/.test(event.key)) press(event.key)
    else if (event.key === 'Backspace') back()
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === '-' || event.key === '−' || (event.key === ' ' && !isOnButton)) {
      if (isOpen) castUnnamed([])
      else if (at !== null) give(at, [])
    } else if (event.key === 'Enter' && !isOnButton && !event.repeat) void show()
    else return
    event.preventDefault()
  })

  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.focus()
  }, [])
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return (
    <div className={classes.form}>
      <p className="meta">{t(`how.${round.kind}`)}</p>
      {round.kind === 'dots' ? (
        <ol className={classes.options}>
          {round.options.map((option, index) => (
            <li key={option}>
              <KeyCap>{words.number(index + 1)}</KeyCap> {option}
            </li>
          ))}
        </ol>
      ) : null}
      <p role="status" className={classes.progress}>
        <b>
          {isOpen
            ? t('progressOpen', { count: unnamed.length })
            : t('progress', {
                voted: words.number(ballots.length + unnamed.length),
                of: words.number(votersOf(here, votesIn({ ballots, unnamed }))),
              })}
        </b>{' '}
        {voters.length === 0 ? null : at === null ? t('everybody') : t('next', { name: words.person(at) })}
      </p>
      {voters.length === 0 ? <p className="meta">{t('nobody')}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- has the keys of the sheet, and scrolls */}
      <ol ref={list} className={classes.voters} aria-label={t('people')} tabIndex={0} data-autofocus>
        {unnamed.map((choices, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- nobody's by name: they are told apart by their place
          <li key={index} className={classes.unnamed}>
            <span className="figures">{words.number(index + 1)}</span>
            <b className="figures">
              {choices.length === 0 ? t('abstains') : choices.map((each) => words.number(each)).join(' ')}
            </b>
          </li>
        ))}
        {voters.map((id) => {
          const choices = given.get(id)
          return (
            <li key={id} aria-current={id === at || undefined}>
              <button
                type="button"
                className={cx(classes.voter, id === at && classes.now)}
                onClick={() => setChosen(id)}
              >
                <span>{words.person(id)}</span>
                <b className="figures">
                  {choices === undefined
                    ? ''
                    : choices.length === 0
                      ? t('abstains')
                      : choices.map((each) => words.number(each)).join(' ')}
                </b>
              </button>
            </li>
          )
        })}
      </ol>
      <p className={classes.keys}>
        <span>{t(`keys.digit.${round.kind}`)}</span>
        <span>
          <KeyCap>−</KeyCap> {t('keys.skip')}
        </span>
        <span>
          <KeyCap>{t('common:key.backspace')}</KeyCap> {t('keys.back')}
        </span>
        <span>
          <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {t('keys.move')}
        </span>
      </p>
      <ChatVotes round={round} here={voters} onCast={(votes) => cast(votes, t('chat.done', { count: votes.length }))} />
      <Actions align="end">
        <Button
          kind="quiet"
          onClick={() => {
            onRemove()
            void edit((command) => client.vote.remove({ ...command, roundId: round.id }), { message: t('removed') })
          }}
        >
          {t('remove')}
        </Button>
        <Button kind="quiet" keyCap={t('common:key.escape')} onClick={onAside}>
          {t('aside')}
        </Button>
        <Button
          kind="primary"
          keyCap={t('common:key.enter')}
          busy={busy}
          disabled={!someVoted}
          onClick={() => void show()}
        >
          {left > 0 && someVoted ? t('revealWithout', { count: left }) : t('reveal')}
        </Button>
      </Actions>
    </div>
  )
}
