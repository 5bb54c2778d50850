/** Votes from the meeting's chat: what is understood is voted at once; what is not stays in the field, with a question each. */
import { Textarea } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round } from '#contract/vote.ts'
import { type PastedVotes, readVoteLines } from '#domain/meeting/vote-lines.ts'
import type { Ballot } from '#domain/meeting/vote.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Button } from '#renderer/design/Button.tsx'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { useRoom } from '../room/room-context.ts'
import classes from './Vote.module.css'

export interface ChatVotesProps {
  round: Round
  /** Whom a name may mean first: those in the room. */
  here: readonly Id[]
  onCast: (ballots: readonly Ballot[]) => Promise<boolean>
}

export function ChatVotes({ round, here, onCast }: ChatVotesProps) {
  const { t } = useTranslation(['vote', 'common'])
  const { people, words } = useRoom()
  const draft = `${round.id}.chat`
  const [text, setText] = useState(readKept(draft))
  const [open, setOpen] = useState<Pick<PastedVotes, 'asked' | 'refused'>>({ asked: [], refused: [] })
  const named = people.filter((person) => !person.removed && person.name !== '')
  const change = (value: string) => {
    setText(value)
    keepText(draft, value)
  }

  const read = async (lines: string) => {
    const { ballots, asked, refused } = readVoteLines(lines, round, named, new Set(here))
    if (ballots.length > 0 && !(await onCast(ballots))) return change(lines)
    setOpen({ asked, refused })
    change([...asked, ...refused].map(({ line }) => line).join('\n'))
  }
  const answer = async (question: PastedVotes['asked'][number], personId: Id) => {
    if (!(await onCast([{ personId, choices: question.choices }]))) return
    setOpen((before) => ({ ...before, asked: before.asked.filter((each) => each !== question) }))
    change(
      text
        .split('\n')
        .filter((line) => line !== question.line)
        .join('\n'),
    )
  }

  // Ctrl+V works anywhere in the sheet.
  useWindowEvent('paste', (event) => {
    if (event.target instanceof Element && event.target.closest('input, textarea')) return
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (pasted.trim() === '') return
    event.preventDefault()
    void read(pasted)
  })

  return (
    <div className={classes.chat}>
      <Textarea
        label={t('chat.label')}
        placeholder={t('chat.example')}
        value={text}
        autosize
        minRows={1}
        maxRows={5}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {text.trim() === '' ? null : <Button onClick={() => void read(text)}>{t('chat.read')}</Button>}
      <div role="status">
        <ul className={classes.open}>
          {open.asked.map((question) => (
            <li key={`${question.line} ${question.name}`}>
              <label>
                {t('chat.who', { name: question.name })}{' '}
                <select
                  className={classes.who}
                  value=""
                  onChange={(event) => void answer(question, event.currentTarget.value)}
                >
                  <option value="">{t('chat.choose')}</option>
                  {named
                    .filter((person) => question.candidates.length === 0 || question.candidates.includes(person.id))
                    .map((person) => (
                      <option key={person.id} value={person.id}>
                        {words.person(person.id)}
                      </option>
                    ))}
                </select>
              </label>
            </li>
          ))}
          {open.refused.map(({ line, reason }) => (
            <li key={line}>{t(`chat.refused.${reason}`, { line })}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
