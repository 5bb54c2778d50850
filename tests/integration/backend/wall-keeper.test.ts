/** What the laptop knows of walls: projectors, the meeting that is shared, and that the screens stay awake. */
import { expect, onTestFinished, test } from 'vitest'
import type { DisplayMark, WallPlace } from '#contract/displays.ts'
import type { WallNow } from '#contract/wall.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'

const mark = (label: string, width = 1920): DisplayMark => ({ label, x: 1366, y: 0, width, height: 1080 })

test('behaviour 4: projectors are remembered on the laptop, the last one first and each once, also after a restart', async () => {
  const folder = temporaryFolder()
  const first = startBackEnd({ folder })
  const shell = first.backEnd.clientOf({ role: 'shell' })
  expect(await shell.shell.projectors({})).toEqual([])
  for (const label of ['EPSON', 'BenQ', 'EPSON']) await shell.shell.rememberProjector(mark(label))
  await shell.shell.rememberProjector(mark('EPSON', 1024))
  const known = [mark('EPSON', 1024), mark('EPSON'), mark('BenQ')]
  expect(await shell.shell.projectors({})).toEqual(known)
  first.backEnd.close()
  const again = startBackEnd({ folder }).backEnd.clientOf({ role: 'shell' })
  expect(await again.shell.projectors({})).toEqual(known)
})

test('a meeting is shared in Teams until the coach says otherwise, and no other meeting with it', async () => {
  const opened: boolean[] = []
  const places: WallPlace[] = []
  const { backEnd, coach } = startBackEnd({
    surroundings: () => ({
      ...noSurroundings(),
      shell: 'electron',
      openWall: (_client, _meeting, shared) => {
        opened.push(shared)
        return Promise.resolve({ how: 'opened' })
      },
      placeWall: (place) => {
        places.push(place)
        return Promise.resolve()
      },
    }),
  })
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId)
  const other = await planMeeting(coach, clientId)
  const heard: WallNow[] = []
  const watching = new AbortController()
  onTestFinished(() => watching.abort())
  const events = await coach.wall.watch({ meetingId }, { signal: watching.signal })
  void (async () => {
    for await (const event of events) heard.push(event)
  })().catch(() => undefined)
  await expect.poll(() => heard.length).toBe(1)
  await coach.wall.place({ to: 'shared', meetingId, on: true })
  await coach.wall.open({ clientId, meetingId })
  await coach.wall.open({ clientId, meetingId: other })
  expect(opened).toEqual([true, false])
  expect(places).toEqual([{ to: 'shared', meetingId, on: true }])
  const surroundings = { displays: [], stand: 'behind' as const, changes: 3, capture: 'cannot' as const }
  await backEnd.clientOf({ role: 'shell' }).shell.tellWall(surroundings)
  await expect.poll(() => heard.at(-1)).toEqual({ surroundings, shared: true })
  expect(heard[0]).toEqual({ surroundings: null, shared: false })
})

test('the screens stay awake while a window leads a meeting or a wall is up, and no longer than the window is there', async () => {
  const awake: boolean[] = []
  const { backEnd } = startBackEnd({
    surroundings: () => ({
      ...noSurroundings(),
      stayAwake: (on) => {
        awake.push(on)
        return Promise.resolve()
      },
    }),
  })
  const { services } = backEnd
  const leader = { role: 'coach' } as const
  const gone = services.windows.add(leader)
  await backEnd.clientOf(leader).wall.leading({ on: true })
  const down = services.windows.add({ role: 'audience', clientId: commandId(), meetingId: commandId() })
  await backEnd.clientOf(leader).wall.leading({ on: false })
  expect(awake).toEqual([true])
  down()
  expect(awake).toEqual([true, false])
  await backEnd.clientOf(leader).wall.leading({ on: true })
  gone()
  expect(awake).toEqual([true, false, true, false])
})
