/** What a column holds, by the words people head it with in Norwegian and English. Order is free, and columns nobody knows are left alone. */
import type { Cell, Table, TableRow } from './table.ts'

export type Column =
  | 'id'
  | 'week'
  /** The year of a week that stands without one. */
  | 'year'
  | 'keyResult'
  | 'value'
  | 'status'
  | 'confidence'
  | 'changed'
  | 'blocks'
  | 'givenBy'
  /** What we wrote ourselves to be read by people: never read back. */
  | 'told'

const WORDS: Record<Column, readonly string[]> = {
  id: ['id', 'rytme id', 'ref', 'referanse', 'reference'],
  week: [
    'uke', 'uker', 'ukenr', 'uke nr', 'ukenummer', 'veke', 'veker', 'vekenr', 'veke nr', 'vekenummer', 'week', 'weeks', 'week no', 'week number',
    'wk', 'dato', 'date', 'dag', 'day', 'innsjekkdato', 'dato for innsjekk', 'check in date', 'checkin date',
  ],
  year: ['år', 'årstall', 'årstal', 'year', 'yr'],
  keyResult: [
    'nøkkelresultat', 'nøkkelresultater', 'nøkkelresultatet', 'nøkkelresultata', 'key result', 'key results', 'keyresult', 'kr', 'kortnavn',
    'kortnamn', 'kort navn', 'short name', 'shortname', 'resultat', 'result', 'indikator', 'indicator', 'navn', 'namn', 'name',
  ],
  value: [
    'verdi', 'ny verdi', 'måling', 'ny måling', 'målt', 'målt verdi', 'nåverdi', 'noverdi', 'nå', 'tall', 'tal', 'faktisk', 'value', 'new value',
    'measurement', 'measured', 'actual', 'current', 'current value', 'now', 'number', 'figure',
  ],
  status: ['status', 'ny status', 'new status', 'farge', 'farge status', 'trafikklys', 'colour', 'color', 'rag', 'rag status', 'health'],
  confidence: ['trygghet', 'tryggleik', 'ny trygghet', 'konfidens', 'confidence', 'confidence level', 'confidence score'],
  changed: [
    'kommentar', 'kommentarer', 'kommentarar', 'merknad', 'merknader', 'notat', 'notater', 'endring', 'læring', 'hva har endret seg', 'hva er endret',
    'hva endret seg', 'kva har endra seg', 'kva er endra', 'what changed', 'what has changed', 'comment', 'comments', 'note', 'notes', 'learned',
  ],
  blocks: [
    'hindring', 'hindringer', 'hindringar', 'hva hindrer', 'hva stopper', 'hva hindrer oss', 'kva hindrar', 'kva stoppar', 'kva hindrar oss',
    'what blocks', 'what stops us', 'what is in the way', 'blocker', 'blockers', 'blocks', 'obstacle', 'obstacles', 'impediment', 'impediments',
  ],
  givenBy: [
    'eier', 'eiar', 'eigar', 'eieren', 'owner', 'gitt av', 'gjeve av', 'gjeven av', 'given by', 'ansvarlig', 'ansvarleg', 'responsible', 'person',
    'reported by', 'innsjekk av', 'svart av', 'answered by',
  ],
  told: [
    'sist', 'siste', 'siste verdi', 'forrige', 'forrige verdi', 'førre verdi', 'last', 'last value', 'previous', 'siste dato', 'sist målt', 'sist dato',
    'last date', 'last measured', 'siste innsjekk', 'last check in', 'enhet', 'eining', 'unit', 'team', 'mål', 'objective', 'goal',
  ],
} // prettier-ignore

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(WORDS).flatMap(([column, words]) => words.map((word) => [word, column as Column] as const)),
)

/** Words that name something else as often: they count only where nothing clearer does. */
const WEAK: ReadonlySet<string> = new Set([
  'navn',
  'namn',
  'name',
  'resultat',
  'result',
  'person',
  'dag',
  'day',
  'nå',
  'now',
])

/** «Ny verdi (%)», «Trygghet 1–10:» and «NY VERDI» are one heading each. */
function plain(heading: string): string {
  return heading
    .normalize('NFC')
    .toLocaleLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replaceAll(/\d+ ?[-–] ?\d+/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a heading says its column holds; null where it is no heading of ours. */
export function columnOf(heading: Cell): Column | null {
  return typeof heading === 'string' && heading.length <= 60 ? (COLUMNS.get(plain(heading)) ?? null) : null
}

export type Heading = {
  readonly row: number
  /** Where each column stands; the first where a heading comes twice. */
  readonly at: ReadonlyMap<Column, number>
}

/** A heading stands among the first rows: a sheet has its title above it. */
const WITHIN = 30

/** The row that names the columns: a key result (or its id), and at least one thing to say of it. Null where there is none. */
export function findHeading(table: Table): Heading | null {
  for (const { row, cells } of table.slice(0, WITHIN)) {
    const at = placesOf(cells)
    const tells = (['value', 'status', 'confidence', 'changed'] as const).some((column) => at.has(column))
    if ((at.has('keyResult') || at.has('id')) && tells) return { row, at }
  }
  return null
}

function placesOf(cells: TableRow['cells']): Map<Column, number> {
  const at = new Map<Column, number>()
  const headings = cells.map((cell, index) => ({
    cell,
    index,
    weak: typeof cell === 'string' && WEAK.has(plain(cell)),
  }))
  for (const { cell, index } of headings.toSorted((a, b) => Number(a.weak) - Number(b.weak))) {
    const column = columnOf(cell)
    if (column !== null && !at.has(column)) at.set(column, index)
  }
  return at
}
