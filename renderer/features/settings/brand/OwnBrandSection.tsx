/** Who the coach is in documents: what they are signed with, and how the sender can be reached. */
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contactFault, MOST_CONTACT_LINES } from '#domain/brand/coach-brand.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useDroppedFile } from '#renderer/app/use-dropped-file.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import section from '../AppSettingsScreen.module.css'
import { AccentField } from './AccentField.tsx'
import { LogoField } from './LogoField.tsx'
import classes from './OwnBrandSection.module.css'
import { useChangeOwn, useOwnBrand } from './use-brand.ts'
import { useLogo } from './use-logo.ts'

export function OwnBrandSection() {
  const { t } = useTranslation('brand')
  const own = useOwnBrand()
  const { change, logo } = useChangeOwn()
  const given = useLogo(logo)
  useDroppedFile(given.choose)
  const line = (field: 'name' | 'company' | 'role') => (
    <CommitText
      label={t(`own.${field}`)}
      hint={field === 'name' ? t('own.nameHint') : undefined}
      value={own[field]}
      onCommit={(text) => change({ [field]: text }, t(`own.${field}`))}
    />
  )
  return (
    <section className={section.group} aria-labelledby="app-brand">
      <SectionTitle id="app-brand">{t('own.title')}</SectionTitle>
      <p>{t('own.why')}</p>
      <div className={classes.fields}>
        {line('name')}
        {line('role')}
        {line('company')}
        <CommitArea
          label={t('own.contact')}
          hint={t('own.contactHint', { count: MOST_CONTACT_LINES })}
          value={own.contact}
          keptAs="own-brand.contact"
          check={(text) => {
            const fault = contactFault(text)
            return fault === null ? null : t(`own.fault.${fault}`, { count: MOST_CONTACT_LINES })
          }}
          onCommit={(contact) => change({ contact }, null)}
        />
      </div>
      <LogoField label={t('own.logo')} hint={t('own.logoHint')} logo={own.logo} given={given} />
      <AccentField
        label={t('own.accent')}
        hint={t('own.accentHint')}
        crest={null}
        value={own.accent}
        onChange={(accent) => void change({ accent }, t('own.accent'))}
      />
      <Switch
        label={t('own.cover')}
        description={t('own.coverHint')}
        checked={own.cover}
        onChange={(event) => void change({ cover: event.currentTarget.checked }, t('cover.title'))}
      />
    </section>
  )
}
