/** The six documents of a client, each with whom it is for; the chosen one has an address of its own. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReportKind } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'
import { REPORT_KINDS } from '#renderer/app/report-kinds.ts'
import classes from './ReportScreen.module.css'

export function KindLinks({ clientId, kind }: { clientId: Id; kind: ReportKind }) {
  const { t } = useTranslation('report')
  return (
    <nav className={classes.kinds} aria-label={t('kinds')}>
      {REPORT_KINDS.map((each) => (
        <Link
          key={each}
          to="/client/$clientId/reports"
          params={{ clientId }}
          search={{ kind: each }}
          replace
          className={classes.kind}
          aria-current={each === kind ? 'page' : undefined}
          activeProps={{}}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          <span className={classes.kindName} data-name={t(`kind.${each}.name`)}>
            {t(`kind.${each}.name`)}
          </span>
          <span className={classes.kindFor}>{t(`kind.${each}.for`)}</span>
        </Link>
      ))}
    </nav>
  )
}
