/** A window whose back end is slow, without a clock: what it answers is held until it is let go, while everything the window asks goes on its way. */
import type { Page } from '@playwright/test'

export type HeldAnswers = { hold: () => void; release: () => void }

/** The window connects anew: it is loaded again. */
export async function holdAnswers(page: Page): Promise<HeldAnswers> {
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      const pass = () => socket.send(message)
      if (held === null) pass()
      else held.push(pass)
    })
  })
  await page.reload()
  return {
    hold: () => {
      held = []
    },
    release: () => {
      const waiting = held ?? []
      held = null
      for (const pass of waiting) pass()
    },
  }
}

/** A window that is painted late, as under load: each frame comes when it is let go. */
export async function holdFrames(page: Page): Promise<{ release: () => Promise<void> }> {
  await page.evaluate(() => {
    const real = globalThis.requestAnimationFrame.bind(globalThis)
    const waiting: FrameRequestCallback[] = []
    globalThis.requestAnimationFrame = (callback) => waiting.push(callback)
    addEventListener('release-frames', () => {
      globalThis.requestAnimationFrame = real
      for (const callback of waiting) real(callback)
    })
  })
  return { release: () => page.evaluate(() => void dispatchEvent(new Event('release-frames'))) }
}

/** Keys so close upon each other that no timer of the page comes between them. */
export async function strikeAtOnce(page: Page, ...keys: string[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const key of all) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
      // What the page does at the end of a task of its own, and nothing that it has put off.
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
    }
  }, keys)
}
