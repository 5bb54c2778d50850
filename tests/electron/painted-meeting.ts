/**
 * A meeting that runs on real displays, in the coach's window and on the wall. Coach window, private notes and wall are painted in colours of
 * their own, so that a picture of the displays tells whose every pixel is.
 */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { UiLanguage } from '#texts/ui.ts'
import { planMeeting } from '../support/plan-meeting.ts'
import { wordsOf } from '../support/say.ts'
import { display, LAPTOP, type Area, type Colour } from '../support/two-displays.ts'
import { throughWindow } from '../support/window-port.ts'
import { audienceOf, expect, type Started } from './runtime.ts'

export const COACH: Colour = [0, 200, 255]
export const PRIVATE: Colour = [255, 0, 200]
export const WALL: Colour = [20, 255, 57]
const FRAME = 12
/** Where in a frame a picture is read. */
export const INSET = 5

const css = ([red, green, blue]: Colour) => `rgb(${red} ${green} ${blue})`
export const frameOf = (colour: Colour) =>
  `body::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; border: ${FRAME}px solid ${css(colour)} }`

export async function paint(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
  }, rules)
}

/** The projector as the script plugs it in, beside the laptop. */
export function projector(size: string): Area {
  const [width, height] = size.split('x').map(Number) as [number, number]
  return { x: LAPTOP.width, y: 0, width, height }
}

async function paintBoth(coach: Page, wall: Page, notes: string): Promise<void> {
  await paint(
    coach,
    `${frameOf(COACH)} textarea[aria-label="${notes}"] { background: ${css(PRIVATE)} !important; color: transparent !important }`,
  )
  await paint(wall, frameOf(WALL))
}

/** A meeting that runs, in the coach's window and on the projector, all of it painted unless it is to be looked at. */
export async function meeting(
  start: (options: { args: string[]; display: string }) => Promise<Started>,
  { language = 'nb', isPainted = true }: { language?: UiLanguage; isPainted?: boolean } = {},
) {
  const say = wordsOf(language)
  const lang = language === 'nb' ? '--lang=nb-NO' : '--lang=en-GB'
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29', lang], display })
  await expect(coach.getByText('Nordlys kommune').first()).toBeVisible()
  const backEnd = throughWindow(coach)
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const meetingId = await planMeeting(backEnd, clientId)
  await backEnd.meeting.start({ clientId, meetingId, commandId: randomUUID() })
  await coach.evaluate((to) => {
    location.hash = to
  }, `/client/${clientId}/meetings/${meetingId}/room`)
  await expect(coach.getByRole('button', { name: say('meeting:wall.open') })).toBeVisible()
  await coach.keyboard.press('o')
  const audience = await audienceOf(app)
  await expect(audience.getByText(say('stage:step.good_news.title')).first()).toBeVisible()
  // From here on the coach's window knows of the wall: its key opens the panel.
  await expect(coach.getByRole('button', { name: say('meeting:wall.close') })).toBeVisible()
  if (isPainted) await paintBoth(coach, audience, say('meeting:notes.label'))
  const room = () => backEnd.meeting.room({ clientId, meetingId })
  const windowOf = (host: string) =>
    app.evaluate(({ BrowserWindow }, name) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().startsWith(`app://${name}`))
      if (!window) throw new Error(`no window of ${name}`)
      return { area: window.getContentBounds(), id: window.getNativeWindowHandle().readUInt32LE() }
    }, host)
  return { app, coach, audience, backEnd, clientId, meetingId, room, windowOf }
}
