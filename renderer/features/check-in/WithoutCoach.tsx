/** Check-ins in the weeks when the coach is not there: sent out, answered by the owners, read back. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { ReadBack } from './ReadBack.tsx'
import { SendOut } from './SendOut.tsx'
import classes from './WithoutCoach.module.css'

/** Where the screen leads to. */
export const WITHOUT = 'without-the-coach'

export interface WithoutCoachProps {
  client: Client
  cycle: Cycle | null
  objectives: readonly BoardObjective[]
  keyResults: readonly BoardKeyResult[]
  /** To be sent to: a unit, or all. */
  send: string | null
}

export function WithoutCoach({ client, cycle, objectives, keyResults, send }: WithoutCoachProps) {
  const { t } = useTranslation('checkIn')
  return (
    <section aria-labelledby={WITHOUT} className={classes.without}>
      <SectionTitle id={WITHOUT} ruled>
        {t('without.title')}
      </SectionTitle>
      <p className={classes.what}>{t('without.what')}</p>
      <SendOut client={client} cycle={cycle} objectives={objectives} send={send} />
      <ReadBack client={client} cycle={cycle} keyResults={keyResults} />
    </section>
  )
}
