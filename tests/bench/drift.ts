/** The wall's clock for real: hidden for three minutes in the desktop shell, then read as it stands. The hour by a faked clock is an end-to-end test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hasRuntime, launchApp } from '../support/electron-runtime.ts'
import { display } from '../support/display.ts'
import { throughWindow } from '../support/window-port.ts'
import type { Verdict } from './measure.ts'
import { beginMeeting, planMeeting } from './meeting.ts'

const HIDDEN = 180_000

export async function benchDrift(): Promise<Verdict[]> {
  if (!hasRuntime) {
    console.log('the hidden clock is not measured: there is no Electron here (ELECTRON_OVERRIDE_DIST_PATH)')
    return []
  }
  const endDisplay = await display()
  const dataFolder = mkdtempSync(join(tmpdir(), 'rytme-bench-drift-'))
  const app = await launchApp({ dataFolder, args: ['--sample', '--today', '2026-06-29'] })
  try {
    const coach = await app.firstWindow()
    await coach.getByText('Nordlys kommune').first().waitFor()
    const backEnd = throughWindow(coach)
    const { clientId, meetingId, keyResultId } = await planMeeting(backEnd)
    await coach.reload()
    const audience = await beginMeeting(coach, { clientId, meetingId, keyResultId }, () => app.waitForEvent('window'))
    const { meeting } = await backEnd.meeting.room({ clientId, meetingId })
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith('app://audience')) window.hide()
    })
    await wait(HIDDEN)
    const { shown, at } = await audience
      .getByRole('timer')
      .evaluate((timer) => ({ shown: timer.textContent, at: Date.now() }))
    const [, over, minutes, seconds] = /(\+?)(\d+):(\d\d)$/.exec(shown) ?? []
    const left = (Number(minutes) * 60 + Number(seconds)) * (over === '+' ? -1 : 1)
    return [
      {
        name: 'behaviour 8: drift of the wall’s clock, hidden three minutes',
        value: Math.abs(left - (Date.parse(meeting.stepDeadlineAt ?? '') - at) / 1000),
        unit: 's',
        limit: 1,
        failing: false,
      },
    ]
  } finally {
    await app.close()
    endDisplay?.()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
