/** New words for a line. They reach the meeting, and the wall, when they are finished; Escape keeps them here. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkedGoal } from '#contract/writing.ts'
import { client } from '#renderer/app/api.ts'
import { Voice } from '#renderer/design/Voice.tsx'
import { wordingOf } from '#texts/wording.ts'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { useRoom } from '../../room/room-context.ts'
import { rewordDraft, whyOf } from './drafts.ts'
import { Words } from './Words.tsx'
import classes from './WriteStep.module.css'

export interface RewordFormProps {
  goal: WorkedGoal
  /** The words are on their way; the promise has the line, or null where they were refused. */
  onFinished: (goalId: string, text: string, made: Promise<string | null>) => void
  onClose: () => void
}

export function RewordForm({ goal, onFinished, onClose }: RewordFormProps) {
  const { t } = useTranslation('write')
  const { meetingId, edit, words: room } = useRoom()
  const { id, role, before, after, question } = goal
  const stands = { text: after || before, why: after === '' ? goal.whyBefore : goal.whyAfter }
  const draft = rewordDraft(meetingId, id)
  const [words, setWords] = useState(() => {
    const kept = readKept(draft)
    return kept === '' ? stands : { text: kept, why: readKept(whyOf(draft)) }
  })
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (said: typeof words): Promise<string | null> => {
    const outcome = await edit((command) => client.writing.reword({ ...command, meetingId, role, id, ...said }))
    if (!outcome.ok) {
      // Still typed, and still here.
      keepText(draft, said.text)
      keepText(whyOf(draft), said.why)
    }
    return outcome.ok ? outcome.value.id : null
  }
  const finish = () => {
    const said = { text: words.text.trim(), why: words.why.trim() }
    if (said.text === '') return setProblem(t('form.needed'))
    keepText(draft, '')
    keepText(whyOf(draft), '')
    // The same words again say nothing new.
    if (said.text === stands.text && said.why === stands.why) return onClose()
    onFinished(id, said.text, send(said))
  }
  const asked = question === null ? null : wordingOf(question, room.language)
  return (
    <div className={classes.card}>
      <p className={classes.before}>
        <span className="meta">{t('before')}</span> {before}
      </p>
      {asked === null ? null : <Voice className={classes.voice} question={asked.question} reason={asked.reason} />}
      <Words
        label={t('form.reword')}
        role={role}
        words={words}
        draft={draft}
        problem={problem}
        whyFirst={question?.id === 'no_why'}
        onChange={(next) => {
          setWords(next)
          setProblem(null)
        }}
        onFinish={finish}
        onClose={onClose}
      />
    </div>
  )
}
