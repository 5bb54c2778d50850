/**
 * Paper answers typed in, a row a sheet: one digit a statement, the mark moves on by itself, Enter stores the row and begins the next. What has been
 * stored of a confidential check is not shown again.
 */
import { Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import type { Answer } from '#domain/maturity/statistics.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import classes from './PaperEntry.module.css'

const NO_UNIT = ''

export interface PaperEntryProps {
  check: CheckRow
  /** Whose sheets they may be: the unit of the check and those below it. */
  units: readonly Unit[]
  edit: Editor
}

export function PaperEntry({ check, units, edit }: PaperEntryProps) {
  const { t } = useTranslation(['maturity', 'common'])
  const words = useMaturityWords()
  const [typed, setTyped] = useState<readonly string[]>([])
  const [unitId, setUnitId] = useState<Id>(NO_UNIT)
  const [leader, setLeader] = useState(false)
  const [problem, setProblem] = useState(false)
  const [busy, setBusy] = useState(false)
  const fields = useRef<(HTMLInputElement | null)[]>([])
  useEffect(() => fields.current[0]?.focus(), [])
  const number = check.sheets + 1
  const missing = check.statements.length - check.statements.filter((_, place) => (typed[place] ?? '') !== '').length

  const put = (place: number, digit: string) =>
    setTyped((before) => check.statements.map((_, index) => (index === place ? digit : (before[index] ?? ''))))
  const focus = (place: number) => fields.current[Math.min(check.statements.length - 1, Math.max(0, place))]?.focus()
  const store = async () => {
    if (busy) return
    const answers = Object.fromEntries(
      check.statements.flatMap(({ id }, place) => {
        const digit = typed[place] ?? ''
        return digit === '' ? [] : [[id, digit === '0' ? null : (Number(digit) as Answer)]]
      }),
    )
    if (Object.keys(answers).length === 0) return setProblem(true)
    setBusy(true)
    const sheet = { personId: null, unitId: unitId === NO_UNIT ? null : unitId, leader }
    const { ok } = await edit(
      (command) => client.maturity.handIn({ ...command, checkId: check.id, by: 'paper', sheet, answers }),
      { message: t('paper.saved', { number: words.whole(number) }) },
    )
    setBusy(false)
    // Refused: what was typed stays.
    if (!ok) return
    setTyped([])
    setLeader(false)
    focus(0)
  }

  return (
    <form
      noValidate
      className={classes.form}
      aria-label={t('paper.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <p className="meta">{t('paper.keys')}</p>
      {check.mode === 'confidential' ? <p className="meta">{t('paper.confidential')}</p> : null}
      <p role="status">
        <b>{t('paper.sheet', { number: words.whole(number) })}</b>{' '}
        <span className="meta">{t('paper.handedIn', { count: check.sheets })}</span>
      </p>
      <ol className={classes.row}>
        {check.statements.map((statement, place) => (
          <li key={statement.id}>
            <label>
              <span className="figures" aria-hidden="true">
                {words.whole(place + 1)}
              </span>
              <input
                ref={(field) => {
                  fields.current[place] = field
                }}
                className={classes.digit}
                aria-label={t('paper.answerTo', { text: statement.text })}
                title={statement.text}
                inputMode="numeric"
                autoComplete="off"
                value={typed[place] ?? ''}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => {
                  const digit = event.currentTarget.value.slice(-1)
                  if (digit !== '' && !/^[0-5]$/.test(digit)) return
                  setProblem(false)
                  put(place, digit)
                  if (digit !== '') focus(place + 1)
                }}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowRight') focus(place + 1)
                  else if (event.key === 'ArrowLeft') focus(place - 1)
                  else if (event.key === 'Backspace' && (typed[place] ?? '') === '') {
                    put(place - 1, '')
                    focus(place - 1)
                  } else return
                  event.preventDefault()
                }}
              />
            </label>
          </li>
        ))}
      </ol>
      <div className={classes.who}>
        {units.length === 0 ? null : (
          <ChooseOne
            label={t('paper.unit')}
            value={unitId}
            choices={[
              { value: NO_UNIT, label: t('paper.noUnit') },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            onChoose={setUnitId}
          />
        )}
        {check.mode === 'confidential' ? null : (
          <Checkbox
            label={t('paper.leader')}
            checked={leader}
            onChange={(event) => setLeader(event.currentTarget.checked)}
          />
        )}
        <Button kind="primary" type="submit" keyCap={t('common:key.enter')} busy={busy}>
          {t('paper.save')}
        </Button>
      </div>
      <div role="status">
        {problem ? <FieldError>{t('paper.empty')}</FieldError> : null}
        {!problem && missing > 0 && missing < check.statements.length ? (
          <p className="meta">{t('paper.missing', { count: missing })}</p>
        ) : null}
      </div>
    </form>
  )
}
