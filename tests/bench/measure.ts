/** Fair small timings: a warm-up, then the median of several runs. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The value that 95 of 100 stay under; with few values, the largest but those. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}

/** Milliseconds of each run of `work`, after `warmup` runs that do not count. */
export async function timed(runs: number, warmup: number, work: (run: number) => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let run = -warmup; run < runs; run += 1) {
    const start = performance.now()
    await work(run)
    if (run >= 0) taken.push(performance.now() - start)
  }
  return taken
}

export type Verdict = {
  name: string
  value: number
  unit: string
  /** Ratios and kilobytes can fail a run; milliseconds and megabytes are printed and judged by people. */
  limit: number
  failing: boolean
}

/** A time in milliseconds, for people to judge. */
export function milliseconds(name: string, value: number, limit: number): Verdict {
  return { name, value, unit: 'ms', limit, failing: false }
}

export function line({ name, value, unit, limit, failing }: Verdict): string {
  const within = value <= limit ? 'ok' : failing ? 'FAILED' : 'over'
  return `${name.padEnd(64)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(6)} budget ${String(limit).padStart(6)}  ${within}`
}
