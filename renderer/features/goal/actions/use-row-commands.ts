/** What can be done with one row, the same in its menu and in the palette. */
import { useTranslation } from 'react-i18next'
import { isDropped } from '#domain/goal/dropped.ts'
import { client } from '#renderer/app/api.ts'
import { keyName } from '#renderer/app/key-names.ts'
import type { MenuLine } from '#renderer/design/PointMenu.tsx'
import { useGoal, type Opened } from '../goal-context.ts'
import { calledOf, turnOf, type Goal, type Thing } from './thing.ts'

export type Asking = 'move' | 'duplicate' | 'drop' | 'takeUp'

export type RowHandlers = {
  readonly open: (opened: Opened) => void
  /** Opens it with the focus in the first of these fields that it has. */
  readonly openAt: (opened: Opened, ...fields: string[]) => void
  readonly checkIn: (keyResultId: string) => void
  /** One place up or down among rows of a kind; null where they have no order to change. */
  readonly reorder: (type: Thing['type']) => ((row: string, step: 1 | -1) => void) | null
  readonly ask: (thing: Thing, asking: Asking) => void
  /** It leaves the list it stands in. */
  readonly gone: () => void
}

type Line = MenuLine | false

export function useRowCommands(handlers: RowHandlers): (thing: Thing) => MenuLine[] {
  const { t } = useTranslation(['actions', 'goal', 'common', 'structure'])
  const { isClosed: isCycleClosed, edit } = useGoal()

  const archive = (thing: Goal, archived: boolean) => async () => {
    const title = calledOf(thing)
    const outcome = await edit(
      (command) =>
        thing.type === 'objective'
          ? client.goal.updateObjective({ ...command, id: thing.id, patch: { archived } })
          : client.goal.updateKeyResult({
              ...command,
              id: thing.id,
              patch: { archived },
              definition: {},
              change: null,
            }),
      { message: t(archived ? 'structure:archive.done' : 'structure:archive.restored', { title }) },
    )
    if (outcome.ok) handlers.gone()
  }

  return (thing) => {
    const opened = { type: thing.type, id: thing.id }
    const row = `${thing.type}-${thing.id}`
    const open: Line = {
      id: 'open',
      label: t('open'),
      icon: 'forward',
      keyCap: keyName('Enter'),
      run: () => handlers.open(opened),
    }
    const owner: Line = {
      id: 'owner',
      label: t('owner'),
      icon: 'user',
      run: () => handlers.openAt(opened, t('common:owner')),
    }
    const reorder = handlers.reorder(thing.type)
    const places: Line[] =
      reorder === null
        ? []
        : [
            {
              id: 'up',
              label: t('up'),
              icon: 'up',
              keyCap: keyName('Alt+ArrowUp'),
              apart: true,
              run: () => reorder(row, -1),
            },
            {
              id: 'down',
              label: t('down'),
              icon: 'down',
              keyCap: keyName('Alt+ArrowDown'),
              run: () => reorder(row, 1),
            },
          ]
    const ask = (id: Asking, icon: MenuLine['icon'], apart = false): Line => ({
      id,
      label: t(id),
      icon,
      apart,
      run: () => handlers.ask(thing, id),
    })
    const move = ask('move', 'arrow', places.length === 0)
    switch (thing.type) {
      case 'kpi':
        return lines([
          open,
          {
            id: 'reading',
            label: t('reading'),
            icon: 'plus',
            run: () => handlers.openAt(opened, t('goal:kpi.newReading')),
          },
          ...places,
          move,
        ])
      case 'initiative':
        return lines([
          open,
          owner,
          thing.initiative.state !== 'done' && {
            id: 'done',
            label: t('done'),
            icon: 'check' as const,
            run: () =>
              void edit(
                (command) =>
                  client.operations.updateInitiative({
                    ...command,
                    id: thing.id,
                    patch: { state: 'done' },
                    meetingId: null,
                  }),
                { message: t('goal:saved.corrected', { name: thing.initiative.title }) },
              ),
          },
          ...places,
          move,
        ])
      case 'objective':
      case 'keyResult': {
        const { objective } = thing
        const archived = thing.type === 'objective' ? objective.archived : thing.keyResult.archived
        const restore: Line = {
          id: 'restore',
          label: t('restore'),
          icon: 'undo',
          apart: true,
          run: () => void archive(thing, false)(),
        }
        // There it can be read, and begun from elsewhere.
        if (isCycleClosed) return lines([open, ask('duplicate', 'plus')])
        // What an archived objective holds comes back with it.
        if (objective.archived || archived)
          return lines([open, ask('duplicate', 'plus'), (thing.type === 'objective' || !objective.archived) && restore])
        const closed = objective.state === 'closed'
        const dropped = thing.type === 'objective' ? isDropped(objective) : thing.keyResult.definition.dropped
        const running = !closed && !dropped
        const turn = turnOf(thing)
        return lines([
          open,
          thing.type === 'keyResult' &&
            running && {
              id: 'checkIn',
              label: t('checkIn'),
              icon: 'check' as const,
              keyCap: 'C',
              run: () => handlers.checkIn(thing.id),
            },
          thing.type === 'keyResult' &&
            running && {
              id: 'measure',
              label: t('measure'),
              icon: 'target' as const,
              run: () => handlers.openAt(opened, t('goal:field.target'), t('goal:field.stages')),
            },
          running && owner,
          running && {
            id: 'contribute',
            label: t('contribute'),
            icon: 'users' as const,
            run: () => handlers.openAt(opened, t('contributors.field')),
          },
          ...places,
          !closed && move,
          ask('duplicate', 'plus'),
          turn !== null && ask(turn, turn === 'drop' ? 'aside' : 'undo', true),
          {
            id: 'archive',
            label: t('archive'),
            icon: 'inbox',
            apart: turn === null,
            run: () => void archive(thing, true)(),
          },
        ])
      }
    }
  }
}

const lines = (all: readonly Line[]): MenuLine[] => all.filter((line) => line !== false)
