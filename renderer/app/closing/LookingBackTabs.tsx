/** The two sides of *Retrospectives and learning*: the cycles that are closed, and the log of what was learned. Stands under the title of both. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { cx } from '#renderer/design/cx.ts'
import classes from './LookingBackTabs.module.css'

export interface LookingBackTabsProps {
  clientId: Id
  here: 'cycles' | 'learning'
}

export function LookingBackTabs({ clientId, here }: LookingBackTabsProps) {
  const { t } = useTranslation('closing')
  const tab = (of: LookingBackTabsProps['here']) => (
    <Link
      className={cx(classes.tab, of === here && classes.here)}
      to={of === 'cycles' ? '/client/$clientId/cycles' : '/client/$clientId/learning'}
      params={{ clientId }}
      aria-current={of === here ? 'page' : undefined}
      activeProps={{}}
      activeOptions={{ exact: true }}
    >
      {t(`tabs.${of}`)}
    </Link>
  )
  return (
    <nav className={classes.tabs} aria-label={t('tabs.label')}>
      {tab('cycles')}
      {tab('learning')}
    </nav>
  )
}
