/** A Monday in week 27, the day the sample client is at its most alive. */
export const TODAY = '2026-06-29'
