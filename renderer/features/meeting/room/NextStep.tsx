/** The step after this one, and what waits there. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { isLineStep } from '#domain/meeting/step-line.ts'
import { stepAfter } from '#domain/meeting/steps.ts'
import { pictureOf } from '../picture/use-picture.ts'
import { useReasonWords } from '../reason-words.ts'
import { useStepWords } from '../step-words.ts'
import { itemsOf, parkedIn, useRoom, standsAlone } from './room-context.ts'
import classes from './NextStep.module.css'

export function NextStep({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation(['meeting', 'picture'])
  const { room, step, itemId, wallFollows, words } = useRoom()
  const reasonWords = useReasonWords()
  const wordsOf = useStepWords()
  const next = stepAfter(room.steps, step.id)
  const items = itemsOf(room, step)
  const inItems = wallFollows && standsAlone(step.kind) && items.at(-1)?.id !== itemId && items.length > 0
  // A check has statements and pages of its own before the next step comes.
  const more = inItems || (step.kind === 'maturity_check' && step.aboutId !== null)
  if (!next)
    return (
      <section>
        <SectionTitle className={classes.title}>{t('room.nextTitle')}</SectionTitle>
        <p className={classes.words}>{t('room.lastStep')}</p>
      </section>
    )
  const minutes = next.plannedSeconds / 60
  const waiting = whatWaits(next)
  return (
    <section>
      <SectionTitle
        className={classes.title}
        action={
          <Button kind="quiet" keyCap={more ? 'Shift PageDown' : 'PageDown'} onClick={onGo} className={classes.go}>
            {t('room.go')}
          </Button>
        }
      >
        {t('room.nextTitle')}
      </SectionTitle>
      <p className={classes.words}>
        <b>{wordsOf(next).title}</b>
        {`, ${t('room.minutes', { minutes: words.number(minutes) })}`}
      </p>
      {waiting === '' ? null : <p className="meta">{waiting}</p>}
    </section>
  )

  function pictured(next: MeetingStep): string {
    const picture = pictureOf(room, next.id)
    return picture === undefined ? t('picture:agenda.none') : picture.caption || t('picture:agenda.there')
  }

  function whatWaits(next: MeetingStep): string {
    if (isLineStep(next.kind)) return wordsOf(next).question
    switch (next.kind) {
      case 'okr_status':
        return t('waits.keyResults', { count: room.keyResults.filter((row) => !row.sweep).length })
      case 'kpi_review':
        return room.kpis
          .filter((kpi) => kpi.reasons.length > 0)
          .slice(0, 2)
          .map((kpi) => `${kpi.name}: ${reasonWords(kpi.reasons)[0] ?? ''}`)
          .join('. ')
      case 'initiatives':
        return t('waits.initiatives', { count: room.initiatives.filter((row) => row.reasons.length > 0).length })
      case 'obstacles_decisions':
        return t('waits.obstacles', { count: room.carried.filter((row) => row.kind === 'obstacle').length })
      case 'priorities':
        return t('waits.priorities', { count: room.carried.filter((row) => row.kind === 'priority').length })
      case 'last_priorities':
        return t('waits.priorities', { count: room.carried.filter((row) => row.kind === 'priority').length })
      case 'parked':
        return t('waits.parked', { count: parkedIn(room).filter((row) => row.state === 'open').length })
      case 'write_goals':
        return t('waits.lines', { count: itemsOf(room, next).length })
      case 'picture':
        return pictured(next)
      case 'talk':
      case 'close':
      case 'maturity_check':
      case 'cycle_story':
      case 'goal_review':
      case 'decide_goals':
      case 'next_cycle':
      case 'themes':
      case 'actions':
        return wordsOf(next).question
      case 'good_news':
      case 'client_point':
        return ''
    }
  }
}
