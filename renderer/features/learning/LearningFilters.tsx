/** What of the log is shown: words that are typed, and choices of tag, place, unit and cycle. Esc in the search field clears it. */
import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Learned } from '#contract/learning.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { learningSourceSchema, type LearningFilter } from '#domain/learning/learning.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Chip } from '#renderer/design/Chip.tsx'
import { ChipSelect } from '#renderer/design/ChipSelect.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import classes from './Learning.module.css'

export type Filter = Pick<LearningFilter, 'text' | 'tags' | 'source' | 'unitId' | 'cycleId'>
export const ALL: Filter = { text: '', tags: [], source: null, unitId: null, cycleId: null }

/** More are found by typing. */
const MOST_CHIPS = 8

export interface LearningFiltersProps {
  learned: readonly Learned[]
  cycles: readonly Cycle[]
  units: readonly Unit[]
  filter: Filter
  onFilter: (filter: Filter) => void
  found: number
}

export function LearningFilters({ learned, cycles, units, filter, onFilter, found }: LearningFiltersProps) {
  const { t } = useTranslation('learning')
  const field = useRef<HTMLInputElement>(null)
  useShortcuts(t('shortcut.group'), [
    {
      id: 'learning.search',
      keys: '/',
      label: t('shortcut.search'),
      run: () => field.current?.focus(),
      icon: 'search',
    },
  ])
  const has = (pick: (each: Learned) => string | null) => new Set(learned.map(pick))
  const sources = learningSourceSchema.options.filter((source) => has((each) => each.source).has(source))
  const inUnits = units.filter(({ id }) => has((each) => each.unitId).has(id))
  const inCycles = cycles.filter(({ id }) => has((each) => each.cycleId).has(id))
  const isAll = filter.text === '' && filter.tags.length === 0 && !filter.source && !filter.unitId && !filter.cycleId
  return (
    <div className={classes.filters} role="search">
      <TextInput
        ref={field}
        className={classes.search}
        type="search"
        aria-label={t('search')}
        placeholder={t('searchPlaceholder')}
        leftSection={<Icon name="search" />}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.text === '') return
          event.preventDefault()
          onFilter({ ...filter, text: '' })
        }}
      />
      {tagsOf(learned, filter.tags).map((tag) => (
        <Chip
          key={tag}
          pressed={filter.tags.includes(tag)}
          onClick={() =>
            onFilter({
              ...filter,
              tags: filter.tags.includes(tag) ? filter.tags.filter((each) => each !== tag) : [...filter.tags, tag],
            })
          }
        >
          #{tag}
        </Chip>
      ))}
      {sources.length < 2 ? null : (
        <ChipSelect
          label={t('filter.source')}
          value={filter.source ?? ''}
          active={filter.source !== null}
          onChange={(value) => onFilter({ ...filter, source: sources.find((each) => each === value) ?? null })}
        >
          <option value="">{t('filter.anySource')}</option>
          {sources.map((source) => (
            <option key={source} value={source}>
              {t(`source.${source}`)}
            </option>
          ))}
        </ChipSelect>
      )}
      {[
        { key: 'unitId' as const, label: t('filter.unit'), any: t('filter.anyUnit'), options: inUnits },
        { key: 'cycleId' as const, label: t('filter.cycle'), any: t('filter.anyCycle'), options: inCycles },
      ].map(({ key, label, any, options }) =>
        options.length < 2 && filter[key] === null ? null : (
          <ChipSelect
            key={key}
            label={label}
            value={filter[key] ?? ''}
            active={filter[key] !== null}
            onChange={(value) => onFilter({ ...filter, [key]: value === '' ? null : value })}
          >
            <option value="">{any}</option>
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </ChipSelect>
        ),
      )}
      <output className="meta">{isAll ? '' : t('found', { count: found })}</output>
      {isAll ? null : (
        <Button kind="quiet" onClick={() => onFilter(ALL)}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}

/** The most used, and those that are chosen whatever their use. */
function tagsOf(learned: readonly Learned[], chosen: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const { tags } of learned) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const most = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, MOST_CHIPS)
  return [...new Set([...most.map(([tag]) => tag), ...chosen])]
}
