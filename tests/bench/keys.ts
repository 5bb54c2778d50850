/** A key until what it changed is painted, in quick entry with the coach's questions on; and the board until all of it is there. */
import type { Page } from '@playwright/test'

/** Milliseconds from the address is given until every row has been painted. */
export function boardPainted(page: Page, clientId: string, keyResults: number): Promise<number> {
  return page.evaluate(
    ({ to, rows }) =>
      new Promise<number>((resolve) => {
        const there = () => document.querySelectorAll('[data-row^="keyResult-"]').length >= rows
        const begun = performance.now()
        const watch = new MutationObserver(() => {
          if (!there()) return
          watch.disconnect()
          // The frame that shows them, and a turn after it.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
        })
        watch.observe(document.body, { childList: true, subtree: true })
        location.hash = to
      }),
    { to: `/client/${clientId}/okr`, rows: keyResults },
  )
}

const WRITTEN = `Byggesak
Mål: Folk får svar første gang
Hvorfor: Fordi køen vokser
- Andel saker løst ved første kontakt fra 54 til 75 %
- Utarbeide ny veileder for saksbehandlere
- Median svartid fra 19 til 7 dager
Mål: Bedre kvalitet og kortere kø
- Øke fornøyde brukere
- Klager ned fra 40 til 10
- Innføre nytt system innen 1. september
`
const LINE = 'Øke andelen komplette søknader fra 48 til 75 % innen 31. august (Anne Berg) '

type Noting = typeof globalThis & { rytmeKeys: number[] }

/** Milliseconds of each key from when it was struck until the next frame has been drawn. */
export async function typed(page: Page, clientId: string, keyResults: number): Promise<number[]> {
  await boardPainted(page, clientId, keyResults)
  await page.keyboard.press('n')
  await page.getByRole('textbox').first().waitFor()
  await page.keyboard.insertText(WRITTEN)
  await page.waitForTimeout(500)
  await noteKeys(page)
  await page.keyboard.type(LINE + LINE, { delay: 40 })
  if (!(await page.getByRole('textbox').last().inputValue()).endsWith(LINE)) throw new Error('the keys went astray')
  return notedKeys(page)
}

/** From now on each key struck in the page is timed, until the next frame has been drawn. */
export async function noteKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noting = globalThis as Noting
    noting.rytmeKeys = []
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => noting.rytmeKeys.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })
}

/** Milliseconds of each key since `noteKeys`. */
export function notedKeys(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as Noting).rytmeKeys)
}
