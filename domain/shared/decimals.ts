/** How finely a number is said. */

const MOST = 4

/** Decimals the value itself has, at most four; 0 where there is none. */
export function decimalsOf(value: number | null): number {
  return value === null ? 0 : Math.min(MOST, (String(value).split('.')[1] ?? '').length)
}
