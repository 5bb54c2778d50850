/** Documents are made by a worker: the caller keeps its thread, may cancel, and hears what went wrong; the worker stays for the next one. */
import { once } from 'node:events'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askWorker, WorkerDied } from '#backend/ask-worker.ts'
import { DocumentMaker } from '#backend/documents/document-maker.ts'
import { readDocx } from '#tests/support/docx.ts'
import { watchWorkers } from '#tests/support/started-workers.ts'
import { emptyMeeting, nordlysMeeting } from './content.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const { started, running, stop } = watchWorkers()
const makers: DocumentMaker[] = []
const newMaker = (options: { room?: number; stays?: number } = {}) => {
  const maker = new DocumentMaker(options)
  makers.push(maker)
  return maker
}

describe('making a document', () => {
  afterAll(stop)
  beforeEach(() => started.splice(0))
  afterEach(async () => {
    await Promise.all(makers.splice(0).map((maker) => maker.close()))
    if (running.size > 0) throw new Error(`${running.size} workers left`)
  })

  it('gives a whole Word file, and the next one by the same worker', async () => {
    const maker = newMaker()
    const docx = await readDocx(await maker.make('minutes', nordlysMeeting('nb')))
    expect(docx.title).toBe('Referat fremdriftsmøte')
    const next = await readDocx(await maker.make('minutes', nordlysMeeting('en')))
    expect(next.language).toBe('en-GB')
    expect(started).toHaveLength(1)
  })

  it('lets its worker go when it has had nothing to do for a while, and starts another for the next', async () => {
    const maker = newMaker({ stays: 1 })
    await maker.make('minutes', nordlysMeeting('nb'))
    const [first] = started
    if (first && running.has(first)) await once(first, 'exit')
    expect(running.size).toBe(0)
    const docx = await readDocx(await maker.make('minutes', nordlysMeeting('nb')))
    expect(docx.title).toBe('Referat fremdriftsmøte')
    expect(started).toHaveLength(2)
  })

  it('is ready before it is asked: one worker comes, however often, and makes what is asked for then', async () => {
    const maker = newMaker()
    maker.getReady('minutes', emptyMeeting)
    maker.getReady('minutes', emptyMeeting)
    const docx = await readDocx(await maker.make('minutes', nordlysMeeting('nb')))
    expect(docx.title).toBe('Referat fremdriftsmøte')
    maker.getReady('minutes', emptyMeeting)
    expect(started).toHaveLength(1)
  })

  it('makes what is asked for although getting ready for it failed', async () => {
    const maker = newMaker()
    maker.getReady('minutes', () => ({ ...emptyMeeting(), present: null as never }))
    const docx = await readDocx(await maker.make('minutes', nordlysMeeting('nb')))
    expect(docx.title).toBe('Referat fremdriftsmøte')
    expect(started).toHaveLength(2)
  })

  it('is not let go while it is at a document, though somebody else is about to want one', async () => {
    const maker = newMaker({ stays: 1 })
    const making = maker.make('minutes', nordlysMeeting('nb'))
    await vi.waitFor(() => expect(started).toHaveLength(1))
    maker.getReady('minutes', emptyMeeting)
    const docx = await readDocx(await making)
    expect(docx.title).toBe('Referat fremdriftsmøte')
    expect(started).toHaveLength(1)
  })

  it('leaves this thread free meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 2)
    await newMaker().make('minutes', nordlysMeeting('nb'))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(10)
  })

  it('makes several at a time, and one worker stays', async () => {
    const maker = newMaker()
    const made = await Promise.all(
      (['nb', 'nn', 'en'] as const).map((each) => maker.make('minutes', nordlysMeeting(each))),
    )
    const languages = await Promise.all(made.map(async (bytes) => (await readDocx(bytes)).language))
    expect(languages).toEqual(['nb-NO', 'nn-NO', 'en-GB'])
    expect(started).toHaveLength(3)
    expect(running.size).toBe(1)
  })

  it('stops when it is cancelled, with the caller’s reason, and ends its worker', async () => {
    const controller = new AbortController()
    const maker = newMaker()
    const making = maker.make('minutes', nordlysMeeting('nb'), { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('The window has closed')), 20)
    await expect(making).rejects.toThrow('The window has closed')
    expect(running.size).toBe(0)
    const docx = await readDocx(await maker.make('minutes', nordlysMeeting('nb')))
    expect(docx.title).toBe('Referat fremdriftsmøte')
  })

  it('does not begin when it has been cancelled already', async () => {
    const making = newMaker().make('minutes', nordlysMeeting('nb'), { signal: AbortSignal.abort() })
    await expect(making).rejects.toMatchObject({ name: 'AbortError' })
    expect(started).toHaveLength(0)
  })

  it('is made all the same where the memory it gets at first is not enough', async () => {
    const content = nordlysMeeting('nb')
    const tight = askWorker({ worker: 'document-worker', data: { kind: 'minutes', content }, limits: { old: 12 } })
    await expect(tight).rejects.toThrow(WorkerDied)
    await expect(tight).rejects.toThrow(/out of memory/u)
    const docx = await readDocx(await newMaker({ room: 12 }).make('minutes', content))
    expect(docx.title).toBe('Referat fremdriftsmøte')
  })

  it('is made all the same where its worker is killed at it, and by the next one where it was killed before', async () => {
    const maker = newMaker()
    const making = maker.make('minutes', nordlysMeeting('nb'))
    await vi.waitFor(() => expect(started).toHaveLength(1))
    started[0]?.kill('SIGKILL')
    expect((await readDocx(await making)).title).toBe('Referat fremdriftsmøte')
    expect(started).toHaveLength(2)

    await maker.make('minutes', nordlysMeeting('nb'))
    started[2]?.kill('SIGKILL')
    expect((await readDocx(await maker.make('minutes', nordlysMeeting('en')))).language).toBe('en-GB')
  })

  it('passes on what goes wrong in the worker, and makes the next one', async () => {
    const maker = newMaker()
    await expect(maker.make('minutes', { ...emptyMeeting(), present: null as never })).rejects.toThrow(TypeError)
    const docx = await readDocx(await maker.make('minutes', nordlysMeeting('nb')))
    expect(docx.title).toBe('Referat fremdriftsmøte')
  })
})
