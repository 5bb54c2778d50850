/** What some units have learned before, shown again before they look back: the newest, and the way to the whole log. Nothing where nothing was learned. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { LearnedList } from './LearnedList.tsx'
import { useLearned } from './use-learning.ts'

const SHOWN = 5

export interface LearnedAgainProps {
  clientId: Id
  /** Whose; what is of no unit is everybody's. */
  unitIds: readonly Id[]
}

export function LearnedAgain({ clientId, unitIds }: LearnedAgainProps) {
  const { t } = useTranslation('learning')
  const learned = useLearned(clientId).filter(({ unitId }) => unitId === null || unitIds.includes(unitId))
  if (learned.length === 0) return null
  return (
    <section>
      <SectionTitle
        ruled
        action={
          <RouterButton kind="quiet" to="/client/$clientId/learning" params={{ clientId }}>
            {t('again.all')}
          </RouterButton>
        }
      >
        {t('again.title')}
      </SectionTitle>
      <LearnedList clientId={clientId} learned={learned.slice(0, SHOWN)} />
    </section>
  )
}
