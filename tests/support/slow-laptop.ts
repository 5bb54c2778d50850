/** A window whose frames are drawn late and whose back end takes its time: for finding what a test, or a coach, is too quick for. */
import type { Page } from '@playwright/test'

/** Milliseconds. */
const ANSWER_LATE = 150
const FRAME_LATE = 100

/** Has to come before the window's address. */
export async function slowDown(page: Page): Promise<void> {
  await page.addInitScript((late) => {
    const real = globalThis.requestAnimationFrame.bind(globalThis)
    const cancel = globalThis.cancelAnimationFrame.bind(globalThis)
    const waiting = new Set<number>()
    globalThis.requestAnimationFrame = (callback) => {
      const id: number = real((time) => void setTimeout(() => waiting.delete(id) && callback(time), late))
      waiting.add(id)
      return id
    }
    globalThis.cancelAnimationFrame = (id) => {
      waiting.delete(id)
      cancel(id)
    }
  }, FRAME_LATE)
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => void setTimeout(() => socket.send(message), ANSWER_LATE))
  })
}
