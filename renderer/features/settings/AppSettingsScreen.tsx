/** The app's own settings: language, light or dark, keys; and what this Rytme is. */
import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '#renderer/app/api.ts'
import { ChooseFew } from '#renderer/app/fields/Choose.tsx'
import { HomeBar } from '#renderer/app/HomeBar.tsx'
import { keyName } from '#renderer/app/key-names.ts'
import { showOverlay } from '#renderer/app/overlays.ts'
import { useChangeSettings, useSettings } from '#renderer/app/settings.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import classes from './AppSettingsScreen.module.css'
import { OwnBrandSection } from './brand/OwnBrandSection.tsx'
import { RemindersSection } from './RemindersSection.tsx'

const COMPUTER = 'computer'
const LANGUAGES = [COMPUTER, 'nb', 'en'] as const
const THEMES = ['system', 'light', 'dark'] as const

export function AppSettingsScreen() {
  const { t } = useTranslation(['settings', 'common'])
  const settings = useSettings()
  const change = useChangeSettings()
  return (
    <main id="main" tabIndex={-1}>
      <HomeBar />
      <Page title={t('app.title')} titleSize="plain" centered>
        <div className={classes.groups}>
          <section className={classes.group} aria-labelledby="app-look">
            <SectionTitle id="app-look">{t('app.look')}</SectionTitle>
            <ChooseFew
              label={t('app.language')}
              value={settings.language ?? COMPUTER}
              choices={LANGUAGES.map((value) => ({ value, label: t(`app.languages.${value}`) }))}
              onChoose={(language) => void change({ language: language === COMPUTER ? null : language })}
            />
            <ChooseFew
              label={t('app.theme')}
              value={settings.theme}
              choices={THEMES.map((value) => ({ value, label: t(`app.themes.${value}`) }))}
              onChoose={(theme) => void change({ theme })}
            />
          </section>
          <section className={classes.group} aria-labelledby="app-keys">
            <SectionTitle id="app-keys">{t('app.keys')}</SectionTitle>
            <Switch
              label={t('app.singleKeys')}
              description={t('app.singleKeysHint')}
              checked={settings.singleKeys}
              onChange={(event) => void change({ singleKeys: event.currentTarget.checked })}
            />
            <div>
              <Button icon="keyboard" keyCap="?" onClick={() => showOverlay('help')}>
                {t('common:showShortcuts')}
              </Button>
            </div>
            <p className="meta">{t('app.paletteHint', { keys: keyName('Mod+K') })}</p>
          </section>
          <OwnBrandSection />
          <RemindersSection />
          <About />
        </div>
      </Page>
    </main>
  )
}

function About() {
  const { t } = useTranslation('settings')
  const about = useQuery(api.system.about.queryOptions({ input: {} })).data
  return (
    <section className={classes.group} aria-labelledby="app-about">
      <SectionTitle id="app-about">{t('app.about')}</SectionTitle>
      <p>{t('app.local')}</p>
      <dl className={classes.facts}>
        <dt>{t('app.version')}</dt>
        <dd>{about?.version}</dd>
      </dl>
      <div>
        <Button icon="folder" onClick={() => void showFolder(t('app.folderFailed'))}>
          {t('app.showFolder')}
        </Button>
      </div>
    </section>
  )
}

/** A computer without a file manager has nothing to show it in. */
async function showFolder(failed: string): Promise<void> {
  try {
    await client.system.showFolder({})
  } catch {
    showToast({ kind: 'error', message: failed })
  }
}
