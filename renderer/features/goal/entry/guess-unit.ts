/** What kind of unit a name sounds like, and where in the tree it would hang. The coach sees it before it is made. */
import type { z } from 'zod'
import type { Unit, unitKindSchema } from '#domain/organisation/organisation.ts'
import { same } from './same.ts'

export type UnitKind = z.infer<typeof unitKindSchema>

const TEAM = /\b(?:team|lag|gruppe|group|squad)\b|teamet$/iu
const PROJECT = /\b(?:prosjekt|project|ny|nye|nytt|new|program)\b|prosjektet$/iu

/** A team hangs under the unit its goals contribute to, anything else under the top. */
export function guessUnit<Known extends Pick<Unit, 'id' | 'name' | 'parentId'> & { readonly kind: UnitKind | null }>(
  name: string,
  contributesTo: readonly string[],
  units: readonly Known[],
): { kind: UnitKind; parent: Known | null } {
  const top = units.find((unit) => unit.parentId === null && unit.kind === 'organisation') ?? null
  const served = units.find((unit) => contributesTo.some((other) => same(other, unit.name)))
  if (TEAM.test(name)) return { kind: 'team', parent: served ?? top }
  return { kind: PROJECT.test(name) ? 'project' : 'department', parent: top }
}
