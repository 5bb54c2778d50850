/** What is voted on. Nothing has to be filled in but the options dots are put on: Enter starts it. */
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  isSoundQuestion,
  tallyOf,
  votesIn,
  type VoteKind,
  voteKindSchema,
  type VoteQuestion,
} from '#domain/meeting/vote.ts'
import { ChooseFew, ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { themesWithNotes, useRoom } from '../room/room-context.ts'
import { questionOf } from './question-of.ts'
import type { Votes } from './use-votes.ts'
import { figuresText } from './figures-text.ts'
import classes from './Vote.module.css'

const DOTS = [1, 2, 3, 4, 5] as const

export function AskForm({ votes, onClose }: { votes: Votes; onClose: () => void }) {
  const { t } = useTranslation(['vote', 'common'])
  const { room, step, itemId, meetingId, words } = useRoom()
  const atKeyResult = step.kind === 'okr_status' && itemId !== null
  // Where the room agrees on who owns what, it is asked how sure it is of that.
  const owned = room.keyResults.filter((row) => room.owned.some(({ id }) => id === row.id))
  const keyResults = owned.length > 0 ? owned : room.keyResults
  const asksConfidence = atKeyResult || (step.topic === 'owner_confidence' && keyResults.length > 0)
  // At the themes it is them the room votes over.
  const themes = step.kind === 'themes' ? themesWithNotes(room) : []
  const asksThemes = themes.length > 1
  const [kind, setKind] = useState<VoteKind>(asksThemes ? 'dots' : asksConfidence ? 'confidence' : 'fist')
  const [question, setQuestion] = useState(readKept(`${meetingId}.vote`))
  const [keyResultId, setKeyResultId] = useState(atKeyResult ? itemId : (keyResults[0]?.id ?? null))
  const [lines, setLines] = useState(
    readKept(`${meetingId}.vote.options`) || (asksThemes ? themes.map((theme) => theme.name).join('\n') : ''),
  )
  const [dots, setDots] = useState(3)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const options = lines.split('\n').flatMap((line) => line.trim() || [])
  const vote: VoteQuestion = {
    kind,
    question: kind === 'confidence' ? '' : question.trim(),
    keyResultId: kind === 'confidence' ? keyResultId : null,
    options: kind === 'dots' ? options : [],
    dots: kind === 'dots' ? dots : 1,
  }
  const start = async () => {
    setTried(true)
    if (busy || !isSoundQuestion(vote) || vote.options.length > 9) return
    setBusy(true)
    const { ok } = await votes.open(vote)
    if (!ok) return setBusy(false)
    keepText(`${meetingId}.vote`, '')
    // The dialog stays: the vote is in it as soon as it is heard of.
    keepText(`${meetingId}.vote.options`, '')
  }
  const earlier = votes.rounds.filter((round) => round.revealedAt !== null)
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <ChooseFew
        label={t('kind')}
        hint={t(`how.${kind}`)}
        value={kind}
        choices={voteKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChoose={setKind}
      />
      {kind === 'confidence' ? (
        keyResults.length === 0 ? (
          <p className="meta">{t('noKeyResults')}</p>
        ) : (
          <ChooseOne
            label={t('keyResult')}
            value={keyResultId ?? ''}
            choices={keyResults.map((row) => ({ value: row.id, label: row.shortName || row.title }))}
            onChoose={setKeyResultId}
          />
        )
      ) : (
        <TextInput
          label={t('question')}
          placeholder={t(`ask.${kind}`)}
          value={question}
          maxLength={400}
          data-autofocus
          onChange={(event) => {
            setQuestion(event.currentTarget.value)
            keepText(`${meetingId}.vote`, event.currentTarget.value)
          }}
        />
      )}
      {kind === 'dots' ? (
        <>
          <Textarea
            label={t('options')}
            value={lines}
            autosize
            minRows={3}
            maxRows={9}
            error={tried && (!isSoundQuestion(vote) || options.length > 9) ? t('optionsNeeded') : undefined}
            onChange={(event) => {
              setLines(event.currentTarget.value)
              keepText(`${meetingId}.vote.options`, event.currentTarget.value)
            }}
          />
          <ChooseFew
            label={t('dots')}
            value={String(dots)}
            choices={DOTS.map((each) => ({ value: String(each), label: words.number(each) }))}
            onChoose={(value) => setDots(Number(value))}
          />
        </>
      ) : null}
      <Actions align="end">
        <Button kind="quiet" keyCap={t('common:key.escape')} onClick={onClose}>
          {t('common:close')}
        </Button>
        <Button
          type="submit"
          kind="primary"
          keyCap={t('common:key.enter')}
          data-autofocus={kind === 'confidence' ? true : undefined}
        >
          {t('open')}
        </Button>
      </Actions>
      {earlier.length === 0 ? null : (
        <section>
          <h3 className="meta">{t('earlier')}</h3>
          <ul className={classes.earlier}>
            {earlier.map((round) => (
              <li key={round.id}>
                <b>{questionOf(round, room.keyResults, t)}</b>
                {round.number === 1 ? null : ` (${t('round', { round: round.number })})`}
                {`: ${figuresText(round, tallyOf(round, votesIn(round)), t, words)} `}
                <Button kind="quiet" onClick={() => void votes.show(round, true)}>
                  {t('showAgain')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </form>
  )
}
