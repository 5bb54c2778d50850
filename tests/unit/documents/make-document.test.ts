/** Documents are made by a worker: the caller keeps its thread, may cancel, and hears what went wrong. */
import { describe, expect, it, vi } from 'vitest'
import { askWorker } from '#backend/ask-worker.ts'
import { makeDocument } from '#backend/documents/make-document.ts'
import { readDocx } from '#tests/support/docx.ts'
import { emptyMeeting, nordlysMeeting } from './content.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const workers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Worker').length

describe('making a document', () => {
  it('gives a whole Word file, and its worker has ended', async () => {
    const before = workers()
    const docx = await readDocx(await makeDocument('minutes', nordlysMeeting('nb')))
    expect(docx.title).toBe('Referat fremdriftsmøte')
    expect(workers()).toBe(before)
  })

  it('leaves this thread free meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 2)
    await makeDocument('minutes', nordlysMeeting('nb'))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(10)
  })

  it('makes several at a time', async () => {
    const made = await Promise.all(
      (['nb', 'nn', 'en'] as const).map((each) => makeDocument('minutes', nordlysMeeting(each))),
    )
    const languages = await Promise.all(made.map(async (bytes) => (await readDocx(bytes)).language))
    expect(languages).toEqual(['nb-NO', 'nn-NO', 'en-GB'])
  })

  it('stops when it is cancelled, with the caller’s reason, and ends its worker', async () => {
    const before = workers()
    const controller = new AbortController()
    const making = makeDocument('minutes', nordlysMeeting('nb'), { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('The window has closed')), 20)
    await expect(making).rejects.toThrow('The window has closed')
    expect(workers()).toBe(before)
  })

  it('does not begin when it has been cancelled already', async () => {
    const making = makeDocument('minutes', nordlysMeeting('nb'), { signal: AbortSignal.abort() })
    await expect(making).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('is made all the same where the memory it gets at first is not enough', async () => {
    const content = nordlysMeeting('nb')
    const tight = await askWorker({
      worker: 'document-worker',
      data: { kind: 'minutes', content },
      name: 'tight',
      limits: { maxOldGenerationSizeMb: 6 },
    }).catch((error: { code?: string }) => error.code)
    expect(tight).toBe('ERR_WORKER_OUT_OF_MEMORY')
    const docx = await readDocx(await makeDocument('minutes', content, { room: 6 }))
    expect(docx.title).toBe('Referat fremdriftsmøte')
  })

  it('passes on what goes wrong in the worker', async () => {
    const broken = { ...emptyMeeting(), present: null as never }
    await expect(makeDocument('minutes', broken)).rejects.toThrow(TypeError)
  })
})
