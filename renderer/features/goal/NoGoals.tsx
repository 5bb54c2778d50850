/** Before there is anything to show: a cycle to begin with, or the first goals. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { proposeCycle } from '#domain/cycle/proposals.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { formatDate, formatRange } from '#renderer/format/date.ts'
import { cycleName } from '#texts/cycle-name.ts'
import { useGoal } from './goal-context.ts'

export function NoGoals({ onWrite, onCycle }: { onWrite: () => void; onCycle: (cycleId: Id) => void }) {
  const { t } = useTranslation('goal')
  const { cycle, cycles, terms } = useGoal()
  if (cycle === null && cycles.length === 0) return <NoCycle onCycle={onCycle} />
  return (
    <EmptyState
      icon="target"
      title={t('empty.goals', { objectives: terms.objectives(0) })}
      action={
        <Button kind="primary" size="large" icon="plus" keyCap="N" onClick={onWrite}>
          {t('write')}
        </Button>
      }
    >
      {t('empty.goalsWhy', { objective: terms.objectives(1), keyResults: terms.keyResults(2) })}
    </EmptyState>
  )
}

/** Proposes the cycle that today lies in; other dates are set in the settings. */
export function NoCycle({ onCycle }: { onCycle: (cycleId: Id) => void }) {
  const { t } = useTranslation('goal')
  const { client: owner, edit, today, language } = useGoal()
  const [busy, setBusy] = useState(false)
  const proposed = proposeCycle(owner.cycleKind, today, owner.fiscalYearStartMonth)
  const name = cycleName(
    owner.cycleKind,
    { number: proposed.number, year: proposed.year, start: formatDate(proposed.start, language, 'withYear') },
    owner.documentLanguage,
  )
  const start = async () => {
    setBusy(true)
    const outcome = await edit(
      (command) =>
        client.organisation.addCycle({
          ...command,
          cycle: {
            name,
            kind: owner.cycleKind,
            startDate: proposed.start,
            endDate: proposed.end,
            state: 'active',
          },
        }),
      { message: t('saved.cycleAdded', { name }) },
    )
    setBusy(false)
    if (outcome.ok) onCycle(outcome.value.id)
  }
  return (
    <EmptyState
      icon="calendar"
      title={t('empty.cycle')}
      action={
        <Button kind="primary" size="large" busy={busy} onClick={() => void start()}>
          {t('empty.startCycle', { name })}
        </Button>
      }
    >
      {t('empty.cycleWhy', { range: formatRange(proposed.start, proposed.end, language) })}
    </EmptyState>
  )
}
