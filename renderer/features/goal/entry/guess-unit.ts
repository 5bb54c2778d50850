/** What kind of unit a name sounds like, and where in the tree it would hang. The coach sees it before it is made. */
import type { z } from 'zod'
import type { Unit, unitKindSchema } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

export type UnitKind = z.infer<typeof unitKindSchema>

const TEAM = /\b(?:team|lag|gruppe|group|squad)\b|teamet$/iu
const PROJECT = /\b(?:prosjekt|project|ny|nye|nytt|new|program)\b|prosjektet$/iu

export function guessUnit(
  name: string,
  units: readonly Pick<Unit, 'id' | 'kind' | 'parentId'>[],
): { kind: UnitKind; parentId: Id | null } {
  const root = units.find((unit) => unit.parentId === null)
  if (TEAM.test(name)) return { kind: 'team', parentId: root?.id ?? null }
  if (PROJECT.test(name)) return { kind: 'project', parentId: root?.id ?? null }
  return { kind: 'department', parentId: root?.id ?? null }
}
