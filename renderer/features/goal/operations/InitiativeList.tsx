/** Initiatives beside the goals: the work that drives them, with owner, date and what it serves. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { InitiativeRow } from '#contract/operations.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { cx } from '#renderer/design/cx.ts'
import { Flag } from '#renderer/design/Flag.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { MoreButton } from '../actions/MoreButton.tsx'
import { useGap } from '../drag/drag-context.ts'
import { DragHandle } from '../drag/DragHandle.tsx'
import { DragScope } from '../drag/DragScope.tsx'
import { DropList } from '../drag/DropList.tsx'
import type { ListOrder } from '../drag/use-list-order.ts'
import type { Opened } from '../goal-context.ts'
import { InitiativeEntry } from './InitiativeEntry.tsx'
import { useServed } from './use-served.ts'
import classes from './Operations.module.css'

export function InitiativeList({
  initiatives,
  order,
  unitId,
  opened,
  onOpen,
}: {
  initiatives: readonly InitiativeRow[]
  order: ListOrder
  unitId: Id
  opened: Opened | null
  onOpen: (opened: Opened) => void
}) {
  const { t } = useTranslation(['goal', 'common'])
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <SectionTitle id={id} meta={t('initiatives.what')}>
        {t('initiatives.title')}
      </SectionTitle>
      {initiatives.length === 0 ? <p className={classes.teach}>{t('initiatives.teach')}</p> : null}
      <DragScope barred={null} gapsFor={order.gapsFor} placeOf={order.placeOf} onDrop={order.onDrop}>
        <DropList list={order.list} onKeyDown={order.onKeyDown}>
          {initiatives.map((initiative) => (
            <Row
              key={initiative.id}
              initiative={initiative}
              open={opened?.type === 'initiative' && opened.id === initiative.id}
              onOpen={() => onOpen({ type: 'initiative', id: initiative.id })}
            />
          ))}
        </DropList>
      </DragScope>
      <InitiativeEntry unitId={unitId} />
    </section>
  )
}

function Row({ initiative, open, onOpen }: { initiative: InitiativeRow; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation(['goal', 'common'])
  const format = useFormat()
  const row = `initiative-${initiative.id}`
  const { ref, gap } = useGap(row, 'before')
  const served = useServed()(initiative)
  const owner = format.person(initiative.ownerId)
  const due = initiative.dueDate
  return (
    <li ref={ref} className={cx(classes.row, classes.initiative, open && classes.open, gap)}>
      <span className={classes.state}>{t(`initiatives.state.${initiative.state}`)}</span>
      <div>
        <button type="button" className={classes.name} data-row={row} aria-expanded={open} onClick={onOpen}>
          {initiative.title}
        </button>
        <DragHandle row={row} title={initiative.title} />
        <p className={classes.sub}>
          {owner === null ? <Flag>{t('reason.noOwner')}</Flag> : <span>{owner}</span>}
          <span>{t('initiatives.serves', { name: served })}</span>
        </p>
      </div>
      <span className={classes.due}>
        {due === null ? (
          <span className="meta">{t('initiatives.noDate')}</span>
        ) : initiative.overdue ? (
          <Flag>{t('initiatives.overdue', { date: format.day(due) })}</Flag>
        ) : (
          t('initiatives.due', { date: format.day(due) })
        )}
      </span>
      <MoreButton row={{ type: 'initiative', id: initiative.id }} title={initiative.title} />
    </li>
  )
}
