/** The check-in card in a meeting: at Enter it is given, the wall follows, and the next open one is at hand. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaKeyResult } from '#contract/meeting.ts'
import { type CheckInDraft, draftOf, EMPTY_DRAFT, type Said } from '#renderer/app/check-in/check-in-keys.ts'
import { CheckInCard as Card, WaitingCard } from '#renderer/app/check-in/CheckInCard.tsx'
import { useValueProblem } from '#renderer/app/check-in/value-problem.ts'
import { nextOpen } from '../logic/moves.ts'
import { useRoom } from '../room/room-context.ts'
import { LastSaid } from './LastSaid.tsx'
import type { useGivenAhead } from './use-given-ahead.ts'
import { saidOf, useCheckIns, useGiven } from './use-check-in.ts'

export interface CheckInCardProps {
  row: AgendaKeyResult
  /** The coach has begun on this one: the wall comes along. */
  land: () => void
  drafts: Map<string, CheckInDraft>
  /** What has been given, what is on its way among it. */
  ahead: ReturnType<typeof useGivenAhead<AgendaKeyResult>>
  /** There is no open one left to go on with. */
  onAllDone: () => void
}

export function CheckInCard(props: CheckInCardProps) {
  const { row, drafts } = props
  const given = useGiven(row)
  // Waits for the check-in that is to be corrected, so that nothing of it is lost by saving anew.
  if (given === undefined) return <WaitingCard title={row.title} facts={<LastSaid row={row} />} />
  return <RoomCard {...props} start={drafts.get(row.id) ?? (given === null ? EMPTY_DRAFT : draftOf(given))} />
}

function RoomCard({ row, start, land, drafts, ahead, onAllDone }: CheckInCardProps & { start: CheckInDraft }) {
  const { t } = useTranslation(['meeting', 'common'])
  const { room, people, home, toItem, toItemSoon } = useRoom()
  const valueProblem = useValueProblem()
  const { give, sweep, leaveUnchanged } = useCheckIns()
  const swept = room.keyResults.filter((each) => each.sweep && each.checkInId === null)
  useEffect(() => {
    // A new card takes the keys, unless somebody writes elsewhere.
    if (!document.activeElement?.matches('input, textarea, select, [role="dialog"] *')) home.current?.focus()
  }, [home])

  const goOn = (quietly: boolean) => {
    const id = nextOpen(room.keyResults, row.id, ahead.isGiven)
    if (id === row.id) return onAllDone()
    if (quietly) toItem(id)
    else toItemSoon(id)
  }
  const accept = async (said: Said, draft: CheckInDraft, quietly: boolean) => {
    // On at once: the next key is the next one's. What is not accepted stays as a draft, and a message says so.
    goOn(quietly)
    const outcome = await ahead.send(row.id, () => give(row, said, draft))
    if (outcome.ok) drafts.delete(row.id)
  }
  const takeSweep = async () => {
    const outcome = await sweep(swept)
    if (!outcome.ok) return
    const taken = new Set(swept.map((each) => each.id))
    const id = taken.has(row.id)
      ? nextOpen(room.keyResults, row.id, (each) => ahead.isGiven(each) || taken.has(each.id))
      : row.id
    if (id !== row.id) toItem(id)
    else if (taken.has(row.id) || row.checkInId !== null) onAllDone()
  }

  return (
    <Card
      title={row.title}
      facts={<LastSaid row={row} />}
      start={start}
      last={saidOf(row)}
      unchanged={leaveUnchanged(row)}
      decimals={row.definition.decimals}
      people={people}
      correcting={row.checkInId !== null}
      home={home}
      check={({ value }) => valueProblem(row.definition, value)}
      ownKeys={[
        {
          id: 'card.sweep',
          press: 'a',
          keys: 'A',
          label: t('okr.sweep', { count: swept.length }),
          run: () => void takeSweep(),
          when: swept.length > 0,
        },
      ]}
      onDraft={(draft) => {
        land()
        drafts.set(row.id, draft)
      }}
      onSave={accept}
      onSkip={() => goOn(true)}
    />
  )
}
