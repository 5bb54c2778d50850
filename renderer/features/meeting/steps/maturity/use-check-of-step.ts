/** The check of a step, and the ways to give it one. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SetUp } from '#domain/maturity/check.ts'
import { USUAL_THRESHOLD } from '#domain/maturity/confidentiality.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useRoom } from '../../room/room-context.ts'

/** What the coach says of a new check; the rest follows from the meeting. */
export type Draft = Pick<SetUp, 'kind' | 'mode' | 'length'>

export const USUAL: Draft = { kind: 'maturity', mode: 'open', length: 'short' }

export function useCheckOfStep() {
  const { t } = useTranslation('maturityRoom')
  const { clientId, step, edit, room, client: customer } = useRoom()
  const check = useCheck()
  // As a new check outside a meeting: in the words of the check before.
  const before = useQuery(api.maturity.list.queryOptions({ input: { clientId } })).data?.[0]
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.units ?? []
  /** The one unit of the meeting; null for several, and for the one at the top: the whole client. */
  const unitId = () => {
    const [scope, ...others] = room.meeting.scopes
    const unit = units.find(({ id }) => id === scope?.unitId)
    return others.length > 0 || unit === undefined || unit.parentId === null ? null : unit.id
  }
  return {
    check,
    choose: (id: Id) =>
      edit((command) => client.maturityStep.choose({ ...command, stepId: step.id, checkId: id }), {
        message: t('chosen'),
      }),
    make: (draft: Draft, message?: string) =>
      edit(
        (command) =>
          client.maturityStep.make({
            ...command,
            stepId: step.id,
            check: { ...draft, unitId: unitId(), date: room.meeting.date, threshold: USUAL_THRESHOLD },
            setId: before?.setId ?? null,
            language: customer.documentLanguage,
          }),
        { message },
      ),
  }
}

/** Undefined while it is read; null where the step has none, or it has been removed. */
function useCheck() {
  const { clientId, step } = useRoom()
  const checkId = isOfCheck(step) ? step.aboutId : null
  const check = useQuery({
    ...api.maturity.check.queryOptions({ input: { clientId, checkId: checkId ?? '' } }),
    enabled: checkId !== null,
    retry: false,
  })
  return checkId === null || check.isError ? null : check.data
}

const isOfCheck = ({ kind, topic }: Pick<MeetingStep, 'kind' | 'topic'>) =>
  kind === 'maturity_check' || topic === 'maturity_intake'

/** What the room sees of the check of a step, for the small picture of it: the statement that is asked, or its result. */
export function useCheckOnWall(): { view: 'none' | 'asking' | 'result'; title: string } {
  const { step } = useRoom()
  const check = useCheck()
  if (!check || step.kind !== 'maturity_check') return { view: 'none', title: '' }
  if (check.frozenAt !== null) return { view: 'result', title: '' }
  const statement = check.statements.find(({ id }) => id === step.askedId)
  return statement === undefined ? { view: 'none', title: '' } : { view: 'asking', title: statement.text }
}
