/** The side panel: the thing at hand, its neighbours a key away. It takes the focus when it opens; Esc gives it back. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { ClosedNote } from '#renderer/app/closing/ClosedNote.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { SidePanel } from '#renderer/design/SidePanel.tsx'
import { thingOf, titleOf, type Thing } from './actions/thing.ts'
import { ReadOnlyContext } from './fields/read-only.ts'
import { useGoal, type Opened } from './goal-context.ts'
import { InitiativePanel } from './panel/InitiativePanel.tsx'
import { KeyResultPanel } from './panel/KeyResultPanel.tsx'
import { KpiPanel } from './panel/KpiPanel.tsx'
import { ObjectivePanel } from './panel/ObjectivePanel.tsx'
import classes from './GoalScreen.module.css'

export type GoalPanelProps = {
  readonly opened: Opened
  /** Everything on the board in its order, to walk through. */
  readonly order: readonly Opened[]
  readonly onOpen: (opened: Opened) => void
  readonly onClose: () => void
}

/** The thing with this id, whatever it is, or null where it is not (any more). */
export function useThing(id: Id | undefined): Thing | null {
  return thingOf(useGoal(), id)
}

export function GoalPanel({ opened, order, onOpen, onClose }: GoalPanelProps) {
  const { t } = useTranslation(['goal', 'common'])
  const { client, cycle, isClosed } = useGoal()
  const format = useFormat()
  const thing = useThing(opened.id)
  if (thing === null) return null

  const at = order.findIndex((each) => each.type === opened.type && each.id === opened.id)
  const go = (step: number) => {
    const to = order[at + step]
    return at === -1 || to === undefined ? undefined : () => onOpen(to)
  }
  const isOfCycle = thing.type === 'keyResult' || thing.type === 'objective'
  const context =
    thing.type === 'keyResult' ? (
      <button
        type="button"
        className={classes.context}
        onClick={() => onOpen({ type: 'objective', id: thing.objective.id })}
      >
        {thing.objective.title}
      </button>
    ) : thing.type === 'objective' ? (
      format.unit(thing.objective.unitId)
    ) : thing.type === 'kpi' ? (
      t('kpi.one')
    ) : (
      t('initiatives.one')
    )
  return (
    <SidePanel
      label={titleOf(thing)}
      context={context}
      closeLabel={t('common:close')}
      onClose={onClose}
      previous={at === -1 ? undefined : { label: t('panel.previous'), onGo: go(-1) }}
      next={at === -1 ? undefined : { label: t('panel.next'), onGo: go(1) }}
    >
      <Inside key={`${opened.type}-${opened.id}`}>
        {isOfCycle ? <ClosedNote clientId={client.id} cycle={cycle} canReopen /> : null}
        <ReadOnlyContext value={isOfCycle && isClosed}>
          {thing.type === 'keyResult' ? (
            <KeyResultPanel keyResult={thing.keyResult} objective={thing.objective} onOpen={onOpen} onGone={onClose} />
          ) : null}
          {thing.type === 'objective' ? (
            <ObjectivePanel objective={thing.objective} onOpen={onOpen} onGone={onClose} />
          ) : null}
        </ReadOnlyContext>
        {thing.type === 'kpi' ? <KpiPanel kpi={thing.kpi} onGone={onClose} /> : null}
        {thing.type === 'initiative' ? <InitiativePanel initiative={thing.initiative} onGone={onClose} /> : null}
      </Inside>
    </SidePanel>
  )
}

/** Is seen from its beginning when something else is opened, and takes the focus unless one of its fields wants it. */
function Inside({ children }: { children: React.ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const inside = body.current
    if (inside === null) return
    inside.closest('aside')?.scrollTo({ top: 0 })
    if (inside.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' })
    else inside.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={body} tabIndex={-1} data-panel className={classes.panel}>
      {children}
    </div>
  )
}
