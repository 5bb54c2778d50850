/**
 * The address of the OKR screen: which goals it shows, in which order, and what its panel shows. Other screens link to it with these. What an
 * address says wrongly is left out of it, never an error.
 */
import { unitKindSchema, type UnitKind } from '#domain/organisation/organisation.ts'
import { idSchema, type Id } from '#domain/shared/basics.ts'

export const SHOWN_STATUSES = ['red', 'stale', 'yellow', 'green', 'none'] as const
export type StatusFilter = (typeof SHOWN_STATUSES)[number]

/** All may be left out; what is there narrows down together. */
export type GoalSearch = {
  /** Only goals of units at this level. */
  level?: UnitKind
  /** A unit with all below it. */
  unit?: Id
  /** Left out: the running cycle, else the next, else the latest. */
  cycle?: Id
  /** The id of who owns; `none`: nobody. */
  owner?: string
  /** What the board shows as status; `none`: nothing reported yet. */
  status?: StatusFilter
  /** Only what needs a conversation. */
  needs?: 1
  /** `attention`: the gravest first; `own`: as the coach has put them. Left out: by attention where `needs` is asked for, else own. */
  order?: 'attention' | 'own'
  /** Only what has been archived, instead of what has not. */
  archived?: 1
  /** What the panel shows: a key result, objective, KPI or initiative. */
  open?: Id
}

type Raw = Record<string, unknown>

const idOf = (value: unknown): Id | undefined => {
  const read = idSchema.safeParse(value)
  return read.success ? read.data : undefined
}
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value)
const isOn = (value: unknown): 1 | undefined => (value === 1 || value === '1' || value === true ? 1 : undefined)

export function readGoalSearch(raw: Raw): GoalSearch {
  const level = unitKindSchema.options.find((each) => each === raw['level'])
  return compact({
    level,
    unit: idOf(raw['unit']),
    cycle: idOf(raw['cycle']),
    owner: raw['owner'] === 'none' ? 'none' : idOf(raw['owner']),
    status: oneOf(SHOWN_STATUSES, raw['status']),
    needs: isOn(raw['needs']),
    order: oneOf(['attention', 'own'], raw['order']),
    archived: isOn(raw['archived']),
    open: idOf(raw['open']),
  })
}

/** Other parts of an address; `undefined` takes one out. */
export type GoalSearchPatch = { [K in keyof GoalSearch]?: GoalSearch[K] | undefined }

/** Without what is not given, so that the address stays short. */
function compact(search: GoalSearchPatch): GoalSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

export function changeSearch(search: GoalSearch, patch: GoalSearchPatch): GoalSearch {
  return compact({ ...search, ...patch })
}

const KEY = 'rytme.goal.search.'
const memory = new Map<Id, GoalSearch>()
/** Whose goals are on the screen now. */
let shown: Id | null = null

function kept(clientId: Id): GoalSearch {
  const known = memory.get(clientId)
  if (known) return known
  try {
    return readGoalSearch(JSON.parse(sessionStorage.getItem(KEY + clientId) ?? '{}') as Raw)
  } catch {
    return {}
  }
}

/**
 * Keeps what the screen shows, for the coach who leaves and comes back by a link that says nothing: then it answers with what was shown. The
 * address stays the only truth while the screen is there. Null: the address holds as it is.
 */
export function comeBackTo(clientId: Id, asked: GoalSearch): GoalSearch | null {
  const search = compact(asked)
  const before = kept(clientId)
  const isComing = shown !== clientId
  if (isComing && Object.keys(search).length === 0 && Object.keys(before).length > 0) return before
  shown = clientId
  const { open: _open, ...filters } = search
  memory.set(clientId, filters)
  try {
    sessionStorage.setItem(KEY + clientId, JSON.stringify(filters))
  } catch {
    // No room or no storage: memory still has it.
  }
  return null
}

/** The screen has been left. */
export function leaveGoals(): void {
  shown = null
}
