/** A confidential check in a meeting: nobody shows hands. How it is answered, and how many have. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Actions } from '#renderer/design/Button.tsx'
import { useRoom } from '../../room/room-context.ts'
import { ChangeSetUp } from './ChangeSetUp.tsx'
import classes from './Maturity.module.css'

export function ConfidentialInRoom({ check }: { check: CheckRow }) {
  const { t } = useTranslation('maturityRoom')
  const { clientId } = useRoom()
  return (
    <div className={classes.statement}>
      <ChangeSetUp check={check} />
      <p className="lede">{t('confidential')}</p>
      <p role="status">
        <b>{t('handedIn', { count: check.sheets })}</b>
      </p>
      <Actions>
        <RouterButton kind="primary" to="/client/$clientId/maturity/$checkId" params={{ clientId, checkId: check.id }}>
          {t('toCheck')}
        </RouterButton>
      </Actions>
    </div>
  )
}
