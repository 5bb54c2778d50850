/** Reads people as they stand in lists: «Tor Henrik Lie, avdelingsleder – Byggesak og plan», one a line; a column from a sheet does as well. */
import type { Id } from '#domain/shared/basics.ts'
import type { Unit } from '#domain/organisation/organisation.ts'

export type ReadPerson = {
  name: string
  title: string
  ambassador: boolean
  /** The unit that was meant, where there is one of that name. */
  unitId: Id | null
  /** What stood in the unit's place and is no unit here. */
  unknownUnit: string | null
}

const BULLET = /^\s*(?:[-*•·]|\d+[.)])\s+/u
const DASH = /\s+[–—-]\s+/u

/** One person a line that is not empty. */
export function readPeople(text: string, units: readonly Unit[]): ReadPerson[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '')
    .map((line) => readPerson(line, units))
}

function readPerson(line: string, units: readonly Unit[]): ReadPerson {
  const columns = line.split(/\t|;/u).map((part) => part.trim())
  const [name = '', title = '', unit = ''] = columns.length > 1 ? columns : fromSentence(line, units)
  const found = unit === '' ? undefined : unitNamed(unit, units)
  return {
    name: name.slice(0, 120),
    title: title.slice(0, 120),
    ambassador: /ambassad/iu.test(title),
    unitId: found?.id ?? null,
    unknownUnit: unit === '' || found ? null : unit,
  }
}

/** «Name, title – unit», «Name, title, unit», «Name – unit», «Name (title)». */
function fromSentence(line: string, units: readonly Unit[]): [name: string, title: string, unit: string] {
  const [before = '', ...after] = line.split(DASH)
  const unit = after.join(' – ')
  const brackets = /^(.*?)\s*\((.*)\)$/u.exec(before)
  if (brackets) return [brackets[1] ?? '', brackets[2] ?? '', unit]
  const parts = before.split(',').map((part) => part.trim())
  const [name = '', ...rest] = parts
  const last = rest.at(-1)
  if (unit === '' && last !== undefined && rest.length > 1 && unitNamed(last, units)) {
    return [name, rest.slice(0, -1).join(', '), last]
  }
  return [name, rest.join(', '), unit]
}

function unitNamed(name: string, units: readonly Unit[]): Unit | undefined {
  const wanted = name.toLocaleLowerCase()
  return units.find((unit) => unit.name.toLocaleLowerCase() === wanted)
}
