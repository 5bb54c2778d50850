/** Beside the step: what the room sees, what comes next, what was open since last time, and the coach's own notes. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { PrivateNotes } from '../PrivateNotes.tsx'
import { NextStep } from './NextStep.tsx'
import { useRoom, standsAlone } from './room-context.ts'
import { SinceLast } from './SinceLast.tsx'
import type { Check } from '../wall/checks.ts'
import { WallLine } from '../wall/WallLine.tsx'
import { WallPreview } from './WallPreview.tsx'
import classes from './RoomSide.module.css'

export interface RoomSideProps {
  /** The wall is a window that the coach has to drag to the projector. */
  drag: boolean
  /** What was looked at for the wall that is up; null while none is. */
  checks: readonly Check[] | null
  onWall: () => void
  onNextStep: () => void
  onToggleWall: () => void
  onSince: () => void
  /** Gives the wall back to the step. */
  onStep: () => void
}

export function RoomSide({ drag, checks, onWall, onNextStep, onToggleWall, onSince, onStep }: RoomSideProps) {
  const { t } = useTranslation(['meeting', 'plan'])
  const { room, step, clientId, meetingId, wallFollows } = useRoom()
  const { wallView } = room.meeting
  return (
    <aside className={classes.side} aria-label={t('room.side')}>
      <section aria-labelledby="room-wall">
        <SectionTitle
          id="room-wall"
          className={classes.title}
          action={
            wallView === 'step' && standsAlone(step.kind) ? (
              <Button kind="quiet" keyCap="V" onClick={onToggleWall}>
                {t(
                  step.kind === 'write_goals'
                    ? wallFollows
                      ? 'wall.hideLine'
                      : 'wall.showLine'
                    : wallFollows
                      ? 'wall.showList'
                      : 'wall.showOne',
                )}
              </Button>
            ) : undefined
          }
        >
          {t('wall.sees')}
        </SectionTitle>
        {wallView === 'step' ? (
          <WallPreview />
        ) : (
          <div className={classes.other} role="status">
            <p>{t(`plan:wall.${wallView}`)}</p>
            <Button icon="undo" keyCap={wallView === 'so_far' ? 'W' : undefined} onClick={onStep}>
              {t('plan:wall.back')}
            </Button>
          </div>
        )}
        {checks === null ? null : <WallLine checks={checks} always={step.id === room.steps[0]?.id} onOpen={onWall} />}
        {drag ? <p className={classes.hint}>{t('wall.toDrag')}</p> : null}
      </section>
      <NextStep onGo={onNextStep} />
      <SinceLast carried={room.carried} onAll={onSince} />
      <PrivateNotes clientId={clientId} meetingId={meetingId} projecting className={classes.notes} />
    </aside>
  )
}
