/** Which cycle, units, owner and status, and only what needs a conversation; how much of it all that is, and the way back to everything. */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { unitKindSchema } from '#domain/organisation/organisation.ts'
import { chronological } from '#domain/shared/basics.ts'
import { SHOWN_STATUSES, type GoalSearch, type GoalSearchPatch } from '#renderer/app/goal-search.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Chip } from '#renderer/design/Chip.tsx'
import { ChipSelect } from '#renderer/design/ChipSelect.tsx'
import { useGoal } from './goal-context.ts'
import { byAttention, isFiltered } from './goal-filter.ts'
import { unitsInOrder } from './unit-filter.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import classes from './Filters.module.css'

export type FiltersProps = {
  readonly search: GoalSearch
  readonly onFilter: (patch: GoalSearchPatch) => void
  readonly onClear: () => void
  /** Of what place and owner leave. */
  readonly needingAttention: number
  readonly shown: number
  readonly count: number
}

/** An empty choice is no filter. */
const given = (value: string) => (value === '' ? undefined : value)

export function Filters({ search, onFilter, onClear, needingAttention, shown, count }: FiltersProps) {
  const { t } = useTranslation(['structure', 'goal', 'common'])
  const { units, cycles, cycle, objectives, archivedCount, initiatives, terms } = useGoal()
  const format = useFormat()
  const kinds = unitKindSchema.options.filter((kind) => units.some((unit) => unit.kind === kind))
  const owners = ownersOf(objectives, initiatives)
  const needs = search.needs === 1
  const attention = byAttention(search)
  // Nothing is urgent in what is closed; what was chosen elsewhere can be let go.
  const isUrgent = cycle?.state !== 'closed'
  return (
    <div className={classes.place}>
      <fieldset className={classes.filters} aria-label={t('goal:filter.label')}>
        <ChipSelect
          label={t('goal:filter.cycle')}
          value={cycle?.id ?? ''}
          active
          onChange={(value) => onFilter({ cycle: value, open: undefined })}
        >
          {cycles
            .toSorted((a, b) => chronological(b.startDate, a.startDate))
            .map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
        </ChipSelect>
        {units.length < 2 ? null : (
          <ChipSelect
            label={t('goal:filter.unit')}
            value={search.unit ?? ''}
            active={search.unit !== undefined}
            onChange={(value) => onFilter({ unit: given(value) })}
          >
            <option value="">{t('goal:filter.allUnits')}</option>
            {unitsInOrder(units).map(({ unit, depth }) => (
              <option key={unit.id} value={unit.id}>
                {'\u2003'.repeat(depth)}
                {unit.name}
              </option>
            ))}
          </ChipSelect>
        )}
        {kinds.length < 2 ? null : (
          <ChipSelect
            label={t('filter.level')}
            value={search.level ?? ''}
            active={search.level !== undefined}
            onChange={(value) => onFilter({ level: kinds.find((kind) => kind === value) })}
          >
            <option value="">{t('filter.allLevels')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`filter.levels.${kind}`)}
              </option>
            ))}
          </ChipSelect>
        )}
        <ChipSelect
          label={t('filter.owner')}
          value={search.owner ?? ''}
          active={search.owner !== undefined}
          onChange={(value) => onFilter({ owner: given(value) })}
        >
          <option value="">{t('filter.allOwners')}</option>
          {withChosen(owners, search.owner)
            .map((id) => ({ id, name: format.person(id) ?? '' }))
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          <option value="none">{t('filter.noOwner')}</option>
        </ChipSelect>
        <ChipSelect
          label={t('filter.status')}
          value={search.status ?? ''}
          active={search.status !== undefined}
          onChange={(value) => onFilter({ status: SHOWN_STATUSES.find((status) => status === value) })}
        >
          <option value="">{t('filter.allStatuses')}</option>
          {SHOWN_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`common:status.${status}`)}
            </option>
          ))}
        </ChipSelect>
        {needingAttention === 0 && !needs ? null : (
          <Chip pressed={needs} onClick={() => onFilter({ needs: needs ? undefined : 1 })}>
            {t('filter.needs', { count: needingAttention })}
          </Chip>
        )}
        {isUrgent || attention ? (
          <Chip pressed={attention} onClick={() => onFilter(orderTo(!attention, search))}>
            {t('filter.order')}
          </Chip>
        ) : null}
        {archivedCount === 0 && search.archived === undefined ? null : (
          <Chip
            pressed={search.archived === 1}
            onClick={() => onFilter({ archived: search.archived === 1 ? undefined : 1, open: undefined })}
          >
            {t('archive.chip', { count: archivedCount })}
          </Chip>
        )}
      </fieldset>
      <p className={classes.count} role="status">
        {isFiltered(search) ? (
          <>
            <span>{t('filter.shown', { shown, count, keyResults: terms.keyResults(count) })}</span>
            {/* Where nothing is shown the way back stands there, with why. */}
            {shown === 0 ? null : (
              <Button kind="quiet" onClick={onClear}>
                {t('filter.clear')}
              </Button>
            )}
          </>
        ) : null}
      </p>
    </div>
  )
}

/** The order is written into the address only where it is not the one that follows by itself. */
export function orderTo(attention: boolean, { needs }: GoalSearch): GoalSearchPatch {
  if (attention) return { order: needs === undefined ? 'attention' : undefined }
  return { order: needs === undefined ? undefined : 'own' }
}

/** Everybody who owns something on the board or an initiative. */
function ownersOf(objectives: readonly BoardObjective[], initiatives: readonly { ownerId: string | null }[]): string[] {
  const all = [
    ...objectives.flatMap((each) => [each.ownerId, ...each.keyResults.map((row) => row.definition.ownerId)]),
    ...initiatives.map((each) => each.ownerId),
  ]
  return [...new Set(all.filter((id) => id !== null))]
}

/** A choice that has nothing on this board is still shown as what is chosen. */
function withChosen(ids: readonly string[], chosen: string | undefined): string[] {
  return chosen === undefined || chosen === 'none' || ids.includes(chosen) ? [...ids] : [...ids, chosen]
}
