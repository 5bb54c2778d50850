/** A laptop and two more displays, for real: the wall stays where the coach put it, and moves to the other only while there is no choice. */
import { wordsOf } from '../support/say.ts'
import {
  LAPTOP,
  picture,
  plugIn,
  plugInThird,
  startDisplays,
  stopDisplays,
  unplug,
  unplugThird,
  type Area,
} from '../support/two-displays.ts'
import { COACH, frameOf, INSET, meeting, paint, PRIVATE, projector, WALL } from './painted-meeting.ts'
import { audienceOf, expect, test } from './runtime.ts'

const say = wordsOf('nb')
/** Within which it is where it belongs, in milliseconds. */
const BACK = 3000
const SECOND = projector('1920x1080')
const THIRD: Area = { x: SECOND.x + SECOND.width, y: 0, width: 1280, height: 720 }

let missing: string | null = null
test.beforeAll(() => {
  missing = startDisplays()
})
test.afterAll(() => stopDisplays())
test.beforeEach(() => test.skip(missing !== null, missing ?? ''))

test('behaviour 4: of three displays the wall is on the one the coach chose, on the other while that is away, and back when it is, in the next meeting too', async ({
  start,
}) => {
  const { app, coach, windowOf } = await meeting(start)
  await plugInThird()
  const { area } = await windowOf('coach')
  const isOn = (place: Area) => picture().hasFrame(WALL, place, INSET)
  const moves = (place: Area) => expect.poll(() => isOn(place), { timeout: BACK }).toBe(true)
  /** The coach's window whole, nothing private beside the laptop, and the notes not asked about: there is a display for the room all the time. */
  const isWell = async () => {
    const shot = picture()
    expect(shot.hasFrame(COACH, area, INSET)).toBe(true)
    expect(shot.count(WALL, area)).toBe(0)
    expect(shot.count(PRIVATE, { x: LAPTOP.width, y: 0, width: shot.width, height: shot.height })).toBe(0)
    await expect(coach.getByRole('button', { name: say('wall:notes.open') })).toBeHidden()
  }
  await moves(SECOND)
  await isWell()

  await test.step('chosen in the panel, by keyboard', async () => {
    await coach.keyboard.press('o')
    const choices = coach.getByRole('radiogroup', { name: say('wall:choose') }).getByRole('radio')
    await expect(choices).toHaveCount(2)
    const third = coach.getByRole('radio', { name: /1280 × 720/u })
    await third.focus()
    await coach.keyboard.press('Space')
    await expect(third).toBeChecked()
    await coach.keyboard.press('Escape')
    await moves(THIRD)
    await isWell()
  })

  await test.step('pulled out, it is on the other; that is no choice: put in again, it is back', async () => {
    await unplugThird()
    await moves(SECOND)
    await isWell()
    await plugInThird()
    await moves(THIRD)
    await isWell()
  })

  await test.step('the other may come and go as it likes', async () => {
    await unplug()
    await moves(THIRD)
    await isWell()
    await plugIn()
    await moves(THIRD)
    await isWell()
  })

  await test.step('with both away it lies behind, and each that comes is taken', async () => {
    await unplugThird()
    await unplug()
    await expect(coach.getByText(say('wall:isBehind'))).toBeVisible()
    await expect.poll(() => picture().hasFrame(COACH, area, INSET)).toBe(true)
    await plugIn()
    await moves(SECOND)
    await plugInThird()
    await moves(THIRD)
    await isWell()
  })

  await test.step('taken down and put up again, it is on the one that was chosen', async () => {
    await coach.getByRole('button', { name: say('meeting:wall.close') }).click()
    await expect.poll(() => app.windows().length).toBe(1)
    await expect(coach.getByRole('button', { name: say('meeting:wall.open') })).toBeVisible()
    await coach.keyboard.press('o')
    await paint(await audienceOf(app), frameOf(WALL))
    await moves(THIRD)
    await isWell()
  })
  await unplugThird()
})
