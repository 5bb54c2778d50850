/** Where to start: the customer's units taken in by one key, the one the figures point to and why, and the one the room chooses itself. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pilotOf } from '#domain/meeting/pilot.ts'
import type { StepLine } from '#domain/meeting/step-line-schema.ts'
import { unitsToStartIn } from '#domain/meeting/units-to-start-in.ts'
import { api } from '#renderer/app/api.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { pilotReason } from '#renderer/format/exercise-words.ts'
import { useRoom } from '../../room/room-context.ts'
import classes from './Exercises.module.css'

export interface PilotHeadProps {
  /** The line that is marked. */
  current: StepLine | undefined
  all: readonly StepLine[]
  onChoose: (line: StepLine) => void
}

export function PilotHead({ current, all, onChoose }: PilotHeadProps) {
  const { t } = useTranslation('lines')
  useShortcuts(t('pilot.keys'), [
    {
      id: 'line.pilot',
      keys: ['R'],
      label: t('pilot.choose'),
      when: current !== undefined,
      run: () => {
        if (current !== undefined) onChoose(current)
      },
    },
  ])
  return all.length === 0 ? <p className="lede">{t('empty.where_to_start')}</p> : <Start all={all} />
}

export interface TakeUnitsProps {
  all: readonly StepLine[]
  onTake: (units: readonly string[]) => void
}

/** Nothing where every unit is among the lines. */
export function TakeUnits({ all, onTake }: TakeUnitsProps) {
  const { t } = useTranslation('lines')
  const missing = useMissingUnits(all)
  const take = () => onTake(missing)
  useShortcuts(t('pilot.keys'), [
    { id: 'line.units', keys: ['U'], label: t('pilot.take'), when: missing.length > 0, run: take },
  ])
  if (missing.length === 0) return null
  return (
    <Button keyCap="U" kind={all.length === 0 ? 'primary' : undefined} onClick={take}>
      {t('pilot.take')}
    </Button>
  )
}

/** As the room sees it: what is only the coach's neither counts nor is chosen. */
function Start({ all }: { all: readonly StepLine[] }) {
  const { t } = useTranslation(['lines', 'exercise'])
  const { t: words } = useTranslation('exercise')
  const {
    step,
    words: { language },
  } = useRoom()
  const shown = all.filter((line) => !line.offWall)
  const pilot = pilotOf(shown)
  const chosen = shown.find((line) => line.id === step.pilotId)
  const start = chosen ?? pilot?.unit
  if (start === undefined) return <p className="meta">{t('pilot.none')}</p>
  const isOther = chosen !== undefined && chosen.id !== pilot?.unit.id
  return (
    <section className={classes.start}>
      <p className="meta">{words(chosen === undefined ? 'pilot.start' : 'pilot.chosen')}</p>
      <h2 className={classes.unit}>{start.text}</h2>
      {pilot === null ? null : <p>{pilotReason(pilot, isOther, { t: words, language })}</p>}
      <p className="meta">{t('pilot.order')}</p>
    </section>
  )
}

/** Names of the units that could be where to start, and are not among the lines. */
function useMissingUnits(all: readonly StepLine[]): string[] {
  const { clientId, room } = useRoom()
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const own = room.meeting.scopes.map((scope) => scope.unitId)
  const here = new Set(all.map((line) => line.text))
  return unitsToStartIn(organisation.data?.units ?? [], own)
    .map((unit) => unit.name)
    .filter((name) => !here.has(name))
}
