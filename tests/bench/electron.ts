/** The desktop shell: a check-in over the window's own port, and how soon the audience window follows. Measured where an Electron is given. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hasRuntime, launchApp } from '../support/electron-runtime.ts'
import { display } from '../support/display.ts'
import { throughWindow } from '../support/window-port.ts'
import { followed } from './follow.ts'
import { median, type Verdict } from './measure.ts'
import { beginMeeting, planMeeting } from './meeting.ts'

const RUNS = 200

export async function benchElectron(): Promise<Verdict[]> {
  if (!hasRuntime) {
    console.log('the desktop shell is not measured: there is no Electron here (ELECTRON_OVERRIDE_DIST_PATH)')
    return []
  }
  const endDisplay = await display()
  const dataFolder = mkdtempSync(join(tmpdir(), 'rytme-bench-electron-'))
  const app = await launchApp({ dataFolder, args: ['--sample', '--today', '2026-06-29'] })
  try {
    const coach = await app.firstWindow()
    await coach.getByText('Nordlys kommune').first().waitFor()
    const planned = await planMeeting(throughWindow(coach))
    // A screen that shows no client: what another would read again after each edit is not what is measured.
    await coach.evaluate(() => (location.hash = '/settings'))
    await coach.getByRole('radio').first().waitFor({ state: 'attached' })
    const taken = await timedCheckIns(coach, planned)
    // A page of its own load: the port that was measured is left behind.
    await coach.reload()
    const audience = await beginMeeting(coach, planned, () => app.waitForEvent('window'))
    return [
      { name: 'a check-in over the Electron port', value: median(taken), unit: 'ms', limit: 1.5, failing: false },
      {
        name: 'the audience follows a key, Electron',
        value: await followed(coach, audience),
        unit: 'ms',
        limit: 100,
        failing: false,
      },
    ]
  } finally {
    await app.close()
    endDisplay?.()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Milliseconds of each check-in from the page's call to its answer, over one port. */
function timedCheckIns(page: Page, { clientId, keyResultId }: { clientId: string; keyResultId: string }) {
  return page.evaluate(
    async ({ runs, checkIn, client }) => {
      const port = await new Promise<MessagePort>((resolve) => {
        addEventListener('message', (event) => {
          // Only the first counts: a promise resolves once.
          if (event.data === 'rytme:port' && event.ports[0]) resolve(event.ports[0])
        })
        postMessage('rytme:listening', location.origin)
      })
      port.start()
      const call = (id: string, input: object) =>
        new Promise<void>((resolve, reject) => {
          port.addEventListener('message', function heard(event: MessageEvent<string>) {
            if (!event.data.includes(id)) return
            port.removeEventListener('message', heard)
            if (/"s":[45]/.test(event.data)) reject(new Error(event.data))
            else resolve()
          })
          port.postMessage(JSON.stringify({ i: id, p: { u: '/goal/checkIn', b: { json: input } } }))
        })
      const taken: number[] = []
      for (let run = -10; run < runs; run += 1) {
        const input = { clientId: client, commandId: crypto.randomUUID(), supersedesId: null, checkIn }
        const begun = performance.now()
        // One after the other: that is what is measured.
        // oxlint-disable-next-line no-await-in-loop
        await call(crypto.randomUUID(), input)
        if (run >= 0) taken.push(performance.now() - begun)
      }
      return taken
    },
    {
      runs: RUNS,
      client: clientId,
      checkIn: {
        keyResultId,
        date: '2026-06-29',
        status: 'green',
        confidence: 7,
        value: 80,
        changed: 'Restansetime',
        blocks: '',
        givenById: null,
        meetingId: null,
        offWall: false,
      },
    },
  )
}
