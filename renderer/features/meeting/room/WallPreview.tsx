/** What the room sees, in small: made from the same facts, for the coach who does not turn around. */
import { useTranslation } from 'react-i18next'
import { isTheirs } from '#domain/meeting/client-points.ts'
import type { StepKind } from '#domain/meeting/meeting.ts'
import { hiddenIn } from '#domain/meeting/step-line.ts'
import { cx } from '#renderer/design/cx.ts'
import { PictureCanvas } from '#renderer/design/picture/PictureCanvas.tsx'
import { pictureOf, usePicture } from '../picture/use-picture.ts'
import { useStepWords } from '../step-words.ts'
import { useCheckOnWall } from '../steps/maturity/use-check-of-step.ts'
import { goalsAtHand, useRoom } from './room-context.ts'
import classes from './WallPreview.module.css'

const LOOK_BACK: Partial<Record<StepKind, 'story' | 'review' | 'decide' | 'next'>> = {
  cycle_story: 'story',
  goal_review: 'review',
  decide_goals: 'decide',
  next_cycle: 'next',
}

export function WallPreview() {
  const { t } = useTranslation(['meeting', 'plan', 'picture', 'maturityRoom', 'lookBack'])
  const { clientId, room, step, words, wallFollows } = useRoom()
  const stepWords = useStepWords()(step)
  const check = useCheckOnWall()
  const { black } = room.meeting
  // The list has no title of its own.
  const focusId = wallFollows ? room.meeting.focusId : null
  const keyResult = step.kind === 'okr_status' ? room.keyResults.find((row) => row.id === focusId) : undefined
  const kpi = step.kind === 'kpi_review' ? room.kpis.find((row) => row.id === focusId) : undefined
  const initiative = step.kind === 'initiatives' ? room.initiatives.find((row) => row.id === focusId) : undefined
  const goal = step.kind === 'write_goals' ? room.goals.find((row) => row.id === focusId) : undefined
  const lookBack = LOOK_BACK[step.kind]
  const ended =
    step.kind === 'goal_review' || step.kind === 'decide_goals'
      ? goalsAtHand(room).find((row) => row.id === focusId)
      : undefined
  const title =
    check.title ||
    goal?.after ||
    goal?.before ||
    ended?.title ||
    keyResult?.shortName ||
    keyResult?.title ||
    kpi?.name ||
    initiative?.title ||
    stepWords.question ||
    stepWords.title
  const figure = keyResult
    ? keyResult.standing.value === null
      ? null
      : words.withUnit(keyResult.standing.value, keyResult.definition.decimals, '')
    : kpi
      ? kpi.readings.at(-1) === undefined
        ? null
        : words.withUnit(kpi.readings.at(-1)?.value ?? 0, kpi.decimals, '')
      : null
  const picture = pictureOf(room, step.id)
  const bitmap = usePicture(clientId, step.id, picture !== undefined)
  const somethingAccepted = room.goals.some(({ line }) => line !== null && line.acceptedAt !== null)
  return (
    <div className={classes.preview}>
      <div
        className={cx(classes.screen, black && classes.black, bitmap !== null && classes.pictured)}
        aria-hidden="true"
      >
        {black ? null : bitmap !== null ? (
          <PictureCanvas picture={bitmap} label="" />
        ) : (
          <>
            <span>{isTheirs(step) ? t('step.client_point.title') : stepWords.title}</span>
            <b className={classes.name}>{title}</b>
            {figure === null ? null : <b className={classes.figure}>{figure}</b>}
          </>
        )}
      </div>
      <p className={classes.words}>
        {black
          ? t('wall.black')
          : isTheirs(step)
            ? t('plan:wall.point')
            : step.kind === 'talk'
              ? t(room.owned.length > 0 || step.topic === 'rhythm' ? 'wall.agreed' : 'wall.question')
              : step.kind === 'maturity_check'
                ? t(`maturityRoom:wall.${check.view}`)
                : lookBack !== undefined
                  ? t(`lookBack:wall.${lookBack}`)
                  : step.kind === 'picture'
                    ? t(picture === undefined ? 'picture:wall.none' : 'picture:wall.there')
                    : step.kind === 'close'
                      ? t('wall.worth')
                      : hiddenIn(step) === 'lines'
                        ? t('wall.written')
                        : step.kind === 'write_goals'
                          ? t(wallFollows ? 'wall.line' : somethingAccepted ? 'wall.acceptedLines' : 'wall.question')
                          : wallFollows
                            ? t('wall.one')
                            : t('wall.list')}
      </p>
    </div>
  )
}
