/** What the line reader asks where it will not guess: ids and parameters, the sentences are the texts' own. */

/** What the reader asks instead of guessing. */
export type ReadQuestionId =
  /** Nothing is left when bullet and owner are gone. */
  | 'empty'
  | 'no_number'
  | 'no_baseline'
  | 'no_target'
  | 'baseline_equals_target'
  | 'verb_disagrees'
  /** «Halvere fra 46 til 30»: the word and the numbers are not the same. */
  | 'factor_disagrees'
  /** A bare threshold: reach it, or hold it all the period? */
  | 'reach_or_hold'
  /** A number, and nothing that says whether more or less is better. */
  | 'direction'
  | 'task'
  | 'several_measures'
  /** Several numbers, and no way to tell which is which. */
  | 'several_numbers'
  /** «Med 20 %»: of what, and to what? `amount`, `unit`. */
  | 'relative_change'
  /** «5–7»: which end is meant? `text`. */
  | 'range'
  /** «1,200», «12.500» in English: thousands or decimals? `text`. */
  | 'ambiguous_number'
  /** A number that could not be read as one: `text`. */
  | 'number_unread'
  /** «Fra 2 uker til 3 dager»: `from`, `to`. */
  | 'units_differ'
  /** `names`. */
  | 'several_owners'
  /** A time limit without a date: `text`. */
  | 'due_unread'
  /** A time limit that could be another day: `text`. */
  | 'due_ambiguous'
  | 'several_dates'

export type ReadQuestion = { readonly id: ReadQuestionId; readonly params?: Readonly<Record<string, string | number>> }
