/** How soon the audience window shows what the coach has done: from the key to the first change of the room's picture, on one clock. */
import { expect, type Page } from '@playwright/test'
import { median } from './measure.ts'

const RUNS = 10

type Noting = typeof globalThis & { rytmePressed: number; rytmeChanged: number | null }

/** Has both windows note what `pressed` asks for. Once a pair. */
export async function watchWall(coach: Page, audience: Page): Promise<void> {
  await coach.evaluate(() => {
    addEventListener(
      'keydown',
      () => Object.assign(globalThis, { rytmePressed: performance.timeOrigin + performance.now() }),
      { capture: true },
    )
  })
  await audience.evaluate(() => {
    const noting = globalThis as Noting
    noting.rytmeChanged = null
    new MutationObserver((changes) => {
      // The timer ticks by itself.
      const real = changes.some(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement
        return element?.closest('[role="timer"]') === null
      })
      if (real) noting.rytmeChanged ??= performance.timeOrigin + performance.now()
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** Milliseconds from a key in the coach's window to the wall. */
export async function pressed(coach: Page, audience: Page, key: string): Promise<number> {
  await audience.evaluate(() => ((globalThis as Noting).rytmeChanged = null))
  await coach.keyboard.press(key)
  // The page's policy forbids what `waitForFunction` does.
  const noted = () => audience.evaluate(() => (globalThis as Noting).rytmeChanged)
  await expect.poll(noted).not.toBeNull()
  const changed = (await noted()) ?? 0
  return changed - (await coach.evaluate(() => (globalThis as Noting).rytmePressed))
}

/** Milliseconds (median) from `V`, between list and one at a time, to the wall. The meeting stands at its key results. */
export async function followed(coach: Page, audience: Page): Promise<number> {
  await watchWall(coach, audience)
  const taken: number[] = []
  for (let run = -1; run < RUNS; run += 1) {
    const after = await pressed(coach, audience, 'v')
    if (run >= 0) taken.push(after)
  }
  return median(taken)
}
