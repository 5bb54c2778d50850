/**
 * Where to start: the units on four marks, the one they point to and why. Leadership and capacity come from the latest maturity check until the coach
 * types another figure; nothing of it is ever shown on a wall or in a document.
 */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StartUnit } from '#contract/maturity.ts'
import { marksOfUnit, measuredMark, missingMarks } from '#domain/maturity/pilot-finder.ts'
import { PILOT_MARKS, pilotOf, type PilotMark } from '#domain/meeting/pilot.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { pilotReason } from '#renderer/format/exercise-words.ts'
import { capitalised } from '#renderer/format/names.ts'
import classes from './StartScreen.module.css'

export function StartScreen({ clientId }: { clientId: Id }) {
  const start = useQuery(api.maturity.start.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  return (
    <Loaded query={start}>
      {(rows) => (
        <Loaded query={organisation}>
          {({ units }) => (
            <Start
              clientId={clientId}
              rows={rows}
              unitName={(id) => units.find((unit) => unit.id === id)?.name ?? ''}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface StartProps {
  clientId: Id
  rows: readonly StartUnit[]
  unitName: (id: Id) => string
}

function Start({ clientId, rows, unitName }: StartProps) {
  const { t } = useTranslation(['maturity', 'exercise'])
  const { t: exercise } = useTranslation('exercise')
  const language = useLanguage()
  const units = rows.map(({ unitId, given, measured }) => ({
    unitId,
    text: unitName(unitId),
    ...marksOfUnit(given, measured),
  }))
  const pilot = pilotOf(units)
  const back = (
    <RouterButton kind="quiet" size="large" icon="back" to="/client/$clientId/maturity" params={{ clientId }}>
      {t('screen.checks')}
    </RouterButton>
  )
  if (rows.length === 0)
    return (
      <Page title={t('start.title')} actions={back}>
        <EmptyState icon="flag" title={t('start.noUnits')}>
          {t('start.noUnitsWhy')}
        </EmptyState>
      </Page>
    )
  return (
    <Page
      context={[t('start.title')]}
      title={pilot === null ? t('start.none') : t('start.pilot', { unit: pilot.unit.text })}
      actions={back}
    >
      <div className={classes.parts}>
        <p className="lede">
          {pilot === null ? t('start.noneWhy') : pilotReason(pilot, false, { t: exercise, language })}
        </p>
        <DataTable caption={t('start.title')} className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('result.unit')}</th>
              {PILOT_MARKS.map((mark) => (
                <th key={mark} scope="col">
                  {capitalised(exercise(`mark.${mark}`))}
                </th>
              ))}
              <th scope="col">{t('start.from')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <UnitRow
                key={row.unitId}
                clientId={clientId}
                row={row}
                name={unitName(row.unitId)}
                missing={missingMarks(units[index] ?? marksOfUnit(row.given, row.measured))}
                isPilot={pilot?.unit.unitId === row.unitId}
              />
            ))}
          </tbody>
        </DataTable>
        <p className="meta">{t('start.order')}</p>
      </div>
    </Page>
  )
}

interface UnitRowProps {
  clientId: Id
  row: StartUnit
  name: string
  missing: number
  isPilot: boolean
}

function UnitRow({ clientId, row, name, missing, isPilot }: UnitRowProps) {
  const { t } = useTranslation('maturity')
  const { t: exercise } = useTranslation('exercise')
  const language = useLanguage()
  const words = useMaturityWords()
  const edit = useEdit(clientId)
  const store = async (mark: PilotMark, text: string) => {
    const value = text === '' ? null : Number(text)
    const { ok } = await edit((command) => client.maturity.markUnit({ ...command, unitId: row.unitId, mark, value }))
    return ok
  }
  const { measured } = row
  return (
    <tr className={isPilot ? classes.pilot : undefined}>
      <th scope="row">
        {name} {isPilot ? <span className={classes.here}>{t('start.here')}</span> : null}
      </th>
      {PILOT_MARKS.map((mark) => {
        const given = row.given[mark]
        const from = measuredMark(mark, measured)
        return (
          <td key={mark}>
            <div className={classes.mark}>
              <CommitText
                label={
                  from === null
                    ? t('start.mark', { mark: exercise(`mark.${mark}`), unit: name })
                    : t('start.markMeasured', { mark: exercise(`mark.${mark}`), unit: name, level: words.whole(from) })
                }
                hideLabel
                maxLength={1}
                placeholder={from === null ? undefined : words.whole(from)}
                value={given === null ? '' : String(given)}
                check={(text) => (/^[1-5]?$/.test(text) ? null : t('start.range'))}
                onCommit={(text) => store(mark, text)}
              />
            </div>
          </td>
        )
      })}
      <td className="meta">
        {[
          ...(measured === null
            ? []
            : [t('start.measured', { date: formatDate(measured.date, language, 'withYear') })]),
          ...(missing === 0 ? [] : [t('start.missing', { count: missing })]),
          ...(measured === null && missing === 0 ? [t('start.own')] : []),
        ].join(' ')}
      </td>
    </tr>
  )
}
