/** The first start: what this is, and two ways to begin. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { useAppEdit } from '#renderer/app/edit.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import classes from './FirstStart.module.css'

export function FirstStart() {
  const { t } = useTranslation('client')
  const edit = useAppEdit()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const addSample = async () => {
    setBusy(true)
    const outcome = await edit((command) => client.client.addSample(command))
    setBusy(false)
    if (outcome.ok) await navigate({ to: '/client/$clientId/overview', params: { clientId: outcome.value.id } })
  }
  return (
    <Page title={t('first.title')} lede={t('first.lede')} centered>
      <ul className={classes.ways}>
        <li className={classes.way}>
          <h2>{t('first.own.title')}</h2>
          <p>{t('first.own.text')}</p>
          <RouterButton to="/new" kind="primary" size="large">
            {t('first.own.action')}
          </RouterButton>
        </li>
        <li className={classes.way}>
          <h2>{t('first.sample.title')}</h2>
          <p>{t('first.sample.text')}</p>
          <Button size="large" busy={busy} onClick={() => void addSample()}>
            {t(busy ? 'first.sample.busy' : 'first.sample.action')}
          </Button>
        </li>
      </ul>
      <p className={classes.local}>{t('first.local')}</p>
    </Page>
  )
}
