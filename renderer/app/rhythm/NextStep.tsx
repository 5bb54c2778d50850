/** The next step of a warning: a button that leads to where it is taken. What is to be booked is booked here and now. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { MEETING_OF_REVIEW, type ReviewKind } from '#domain/rhythm/reviews.ts'
import { nextWorkingDay } from '#domain/time/calendar.ts'
import { api } from '#renderer/app/api.ts'
import type { GoalSearch } from '#renderer/app/goal-search.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { useToday } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EventDialog } from './EventDialog.tsx'
import { useBookReview } from './use-book-review.ts'
import type { ToldWarning } from './warning-words.ts'

export function NextStep({ clientId, told }: { clientId: Id; told: ToldWarning }) {
  const { t } = useTranslation('rhythm')
  const [booking, setBooking] = useState(false)
  const { nextStep, evidence } = told.warning
  // A sign of one unit leads to that unit's goals; of several, to all.
  const [unit, ...others] = told.unitIds
  const ofUnit: GoalSearch = unit === undefined || others.length > 0 ? {} : { unit }
  const label = (
    <>
      {t(`nextStep.${nextStep}.action`)} <span className="visually-hidden">{told.title}</span>
    </>
  )
  switch (nextStep) {
    case 'book_evaluation':
    case 'book_retrospective':
    case 'book_planning':
      return (
        <BookButton clientId={clientId} unitIds={told.unitIds} review={REVIEW_OF_STEP[nextStep]}>
          {label}
        </BookButton>
      )
    case 'book_training':
      return (
        <>
          <Button onClick={() => setBooking(true)}>{label}</Button>
          <EventDialog
            clientId={clientId}
            opened={booking}
            draft={{ kind: 'training', unitIds: told.unitIds }}
            onClose={() => setBooking(false)}
          />
        </>
      )
    case 'close_cycle':
      return (
        <RouterButton to="/client/$clientId/cycles" params={{ clientId }}>
          {label}
        </RouterButton>
      )
    case 'name_owner':
      return evidence.some(({ id }) => id === 'next_no_cycle') ? (
        <RouterButton to="/client/$clientId/settings" params={{ clientId }} search={{ section: 'cycles' }}>
          {label}
        </RouterButton>
      ) : (
        <OkrButton clientId={clientId} search={ofUnit}>
          {label}
        </OkrButton>
      )
    case 'send_sheet':
      return (
        <RouterButton to="/client/$clientId/check-in" params={{ clientId }} search={{ send: ofUnit.unit ?? 'all' }}>
          {label}
        </RouterButton>
      )
    case 'invite_leader':
    case 'share_check_ins':
      return (
        <RouterButton to="/client/$clientId/meetings" params={{ clientId }}>
          {label}
        </RouterButton>
      )
    case 'contact':
    case 'ask_what_was_learned':
    case 'choose_fewer':
      return (
        <OkrButton clientId={clientId} search={ofUnit}>
          {label}
        </OkrButton>
      )
  }
}

const REVIEW_OF_STEP = {
  book_evaluation: 'evaluation',
  book_retrospective: 'retrospective',
  book_planning: 'planning',
} as const satisfies Record<string, ReviewKind>

/** On the day the annual wheel proposes: whoever books it from a warning gets the same. Where the wheel has let it go, on the next weekday. */
function BookButton({
  clientId,
  unitIds,
  review,
  children,
}: {
  clientId: Id
  unitIds: readonly Id[]
  review: ReviewKind
  children: React.ReactNode
}) {
  const { t } = useTranslation('rhythm')
  const today = useToday()
  const bookReview = useBookReview(clientId)
  const year = useQuery(api.rhythm.year.queryOptions({ input: { clientId } }))
  const kind = MEETING_OF_REVIEW[review]
  const book = () => {
    const proposed = year.data?.moments.find((moment) => moment.source === 'proposal' && moment.kind === kind)
    const date = proposed?.start ?? nextWorkingDay(today, { holidays: new Set(year.data?.holidays), pauses: [] })
    const what = review === 'planning' ? t('year.planning') : t(`year.moment.${review}`)
    void bookReview({ kind, date, unitIds, cycleId: proposed?.cycleId ?? null, what })
  }
  return (
    <Button disabled={year.isPending} onClick={book}>
      {children}
    </Button>
  )
}

function OkrButton({ clientId, search, children }: { clientId: Id; search: GoalSearch; children: React.ReactNode }) {
  return (
    <RouterButton to="/client/$clientId/okr" params={{ clientId }} search={search}>
      {children}
    </RouterButton>
  )
}
