/** A KPI typed in one line: «Saker per saksbehandler, grønt under 25, gult under 32». */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from '../goal-context.ts'
import { readKpiLine } from '../kpi-line.ts'
import { useKept } from '../kept.ts'
import { unitsInOrder } from '../unit-filter.ts'
import { EntryLine } from './EntryLine.tsx'
import { useBandText } from './use-band-text.ts'
import classes from './Operations.module.css'

/** Under which the line is kept. */
const LINE = 'kpiLine'

/** `unitId` null: several units are in view, so it is asked which of them the KPI is of. */
export function KpiEntry({ unitId: inView }: { unitId: Id | null }) {
  const { t } = useTranslation(['goal', 'structure'])
  const { edit, units, client: owner } = useGoal()
  const [chosen, setChosen] = useKept<Id | null>(`${owner.id}.kpiUnit`, null)
  const [text] = useKept<string>(`${owner.id}.${LINE}`, '')
  const unitId = inView ?? (units.some(({ id }) => id === chosen) ? chosen : null)
  const format = useFormat()
  const bands = useBandText()
  const enter = async (text: string): Promise<boolean> => {
    const read = readKpiLine(text)
    if (read === null || read.name === '' || unitId === null) return false
    // Bands that contradict each other would colour every reading wrongly: the line waits for an answer.
    if (read.questions.includes('limits_disagree')) return false
    const outcome = await edit(
      (command) =>
        client.operations.addKpi({
          ...command,
          kpi: {
            name: read.name,
            direction: read.direction,
            greenLimit: read.greenLimit,
            yellowLimit: read.yellowLimit,
            unitLabel: read.unitLabel,
            decimals: read.decimals,
            unitId,
            steeringReference: '',
          },
        }),
      { message: t('saved.kpiAdded', { name: read.name }) },
    )
    if (outcome.ok) setChosen(null)
    return outcome.ok
  }
  return (
    <>
      <EntryLine
        name={LINE}
        label={t('kpi.write')}
        placeholder={t('kpi.example')}
        button={t('kpi.add')}
        onEnter={enter}
        understand={(text) => {
          const read = readKpiLine(text)
          if (read === null) return null
          return {
            facts: [
              read.name === '' ? null : read.name,
              bands({ ...read }),
              unitId === null ? null : format.unit(unitId),
            ],
            questions: [
              ...(unitId === null ? [t('structure:kpiUnit.ask')] : []),
              ...read.questions.map((question) => t(`kpi.question.${question}`)),
            ],
          }
        }}
      />
      {inView === null && text.trim() !== '' ? (
        <label className={classes.place}>
          <span>{t('structure:kpiUnit.label')}</span>
          <select value={unitId ?? ''} onChange={(event) => setChosen(event.currentTarget.value || null)}>
            <option value="">{t('structure:kpiUnit.choose')}</option>
            {unitsInOrder(units).map(({ unit, depth }) => (
              <option key={unit.id} value={unit.id}>
                {'\u2003'.repeat(depth)}
                {unit.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  )
}
