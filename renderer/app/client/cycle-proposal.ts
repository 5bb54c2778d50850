/** The cycles worth offering: the one that runs, where there is none, and the one after the last. */
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { proposeCycle } from '#domain/cycle/proposals.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { formatDate } from '#renderer/format/date.ts'
import { cycleName } from '#texts/cycle-name.ts'

export type CycleProposal = Pick<Cycle, 'name' | 'kind' | 'startDate' | 'endDate'>

type Ways = Pick<Client, 'cycleKind' | 'fiscalYearStartMonth' | 'documentLanguage'>

/** The cycle a day lies in, named in the client's language. */
export function proposalFor(client: Ways, date: IsoDate): CycleProposal {
  const { cycleKind: kind, documentLanguage } = client
  const { start, end, number, year } = proposeCycle(kind, date, client.fiscalYearStartMonth)
  const shown = formatDate(start, documentLanguage === 'en' ? 'en' : 'nb', 'withYear')
  return {
    kind,
    startDate: start,
    endDate: end,
    name: cycleName(kind, { number, year, start: shown }, documentLanguage),
  }
}

export function proposalsFor(client: Ways, cycles: readonly Cycle[], today: IsoDate): CycleProposal[] {
  const days = [
    today,
    ...cycles
      .map((cycle) => addDays(cycle.endDate, 1))
      .toSorted()
      .slice(-1),
  ]
  const proposals = days.map((day) => proposalFor(client, day))
  return proposals.filter(
    (proposal, index) =>
      proposals.findIndex((other) => other.startDate === proposal.startDate) === index &&
      !cycles.some((cycle) => cycle.startDate <= proposal.endDate && cycle.endDate >= proposal.startDate),
  )
}
