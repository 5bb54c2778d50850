/** The next step of a warning: a button that leads to where it is taken. What is to be booked is booked here and now. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import type { GoalSearch } from '#renderer/app/goal-search.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EventDialog } from './EventDialog.tsx'
import type { ToldWarning } from './warning-words.ts'

export function NextStep({ clientId, told }: { clientId: Id; told: ToldWarning }) {
  const { t } = useTranslation('rhythm')
  const [booking, setBooking] = useState(false)
  const { nextStep, evidence } = told.warning
  const proposed = useProposed(clientId, booking && nextStep === 'book_reflection')
  // A sign of one unit leads to that unit's goals; of several, to all.
  const [unit, ...others] = told.unitIds
  const ofUnit: GoalSearch = unit === undefined || others.length > 0 ? {} : { unit }
  const label = (
    <>
      {t(`nextStep.${nextStep}.action`)} <span className="visually-hidden">{told.title}</span>
    </>
  )
  switch (nextStep) {
    case 'book_reflection':
    case 'book_training':
      return (
        <>
          <Button onClick={() => setBooking(true)}>{label}</Button>
          <EventDialog
            clientId={clientId}
            opened={booking && !proposed.isPending}
            draft={{
              kind: nextStep === 'book_training' ? 'training' : 'review',
              unitIds: told.unitIds,
              ...(proposed.day === undefined ? {} : { startDate: proposed.day }),
            }}
            onClose={() => setBooking(false)}
          />
        </>
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

/** The day the annual wheel proposes for looking back: whoever books it from a warning gets the same. */
function useProposed(clientId: Id, wanted: boolean): { isPending: boolean; day: string | undefined } {
  const year = useQuery({ ...api.rhythm.year.queryOptions({ input: { clientId } }), enabled: wanted })
  const day = year.data?.moments.find(({ source, kind }) => source === 'proposal' && kind === 'review')?.start
  return { isPending: wanted && year.isPending && !year.isError, day: wanted ? day : undefined }
}

function OkrButton({ clientId, search, children }: { clientId: Id; search: GoalSearch; children: React.ReactNode }) {
  return (
    <RouterButton to="/client/$clientId/okr" params={{ clientId }} search={search}>
      {children}
    </RouterButton>
  )
}
