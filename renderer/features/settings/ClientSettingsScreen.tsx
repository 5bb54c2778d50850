/** A client's settings: eight parts, one at a time, each with an address of its own. Nothing here has a Save button. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Client } from '#domain/client/client.ts'
import { api } from '#renderer/app/api.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { BrandSection } from './brand/BrandSection.tsx'
import { ClientSection } from './ClientSection.tsx'
import classes from './ClientSettingsScreen.module.css'
import { CyclesSection } from './cycles/CyclesSection.tsx'
import { DataSection } from './DataSection.tsx'
import { DirectionSection } from './direction/DirectionSection.tsx'
import { PausesSection } from './pauses/PausesSection.tsx'
import { PeopleSection } from './people/PeopleSection.tsx'
import { SETTINGS_SECTIONS, type SettingsSection } from './sections.ts'
import type { Organisation } from './use-settings-edit.ts'
import { UnitsSection } from './units/UnitsSection.tsx'

export function ClientSettingsScreen({
  clientId,
  section = 'client',
}: {
  clientId: string
  section?: SettingsSection | undefined
}) {
  const { t } = useTranslation('settings')
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  return (
    <Page title={t(`title.${section}`)} titleSize="plain" lede={t(`lede.${section}`)}>
      <nav className={classes.sections} aria-label={t('sections')}>
        {SETTINGS_SECTIONS.map((each) => (
          <Link
            key={each}
            to="/client/$clientId/settings"
            params={{ clientId }}
            search={{ section: each }}
            replace
            className={classes.section}
            aria-current={each === section ? 'page' : undefined}
            activeProps={{}}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(`section.${each}`)}
          </Link>
        ))}
      </nav>
      <Loaded query={client}>
        {(data) => (
          <Loaded query={organisation}>
            {(everything) => <Section key={section} section={section} client={data} organisation={everything} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function Section({ section, ...props }: { section: SettingsSection; client: Client; organisation: Organisation }) {
  switch (section) {
    case 'client':
      return <ClientSection {...props} />
    case 'units':
      return <UnitsSection {...props} />
    case 'people':
      return <PeopleSection {...props} />
    case 'direction':
      return <DirectionSection {...props} />
    case 'cycles':
      return <CyclesSection {...props} />
    case 'pauses':
      return <PausesSection {...props} />
    case 'brand':
      return <BrandSection {...props} />
    case 'data':
      return <DataSection {...props} />
  }
}
