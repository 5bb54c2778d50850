/**
 * What the coach's eye can say: the checks by id with their usual severity, and a finding as one of them met in a line. Ids and parameters only:
 * the question, the reason and the source are the texts' own (`texts/wording.ts`). Nothing here blocks anything.
 */

export type Severity = 'advice' | 'warning'

/** Every check and how serious it usually is; a finding may be milder or stronger than its check. */
export const CHECKS = {
  // ---- A key result ----
  /** Only a name, a bullet or a label on the line. */
  nothing_said: 'warning',
  /** «fra ___ til ___ %»: a blank of a pattern that nobody has filled in. */
  blank_unfilled: 'warning',
  key_result_is_task: 'warning',
  steady_operation: 'warning',
  no_number: 'warning',
  no_baseline: 'warning',
  no_target: 'warning',
  no_unit: 'advice',
  verb_and_numbers_disagree: 'warning',
  baseline_equals_target: 'warning',
  several_measures: 'warning',
  /** «Fra 2 uker til 3 dager»: `from`, `to`. */
  units_differ: 'warning',
  /** More than all, or less than nothing: `limit`. */
  beyond_limit: 'warning',
  /** «Med 20 %»: of what? */
  relative_change: 'advice',
  direction_unclear: 'advice',
  reach_or_hold: 'advice',
  several_numbers: 'advice',
  /** «5–7»: `text`. */
  range_as_target: 'advice',
  /** `text` could be read two ways, or not at all. */
  number_unclear: 'advice',
  /** «Snart», «innen sommeren»: `text`. */
  deadline_unclear: 'advice',
  /** Something that is done once, and no day for it. */
  no_deadline: 'advice',
  /** Counts what is made (courses, reports), not what it leads to: `word`. */
  output_not_outcome: 'advice',
  /** Counts what is easy to count (views, likes, downloads): `word`. */
  vanity_measure: 'advice',
  /** «Bedre», «significantly»: `word`. */
  unmeasurable_word: 'advice',
  /** 100 % or zero. */
  all_or_nothing: 'advice',
  /** «… ved å innføre …»: the work stands in the result. */
  means_in_result: 'advice',

  // ---- Both ----
  /** `names`. */
  several_owners: 'warning',
  /** «Jobbe med», «bidra til», «try to»: `word`. */
  effort_not_result: 'advice',
  /** Says what shall not be. */
  negative_goal: 'advice',
  /** `count` words. */
  too_long: 'advice',

  // ---- An objective ----
  objective_holds_number: 'warning',
  objective_is_task: 'warning',
  several_goals: 'warning',
  too_vague: 'warning',
  no_why: 'advice',
  /** «Verdensledende», «synergy»: `word`. */
  empty_words: 'advice',
  objective_holds_deadline: 'advice',

  // ---- The goals of a unit together ----
  /** `count`, `limit`. */
  too_many_objectives: 'warning',
  /** `count`, `limit`. */
  too_many_key_results: 'warning',
  no_owner: 'warning',
  no_key_result: 'advice',
  /** `text`: the earlier one; `percent`: how alike. */
  near_copy: 'warning',
  /** `text`, `percent` as above, of the same cycle; two units may well want the same. */
  same_as_now: 'advice',
  /** `name`, `count`. */
  one_owner_for_most: 'advice',

  // ---- A comment ----
  /** `text`: the words about somebody's health. */
  personal_data_health: 'warning',
  /** `text`. */
  personal_data_absence: 'warning',
} as const satisfies Record<string, Severity>

export type CheckId = keyof typeof CHECKS
export type Params = Readonly<Record<string, string | number>>
export type Finding = { readonly id: CheckId; readonly severity: Severity; readonly params: Params }

export function finding(id: CheckId, params: Params = {}, severity: Severity = CHECKS[id]): Finding {
  return { id, severity, params }
}

/** Warnings before advice, else as found; each check once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const first = findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index)
  return [
    ...first.filter(({ severity }) => severity === 'warning'),
    ...first.filter(({ severity }) => severity === 'advice'),
  ]
}
