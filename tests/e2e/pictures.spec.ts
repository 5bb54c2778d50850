/** A picture for the room: chosen before the meeting, pasted and dropped in it, told in words, taken away and brought back; never a broken one. */
import { randomUUID } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import type { FileChooser } from '@playwright/test'
import { again } from '../support/again.ts'
import { expect, test, type Page } from '../support/app.ts'
import { jpegWithExif, pngOf, pngThatSays, WEBP } from '../support/pictures.ts'
import { WALLS, wallFaults } from '../support/wall-text.ts'
import { expectAccessible } from './accessible.ts'
import { planned, stepTitle } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const PLACE = 'KANARI 63.43 N'
const COMING = 'KANARI neste steg'
/** As long as a caption may be, and as wide as words are. */
const CAPTION =
  'Ventetiden i skranken falt fra 40 til 12 minutter da vi flyttet henvendelsene til timebestilling, og den har holdt seg der gjennom sommeren'
const SCREENSHOT = { width: 640, height: 360 }

/** A file on the clipboard, or held over the window. */
const withFile = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(content)], called))
      return transfer
    },
    [name, [...bytes]] as const,
  )

async function pasteFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (clipboardData) =>
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      ),
    await withFile(page, name, bytes),
  )
}

async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.dispatchEvent('main', 'drop', { dataTransfer: await withFile(page, name, bytes) })
}

/** The picture as it is drawn: its pixels, where it stands, and the colours of its corners. */
const drawn = (page: Page) =>
  page.locator('figure canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height, parentElement: place } = canvas
    const paint = canvas.getContext('2d')
    const at = (x: number, y: number) => [...(paint?.getImageData(x, y, 1, 1).data ?? [])]
    return {
      width,
      height,
      room: { width: place?.clientWidth ?? 0, height: place?.clientHeight ?? 0 },
      corners: [at(0, 0), at(width - 1, 0), at(0, height - 1), at(width - 1, height - 1)],
    }
  })

/** Red, green, blue and yellow: one in each quarter. */
const quarters = pngOf(SCREENSHOT.width, SCREENSHOT.height, (x, y) => [
  y < SCREENSHOT.height / 2 === x < SCREENSHOT.width / 2 || y >= SCREENSHOT.height / 2 ? 220 : 20,
  x >= SCREENSHOT.width / 2 ? 180 : 20,
  y >= SCREENSHOT.height / 2 && x < SCREENSHOT.width / 2 ? 220 : 20,
])

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('the coach chooses, pastes and drops a picture, the room sees it whole with its words, and no file breaks anything', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const { backEnd, clientId, meetingId, room } = scene
      const { id: stepId } = await scene.add('picture')
      const { id: coming } = await scene.add('picture')
      const command = () => ({ clientId, commandId: randomUUID() })
      await backEnd.picture.put({ ...command(), stepId: coming, bytes: pngOf(4, 4).toString('base64') })
      await backEnd.picture.caption({ ...command(), stepId: coming, caption: COMING })
      const kept = async () => (await backEnd.picture.read({ clientId, stepId }))?.bytes ?? ''
      const sizes = async () => (await room()).pictures.filter((each) => each.stepId === stepId)

      // Before the meeting, from a telephone: nothing of where it was taken comes along.
      await app.go(`/client/${clientId}/meetings/${meetingId}`)
      const name = say('picture:chooseFor', { step: say('meeting:step.picture.title') })
      const choose = coach.getByRole('button', { name }).first()
      // Listened to all along: a key opens the chooser before a listener that comes with it is there.
      coach.on('filechooser', () => undefined)
      const choosing = async (file: Parameters<FileChooser['setFiles']>[0], open: () => Promise<void>) => {
        const [chooser] = await Promise.all([coach.waitForEvent('filechooser'), open()])
        await chooser.setFiles(file)
      }
      const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: jpegWithExif(PLACE) }
      await choosing(photo, () => choose.click())
      await expect(coach.getByRole('img', { name: say('picture:unnamed') })).toBeVisible()
      expect(await sizes()).toMatchObject([{ width: 48, height: 32 }])
      expect(Buffer.from(await kept(), 'base64').toString('latin1')).not.toContain('KANARI')
      await expectAccessible(coach, 'a picture before the meeting')

      // In the meeting: on the wall, with what it shows.
      await scene.start()
      await backEnd.meeting.go({ ...command(), meetingId, stepId })
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      await expect(stepTitle(app, 'picture')).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      await expect(audience.locator('figure canvas')).toBeVisible()
      await coach.getByRole('textbox', { name: say('picture:caption') }).fill(CAPTION)
      await coach.keyboard.press('Enter')
      await expect(audience.getByText(CAPTION)).toBeVisible()
      await expect(coach.getByRole('img', { name: CAPTION })).toBeVisible()
      await expectAccessible(coach, 'a picture in the meeting')

      // A screenshot is pasted in its place, and the words stay.
      await pasteFile(coach, 'image.png', quarters)
      await expect.poll(sizes).toMatchObject([{ ...SCREENSHOT, caption: CAPTION }])
      const screenshot = await kept()
      await expectAccessible(audience, 'the wall with a picture')
      const faults = await wallFaults(audience, 'a picture')
      for (const size of WALLS) {
        await audience.setViewportSize(size)
        const here = `${size.width} × ${size.height}`
        // Whole, in its shape, and as large as its place: or three times as large as it is.
        await expect
          .poll(async () => {
            const { width, height, room: place } = await drawn(audience)
            return (
              Math.abs(width / height - SCREENSHOT.width / SCREENSHOT.height) < 0.01 &&
              (Math.abs(width - place.width) <= 2 || Math.abs(height - place.height) <= 2 || width === 1920) &&
              width <= place.width + 1 &&
              height <= place.height + 1
            )
          }, here)
          .toBe(true)
        const { corners } = await drawn(audience)
        expect(new Set(corners.map(String)).size, here).toBe(4)
      }
      expect(faults).toEqual([])

      // None of these is a picture we can show; what stands there stands.
      const refused = async (problem: string) =>
        expect(coach.getByText(say(`picture:problem.${problem}`), { exact: true })).toBeVisible()
      for (const [problem, bytes] of [
        ['pdf', Buffer.from('%PDF-1.7')],
        ['empty', Buffer.alloc(0)],
        ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
        ['heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
        ['too_many_pixels', pngThatSays(20_000, 20_000)],
        ['broken', quarters.subarray(0, quarters.length - 60)],
        ['unknown', Buffer.from('GIF89a')],
        // It says that it is whole, and its pixels are not there.
        ['broken', pngThatSays(300, 200)],
      ] as const) {
        await dropFile(coach, 'Bilde.png', bytes)
        await refused(problem)
      }
      const poster = test.info().outputPath('Plakat.png')
      writeFileSync(poster, quarters)
      truncateSync(poster, 60_000_000)
      await choosing(poster, () => coach.keyboard.press('a'))
      await refused('too_large')
      expect(await kept()).toBe(screenshot)
      await expect(audience.getByText(CAPTION)).toBeVisible()

      // Dropped, taken back; black and back; taken away, and back again.
      await dropFile(coach, 'Skisse.webp', WEBP)
      await expect.poll(sizes).toMatchObject([{ width: 48, height: 32 }])
      await coach.keyboard.press('Control+z')
      await expect.poll(kept).toBe(screenshot)
      await coach.keyboard.press('b')
      await expect(audience.locator('figure')).toHaveCount(0)
      await coach.keyboard.press('b')
      await expect(audience.locator('figure canvas')).toBeVisible()
      await coach.keyboard.press('Delete')
      await expect(audience.getByRole('heading', { name: say('stage:step.picture.question') })).toBeVisible()
      await expectAccessible(coach, 'a step without its picture')
      await coach.keyboard.press('Control+z')
      await expect(audience.getByText(CAPTION)).toBeVisible()
      expect(await kept()).toBe(screenshot)
      expect(await audience.locator('html').innerHTML()).not.toContain('KANARI')
      await expect(audience).not.toHaveTitle(/KANARI/)
    })
  })
}
