import { describe, expect, test } from 'vitest'
import { HandOver } from '#backend/hand-over.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import type { Loan } from '#contract/hand-over.ts'
import type { HandedOver } from '#contract/process.ts'

function laptop(handedOver: HandedOver | null = null) {
  const clock = { now: 0 }
  const kept: (HandedOver | null)[] = []
  const does: string[] = []
  const surroundings = {
    ...noSurroundings(),
    lend: (clientId: string, checkId: string) => {
      does.push(`lend ${clientId} ${checkId}`)
      return Promise.resolve({ how: 'opened' as const })
    },
    endLoan: () => {
      does.push('end')
      return Promise.resolve()
    },
  }
  const parts = {
    surroundings,
    now: () => new Date(clock.now),
    handedOver,
    keep: (to: HandedOver | null) => void kept.push(to),
  }
  const told: Loan[] = []
  const handOver = new HandOver(parts)
  handOver.listen((loan) => told.push(loan))
  return { handOver, clock, kept, does, told }
}
const refusal = (subject: string) => ({ code: 'conflict', data: { subject } })

describe('the laptop', () => {
  test('is handed over once, for one check, and told of', async () => {
    const { handOver, told, does } = laptop()
    await handOver.begin('c', 'k', null)
    expect([handOver.isLent, handOver.isLentFor('k'), handOver.isLentFor('other')]).toEqual([true, true, false])
    await expect(handOver.begin('c', 'other', null)).rejects.toMatchObject(refusal('hand_over'))
    await handOver.reopen()
    expect(does).toEqual(['lend c k', 'lend c k'])
    expect(told.map(({ lent }) => lent)).toEqual([null, { hasCode: false }])
  })

  test('is not handed over where no window could be opened: the coach would be shut out', async () => {
    const { handOver } = laptop()
    const shut = new HandOver({
      surroundings: noSurroundings(),
      now: () => new Date(),
      handedOver: null,
      keep: () => undefined,
    })
    await expect(shut.begin('c', 'k', null)).rejects.toMatchObject({ code: 'unavailable' })
    expect([shut.isLent, handOver.isLent]).toEqual([false, false])
  })

  test('comes back with the sheets of the meantime, each once and in their order', async () => {
    const { handOver, told, does } = laptop()
    await handOver.begin('c', 'k', null)
    for (const command of ['one', 'two', 'one']) handOver.handedIn(command)
    await handOver.takeBack('')
    expect(told.at(-1)).toEqual({ lent: null, returned: { clientId: 'c', handedIn: ['one', 'two'] } })
    expect(does.at(-1)).toBe('end')
    // Asked for again, it is where it is.
    await handOver.takeBack('')
    expect(does.filter((each) => each === 'end')).toHaveLength(1)
  })

  test('comes back for its code alone; after five wrong ones nothing is heard for some seconds', async () => {
    const { handOver, clock } = laptop()
    await handOver.begin('c', 'k', '0412')
    for (const wrong of ['', '412', '0413', '1111'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(handOver.takeBack(wrong)).rejects.toMatchObject(refusal('code'))
    await expect(handOver.takeBack('2222')).rejects.toMatchObject(refusal('wait'))
    await expect(handOver.takeBack('0412')).rejects.toMatchObject(refusal('wait'))
    expect(handOver.isLent).toBe(true)
    clock.now += 5000
    await expect(handOver.takeBack('3333')).rejects.toMatchObject(refusal('code'))
    await handOver.takeBack('0412')
    expect(handOver.isLent).toBe(false)
  })

  test('is with them still after the back end has died, with the code it had', async () => {
    const { handOver, kept } = laptop()
    await handOver.begin('c', 'k', '0412')
    handOver.handedIn('one')
    const next = laptop(kept.at(-1) ?? null)
    expect(next.told).toEqual([{ lent: { hasCode: true }, returned: null }])
    await expect(next.handOver.takeBack('')).rejects.toMatchObject(refusal('code'))
    await next.handOver.takeBack('0412')
    expect(next.told.at(-1)?.returned).toEqual({ clientId: 'c', handedIn: ['one'] })
    expect(next.kept.at(-1)).toBeNull()
  })
})
