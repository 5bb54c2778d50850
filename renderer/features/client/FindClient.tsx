/** Finds a client among many, by its name or that of a unit, as it is typed. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/design/Icon.tsx'

export type FindClientProps = { id: string; typed: string; onType: (typed: string) => void; found: number }

export function FindClient({ id, typed, onType, found }: FindClientProps) {
  const { t } = useTranslation('client')
  return (
    <>
      <TextInput
        id={id}
        type="search"
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        leftSection={<Icon name="search" />}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return
          event.preventDefault()
          onType('')
        }}
      />
      <output className="visually-hidden">{typed.trim() === '' ? '' : t('find.count', { count: found })}</output>
    </>
  )
}
