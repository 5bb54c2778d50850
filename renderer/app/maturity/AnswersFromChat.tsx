/** Answers from the meeting's chat, one per name: what is understood is given at once; what is not stays in the field, with a sentence each. */
import { Textarea } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetRow } from '#contract/maturity.ts'
import type { Answer } from '#domain/maturity/statistics.ts'
import { type PastedVotes, readVoteLines } from '#domain/meeting/vote-lines.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Button } from '#renderer/design/Button.tsx'
import { keepText, readKept } from '../kept-text.ts'
import classes from './AnswersFromChat.module.css'

/** The same scale as a fist of five: a digit from 0 to 5. Here 0 is «don't know». */
const SCALE = { kind: 'fist' as const, options: [], dots: 1 }
const DONT_KNOW = 0

type Open = Pick<PastedVotes, 'asked' | 'refused'>
type Given = { sheetId: Id; score: Answer }

export interface AnswersFromChatProps {
  /** What is left in the field is left for this. */
  draft: string
  sheets: readonly SheetRow[]
  nameOf: (personId: Id) => string
  onGive: (answers: readonly Given[], message: string) => Promise<boolean>
}

export function AnswersFromChat({ draft, sheets, nameOf, onGive }: AnswersFromChatProps) {
  const { t } = useTranslation('maturityRoom')
  const [text, setText] = useState(readKept(draft))
  const [open, setOpen] = useState<Open>({ asked: [], refused: [] })
  const change = (value: string) => {
    setText(value)
    keepText(draft, value)
  }
  const read = async (lines: string) => {
    const people = sheets.flatMap(({ personId }) =>
      personId === null ? [] : [{ id: personId, name: nameOf(personId) }],
    )
    const { ballots, asked, refused } = readVoteLines(lines, SCALE, people)
    const sheetOf = new Map(sheets.map(({ id, personId }) => [personId, id]))
    const given = ballots.flatMap(({ personId, choices }): Given[] => {
      const [choice = DONT_KNOW] = choices
      const sheetId = sheetOf.get(personId)
      return sheetId === undefined ? [] : [{ sheetId, score: choice === DONT_KNOW ? null : (choice as Answer) }]
    })
    if (given.length > 0 && !(await onGive(given, t('chat.done', { count: given.length })))) return change(lines)
    setOpen({ asked, refused })
    change([...asked, ...refused].map(({ line }) => line).join('\n'))
  }
  // Pasted anywhere: nobody looks for the field.
  useWindowEvent('paste', (event) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]')) return
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
          {open.asked.map(({ line, name, candidates }) => (
            <li key={line}>{t(candidates.length === 0 ? 'chat.unknown' : 'chat.several', { line, name })}</li>
          ))}
          {open.refused.map(({ line, reason }) => (
            <li key={line}>{t(`chat.${reason}`, { line })}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
