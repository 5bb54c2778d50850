/** Which processes there are, and whose children. */
import { readdirSync, readFileSync } from 'node:fs'

/** One that has ended and that nobody has waited for is dead all the same. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux') return statusOf(pid)?.isZombie === false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Linux only. */
export function childrenOf(parent: number | undefined): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statusOf(pid)?.parent === parent)
}

function statusOf(pid: number): { parent: number; isZombie: boolean } | null {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { parent: Number(parent), isZombie: state === 'Z' }
  } catch {
    return null
  }
}
