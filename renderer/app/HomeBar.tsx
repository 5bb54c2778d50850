/** The line above screens outside a client: the name leads home, and so does the way back. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Wordmark } from '#renderer/design/Logo.tsx'
import { Topbar } from '#renderer/design/Shell.tsx'
import classes from './HomeBar.module.css'
import { RouterButton } from './links.ts'

export function HomeBar() {
  const { t } = useTranslation()
  return (
    <Topbar
      brand={
        <Link to="/" className={classes.home}>
          <Wordmark name={t('app')} />
        </Link>
      }
    >
      <RouterButton to="/" kind="quiet" icon="back">
        {t('nav.clients')}
      </RouterButton>
    </Topbar>
  )
}
