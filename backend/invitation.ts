/** The invitation to a meeting: when, where, the agenda and what to have ready, for those who come. Nothing of it is the coach's own. */
import { clientQueries } from '#db/queries/client.ts'
import type { Part } from '#contract/document-parts.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { calendarTexts } from '#texts/calendar.ts'
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import type { Services } from './context.ts'
import { bullets, facts, paragraph, section, subtitle, title } from './documents/parts.ts'
import { speech } from './documents/speech.ts'
import { failure } from './failure.ts'
import { personNames } from './names.ts'
import { vaultOf } from './procedure.ts'
import { readRoom } from './room.ts'
import { stepWords } from './step-words.ts'

export type Invitation = { subject: string; html: string; plain: string }

/** @throws `not_found` where the client or meeting is gone */
export async function makeInvitation(
  services: Services,
  clientId: Id,
  meetingId: Id,
  language: DocumentLanguage | null,
): Promise<Invitation> {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const [{ asEmail }, { asPlainText }] = await Promise.all([
    import('./documents/forms/as-email.ts'),
    import('./documents/forms/as-plain-text.ts'),
  ])
  const spoken = language ?? client.documentLanguage
  const { meeting, steps, unitNames, carried } = readRoom(vault, meetingId)
  const say = speech(spoken)
  const words = calendarTexts[spoken]
  const names = personNames(vault)
  const { invitation } = words
  const name = words.meeting.title[meeting.kind]
  const clock = say.clock(meeting.startTime, null)
  const agenda = onAgenda(steps).map((step) => {
    const { title: text, question } = stepWords(step, words)
    const minutes = fill(invitation.minutes, { minutes: Math.max(1, Math.round(step.plannedSeconds / 60)) })
    return { text: `${text} (${minutes})`, quiet: isTheirs(step) ? '' : question }
  })
  const promises = carried.filter((capture) => capture.kind === 'priority' && capture.state === 'open').map(line)
  const obstacles = carried.filter((capture) => capture.kind === 'obstacle' && capture.state === 'open').map(line)
  const parts: Part[] = [
    title(name),
    ...(unitNames.length > 0 ? [subtitle(unitNames.join(', '))] : []),
    facts([
      { label: documentTexts[spoken].minutes.fact.date, value: say.longDate(meeting.date) },
      ...(clock === null ? [] : [{ label: documentTexts[spoken].minutes.fact.time, value: clock }]),
      { label: invitation.length, value: fill(invitation.minutes, { minutes: meeting.plannedMinutes }) },
      ...(meeting.place === '' ? [] : [{ label: documentTexts[spoken].minutes.fact.place, value: meeting.place }]),
      ...(meeting.leaderName === ''
        ? []
        : [{ label: documentTexts[spoken].minutes.fact.leader, value: meeting.leaderName }]),
    ]),
    section(invitation.agenda),
    bullets(agenda),
    ...(promises.length === 0 ? [] : [section(invitation.promises), bullets(promises)]),
    ...(obstacles.length === 0 ? [] : [section(invitation.obstacles), bullets(obstacles)]),
    section(invitation.ready),
    paragraph(steps.some((step) => step.kind === 'okr_status') ? invitation.readyCheckIn : invitation.readyOther),
  ]
  return {
    subject: [name, unitNames.join(', '), say.date(meeting.date)].filter((part) => part !== '').join(', '),
    html: asEmail(parts, documentTexts[spoken].languageTag),
    plain: asPlainText(parts),
  }

  function line({ text, ownerId }: Capture): { text: string; quiet: string } {
    const owner = ownerId === null ? null : say.name(names.get(ownerId) ?? '')
    return { text, quiet: owner === null ? '' : `(${owner})` }
  }
}
