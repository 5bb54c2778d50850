/** Check-ins in the weeks when the coach is not there: sent out, answered by the owners, read back. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { ReadBack } from './ReadBack.tsx'
import classes from './WithoutCoach.module.css'

/** Where the screen leads to. */
export const WITHOUT = 'without-the-coach'

export interface WithoutCoachProps {
  client: Client
  cycle: Cycle | null
  keyResults: readonly BoardKeyResult[]
}

export function WithoutCoach({ client, cycle, keyResults }: WithoutCoachProps) {
  const { t } = useTranslation('checkIn')
  return (
    <section aria-labelledby={WITHOUT} className={classes.without}>
      <SectionTitle id={WITHOUT} ruled>
        {t('without.title')}
      </SectionTitle>
      <p className={classes.what}>{t('without.what')}</p>
      <ReadBack client={client} cycle={cycle} keyResults={keyResults} />
    </section>
  )
}
