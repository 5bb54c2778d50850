/** Work that is done one after the other, in the order it was asked for: each begins when the one before it has ended, well or not. */

/** @returns a way to ask; its answer is that of the work. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = before.then(work)
    before = done.catch(() => undefined)
    return done
  }
}
