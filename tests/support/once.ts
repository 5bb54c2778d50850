/** What several tests of a file read and is dear to make: made by the first that asks, for all of them. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
