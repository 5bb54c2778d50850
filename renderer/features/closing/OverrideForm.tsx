/** A score of the coach's own instead of the worked-out one. It has a reason, and keeps what was typed until both are there. */
import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingKeyResult } from '#contract/closing.ts'
import { client } from '#renderer/app/api.ts'
import { useScoreText } from '#renderer/app/closing/ScoreMark.tsx'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { Button } from '#renderer/design/Button.tsx'
import { useClosing } from './closing-context.ts'
import { readScore } from './score-text.ts'
import classes from './ScoreDetail.module.css'

type Field = 'score' | 'reason'

export function OverrideForm({ keyResult }: { keyResult: ClosingKeyResult }) {
  const { t } = useTranslation('closing')
  const { edit } = useClosing()
  const scoreText = useScoreText()
  const [typed, setTyped] = useState(() => ({
    score: readKept(keyOf(keyResult, 'score')),
    reason: readKept(keyOf(keyResult, 'reason')),
  }))
  const [problem, setProblem] = useState<Field | null>(null)
  const fields = { score: useRef<HTMLInputElement>(null), reason: useRef<HTMLInputElement>(null) }
  const type = (field: Field, text: string) => {
    keepText(keyOf(keyResult, field), text)
    setProblem(null)
    setTyped((before) => ({ ...before, [field]: text }))
  }
  const refuse = (field: Field) => {
    setProblem(field)
    fields[field].current?.focus()
  }
  const store = async () => {
    const score = readScore(typed.score)
    const reason = typed.reason.trim()
    if (score === null) return refuse('score')
    if (reason === '') return refuse('reason')
    const { ok } = await edit(
      (command) => client.closing.setScore({ ...command, keyResultId: keyResult.id, set: { score, reason } }),
      { message: t('override.saved', { score: scoreText(score), title: keyResult.title }) },
    )
    if (!ok) return
    for (const field of ['score', 'reason'] as const) keepText(keyOf(keyResult, field), '')
    setTyped({ score: '', reason: '' })
  }
  return (
    <form
      className={classes.override}
      noValidate
      aria-label={t('override.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <TextInput
        ref={fields.score}
        label={t('override.score')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        className={classes.number}
        value={typed.score}
        error={problem === 'score' ? t('override.scoreNeeded') : null}
        onChange={(event) => type('score', event.currentTarget.value)}
      />
      <TextInput
        ref={fields.reason}
        label={t('override.reason')}
        autoComplete="off"
        maxLength={400}
        value={typed.reason}
        error={problem === 'reason' ? t('override.reasonNeeded') : null}
        onChange={(event) => type('reason', event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t('override.save')}</Button>
        {keyResult.set === null ? null : (
          <Button
            kind="quiet"
            onClick={() =>
              void edit((command) => client.closing.setScore({ ...command, keyResultId: keyResult.id, set: null }), {
                message: t('override.taken', { title: keyResult.title }),
              })
            }
          >
            {t('override.back')}
          </Button>
        )}
      </div>
    </form>
  )
}

const keyOf = (keyResult: ClosingKeyResult, field: Field) => `score.${keyResult.id}.${field}`
