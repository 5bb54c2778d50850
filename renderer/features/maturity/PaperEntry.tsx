/**
 * Paper answers typed in, a row a sheet: one digit a statement, the mark moves on by itself, Enter stores the row and begins the next. What has been
 * stored of a confidential check is not shown again.
 */
import { Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { formCode } from '#domain/maturity/form-code.ts'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { useSheets } from '#renderer/app/maturity/use-hands.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { listOf } from '#renderer/format/names.ts'
import { PaperPile } from './PaperPile.tsx'
import { PaperRow } from './PaperRow.tsx'
import { answersOf, blanksOf, type Mark } from './paper-marks.ts'
import classes from './PaperEntry.module.css'

/** In a list: nobody, and no unit. */
const NONE = ''

export interface PaperEntryProps {
  clientId: Id
  check: CheckRow
  /** Whose sheets they may be: the unit of the check and those below it. */
  units: readonly Unit[]
  people: readonly Person[]
  edit: Editor
}

export function PaperEntry({ clientId, check, units, people, edit }: PaperEntryProps) {
  const { t } = useTranslation(['maturity', 'common'])
  const words = useMaturityWords()
  const language = useLanguage()
  const isOpen = check.mode === 'open'
  const sheets = useSheets(clientId, check.id, isOpen).data ?? []
  const [marks, setMarks] = useState<readonly Mark[]>(check.statements.map(() => ''))
  const [unitId, setUnitId] = useState<Id>(NONE)
  const [personId, setPersonId] = useState<Id>(NONE)
  const [leader, setLeader] = useState(false)
  /** What Enter was pressed for and not stored: nothing on the sheet, or something left out. */
  const [asked, setAsked] = useState<'empty' | 'missing' | null>(null)
  const [busy, setBusy] = useState(false)
  const fields = useRef<(HTMLInputElement | null)[]>([])
  useEffect(() => fields.current[0]?.focus(), [])
  const number = check.onPaper + 1
  const blanks = blanksOf(marks)
  const focus = (place: number) => fields.current[Math.min(marks.length - 1, Math.max(0, place))]?.focus()
  const chooseUnit = (id: Id) => setUnitId(units.some((unit) => unit.id === id) ? id : NONE)
  const choosePerson = (id: Id) => {
    setPersonId(id)
    chooseUnit(people.find((person) => person.id === id)?.unitIds[0] ?? NONE)
    setLeader(units.some(({ leaderId }) => leaderId === id))
  }
  const store = async () => {
    if (busy) return
    if (blanks.length === marks.length) return setAsked('empty')
    if (blanks.length > 0 && asked !== 'missing') {
      setAsked('missing')
      return focus(blanks[0] ?? 0)
    }
    setBusy(true)
    const sheet = { personId: personId || null, unitId: unitId || null, leader }
    const answers = answersOf(check.statements, marks)
    const { ok } = await edit(
      (command) => client.maturity.handIn({ ...command, checkId: check.id, by: 'paper', sheet, answers }),
      { message: t('paper.saved', { number: words.whole(number) }) },
    )
    setBusy(false)
    // Refused: what was typed stays.
    if (!ok) return
    setMarks(check.statements.map(() => ''))
    setPersonId(NONE)
    setLeader(false)
    setAsked(null)
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
      <p className={classes.pile} role="status">
        <b>{t('paper.handedIn', { count: check.onPaper })}</b>
        <span>{t('paper.code', { code: formCode(check.id) })}</span>
      </p>
      <p className="meta">{t('paper.keys')}</p>
      {check.mode === 'confidential' ? <p className="meta">{t('paper.confidential')}</p> : null}
      <PaperRow
        statements={check.statements}
        marks={marks}
        lang={check.language}
        isMissing={(place) => asked === 'missing' && blanks.includes(place)}
        fields={fields}
        onFocus={focus}
        onMark={(place, mark) => {
          setAsked(null)
          setMarks((before) => before.map((each, index) => (index === place ? mark : each)))
        }}
      />
      <div role="status">
        {asked === 'empty' ? <FieldError>{t('paper.empty')}</FieldError> : null}
        {asked === 'missing' ? (
          <FieldError>
            {t('paper.missing', {
              count: blanks.length,
              numbers: listOf(
                blanks.map((place) => words.whole(place + 1)),
                language,
              ),
            })}
          </FieldError>
        ) : null}
      </div>
      <div className={classes.who}>
        {isOpen ? (
          <ChooseOne
            label={t('paper.person')}
            value={personId}
            choices={[
              { value: NONE, label: t('paper.nobody') },
              ...people
                .filter(({ id, removed }) => !removed && !sheets.some((sheet) => sheet.personId === id))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={choosePerson}
          />
        ) : null}
        {units.length === 0 ? null : (
          <ChooseOne
            label={t('paper.unit')}
            value={unitId}
            choices={[
              { value: NONE, label: t('paper.noUnit') },
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
      {isOpen ? (
        <PaperPile check={check} sheets={sheets} units={units} people={people} edit={edit} onRemoved={() => focus(0)} />
      ) : null}
    </form>
  )
}
