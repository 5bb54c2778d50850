/** Asked when target, baseline, kind or owner is changed after check-ins: is this a typing mistake, or does it hold from a day on? */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { BoxedInput } from '../fields/BoxedInput.tsx'
import { useGoal } from '../goal-context.ts'
import { useFocusBack } from './use-focus-back.ts'
import type { DefinitionEdit } from './use-definition-edit.ts'
import classes from './Panel.module.css'

export function ChangeQuestion({ edit }: { edit: DefinitionEdit }) {
  const { t } = useTranslation(['goal', 'common'])
  const { today, language } = useGoal()
  const reasonField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [date, setDate] = useState(formatDate(today, language, 'withYear'))
  const [reason, setReason] = useState('')
  const place = useRef<HTMLFieldSetElement>(null)
  useFocusBack(place)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const [problem, setProblem] = useState<{ field: 'date' | 'reason'; text: string } | null>(null)

  const change = () => {
    const day = parseDate(date, today)
    if (day === null) return setProblem({ field: 'date', text: t('field.notADate') })
    if (reason.trim() === '') {
      setProblem({ field: 'reason', text: t('change.reasonNeeded') })
      return reasonField.current?.focus()
    }
    void edit.decide({ date: day, reason: reason.trim() })
  }

  return (
    <fieldset ref={place} className={classes.change} aria-label={t('change.label')}>
      <Voice
        question={t('change.question')}
        reason={t('change.why')}
        actions={
          <div className={classes.form}>
            <BoxedInput
              label={t('change.from')}
              problem={problem?.field === 'date' ? problem.text : null}
              value={date}
              onChange={(text) => {
                setDate(text)
                setProblem(null)
              }}
            />
            <BoxedInput
              ref={reasonField}
              rows={2}
              label={t('change.reason')}
              problem={problem?.field === 'reason' ? problem.text : null}
              value={reason}
              onChange={(text) => {
                setReason(text)
                setProblem(null)
              }}
            />
            <div className={classes.buttons}>
              <Button onClick={change}>{t('change.change')}</Button>
              <Button onClick={() => void edit.decide(null)}>{t('change.typo')}</Button>
              <Button kind="quiet" onClick={edit.leave}>
                {t('change.leave')}
              </Button>
            </div>
          </div>
        }
      />
    </fieldset>
  )
}
