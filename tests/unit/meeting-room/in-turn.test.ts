/** What is asked for in one breath, such as to take back three edits, is done one after the other. */
import { expect, it } from 'vitest'
import { inTurn } from '#renderer/app/in-turn.ts'

it('work asked for while other work is done waits for it, and is done also where that failed', async () => {
  const turn = inTurn()
  const said: string[] = []
  const [one, two] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const work = (name: string, gate: Promise<void>) => async () => {
    said.push(`${name} begins`)
    await gate
    said.push(`${name} ends`)
    return name
  }
  const first = turn(work('first', one.promise))
  const second = turn(work('second', two.promise))
  const third = turn(work('third', Promise.resolve()))
  two.reject(new Error('refused'))
  one.resolve()
  expect(await first).toBe('first')
  await expect(second).rejects.toThrow('refused')
  expect(await third).toBe('third')
  expect(said).toEqual(['first begins', 'first ends', 'second begins', 'third begins', 'third ends'])
})
