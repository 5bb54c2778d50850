/** How soon the audience window shows what the coach has done: from the key to the first change of the room's picture, on one clock. */
import { expect, type Page } from '@playwright/test'
import { median } from './measure.ts'

const RUNS = 10

type Noting = typeof globalThis & { rytmePressed: number; rytmeChanged: number | null }

/** Milliseconds (median) from `V`, between list and one at a time, to the wall. The meeting stands at its key results. */
export async function followed(coach: Page, audience: Page): Promise<number> {
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
  const taken: number[] = []
  for (let run = -1; run < RUNS; run += 1) {
    await audience.evaluate(() => ((globalThis as Noting).rytmeChanged = null))
    await coach.keyboard.press('v')
    // The page's policy forbids what `waitForFunction` does.
    const noted = () => audience.evaluate(() => (globalThis as Noting).rytmeChanged)
    await expect.poll(noted).not.toBeNull()
    const changed = (await noted()) ?? 0
    const pressed = await coach.evaluate(() => (globalThis as Noting).rytmePressed)
    if (run >= 0) taken.push(changed - pressed)
  }
  return median(taken)
}
