import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectOver, type Connection } from '#renderer/connection/connection.ts'
import { FakeBackEnd } from './fake-transport.ts'

let backEnd: FakeBackEnd
let connection: Connection

beforeEach(() => {
  backEnd = new FakeBackEnd()
  connection = connectOver(backEnd.transport)
})
afterEach(() => backEnd.die())

const about = () => connection.client.system.about({})
const arrived = (count: number) => vi.waitFor(() => expect(backEnd.calls).toHaveLength(count))

const listen = (onValue: (value: unknown) => void, onRefused?: (error: unknown) => void) =>
  connection.listen((client, signal) => client.system.events({}, { signal }), onValue, onRefused)

describe('a connection', () => {
  test('tells its state and each change of it', () => {
    const seen: string[] = []
    connection.subscribe(() => seen.push(connection.state()))
    expect(connection.state()).toBe('connecting')
    backEnd.open()
    backEnd.die()
    backEnd.open()
    backEnd.lose()
    expect(seen).toEqual(['open', 'down', 'open', 'lost'])
  })

  test('answers calls made before it was open', async () => {
    const asked = about()
    backEnd.open()
    await arrived(1)
    backEnd.calls[0]?.answer({ version: '1' })
    await expect(asked).resolves.toEqual({ version: '1' })
  })

  test('sends a call that was cut off again, as it was', async () => {
    backEnd.open()
    const edit = { commandId: '01990000-0000-7000-8000-000000000000', patch: { theme: 'dark' } } as const
    const asked = connection.client.system.changeSettings(edit)
    await arrived(1)
    backEnd.die()
    backEnd.open()
    await arrived(1)
    expect(backEnd.calls[0]?.input).toEqual(edit)
    backEnd.calls[0]?.answer({ commandId: edit.commandId })
    await expect(asked).resolves.toEqual({ commandId: edit.commandId })
  })

  test('a connection that replaces one which never said it was dead takes its calls along', async () => {
    backEnd.open()
    const asked = about()
    await arrived(1)
    backEnd.calls.length = 0
    backEnd.open()
    await arrived(1)
    backEnd.calls[0]?.answer({ version: '2' })
    await expect(asked).resolves.toEqual({ version: '2' })
  })

  test('does not send a call for ever that is cut off each time', async () => {
    backEnd.open()
    const asked = about()
    const failed = asked.catch((error: unknown) => error)
    for (let time = 0; time < 3; time++) {
      await arrived(1)
      backEnd.die()
      backEnd.open()
    }
    expect(await failed).toMatchObject({ code: 'unavailable' })
  })

  test('an answer that is an error stays one', async () => {
    backEnd.open()
    const asked = about()
    await arrived(1)
    backEnd.calls[0]?.fail(new ORPCError('conflict'))
    await expect(asked).rejects.toMatchObject({ code: 'conflict' })
  })

  test('fails with `unavailable` when nothing comes in time, and at once when all is lost', async () => {
    const impatient = connectOver(new FakeBackEnd().transport, 1)
    await expect(impatient.client.system.about({})).rejects.toMatchObject({ code: 'unavailable' })
    const asked = about()
    backEnd.lose()
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('a call that is given up stops waiting', async () => {
    const stop = new AbortController()
    const asked = connection.client.system.about({}, { signal: stop.signal })
    stop.abort()
    await expect(asked).rejects.toThrow(/abort/i)
  })

  test('says when it is back, and not when it first opens', () => {
    const back = vi.fn<() => void>()
    connection.onReopen(back)
    backEnd.open()
    expect(back).not.toHaveBeenCalled()
    backEnd.die()
    expect(back).not.toHaveBeenCalled()
    backEnd.open()
    expect(back).toHaveBeenCalledOnce()
  })
})

describe('listening', () => {
  test('goes on after the back end has died', async () => {
    const heard: unknown[] = []
    const stop = listen((value) => heard.push(value))
    backEnd.open()
    await arrived(1)
    backEnd.calls[0]?.answer('first')
    await vi.waitFor(() => expect(heard).toEqual(['first']))
    backEnd.die()
    backEnd.open()
    await vi.waitFor(() => expect(backEnd.calls.length).toBeGreaterThan(0))
    backEnd.calls[0]?.answer('second')
    await vi.waitFor(() => expect(heard).toEqual(['first', 'second']))
    stop()
  })

  test('stops when told to', async () => {
    const heard: unknown[] = []
    backEnd.open()
    const stop = listen((value) => heard.push(value))
    await arrived(1)
    stop()
    backEnd.calls[0]?.answer('late')
    backEnd.open()
    expect(heard).toEqual([])
  })

  test('ends where there is nothing to listen to', async () => {
    const refused = vi.fn<(error: unknown) => void>()
    backEnd.open()
    listen(() => undefined, refused)
    await arrived(1)
    backEnd.calls[0]?.fail(new ORPCError('not_found'))
    await vi.waitFor(() => expect(refused).toHaveBeenCalledOnce())
  })
})
