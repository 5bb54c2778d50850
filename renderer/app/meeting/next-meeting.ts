/** Which of a client's meetings is next. */
import type { MeetingRow } from '#contract/meeting.ts'
import { chronological } from '#domain/shared/basics.ts'

/** The running one, else the first that is planned for today or later, else the latest planned that was never held. */
export function nextOf(rows: readonly MeetingRow[], today: string): MeetingRow | null {
  const open = rows
    .filter((row) => row.state !== 'ended')
    .toSorted((one, other) =>
      chronological(`${one.date}${one.startTime ?? ''}`, `${other.date}${other.startTime ?? ''}`),
    )
  return open.find((row) => row.state === 'running') ?? open.find((row) => row.date >= today) ?? open.at(-1) ?? null
}
