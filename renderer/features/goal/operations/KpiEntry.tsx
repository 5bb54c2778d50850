/** A KPI typed in one line: «Saker per saksbehandler, grønt under 25, gult under 32». */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from '../goal-context.ts'
import { readKpiLine } from '../kpi-line.ts'
import { EntryLine } from './EntryLine.tsx'
import { useBandText } from './use-band-text.ts'

export function KpiEntry({ unitId }: { unitId: Id }) {
  const { t } = useTranslation('goal')
  const { edit } = useGoal()
  const format = useFormat()
  const bands = useBandText()
  const enter = async (text: string): Promise<boolean> => {
    const read = readKpiLine(text)
    if (read === null || read.name === '') return false
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
    return outcome.ok
  }
  return (
    <EntryLine
      name="kpiLine"
      label={t('kpi.write')}
      placeholder={t('kpi.example')}
      button={t('kpi.add')}
      onEnter={enter}
      understand={(text) => {
        const read = readKpiLine(text)
        if (read === null) return null
        return {
          facts: [read.name === '' ? null : read.name, bands({ ...read }), format.unit(unitId)],
          questions: read.questions.map((question) => t(`kpi.question.${question}`)),
        }
      }}
    />
  )
}
