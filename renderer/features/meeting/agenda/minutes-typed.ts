/** Minutes as they are typed: whole ones within what the contract takes; null for anything else. */
export const LEAST = 1
export const MOST = 480

export function minutesTyped(typed: string): number | null {
  const text = typed.trim()
  const minutes = Number(text)
  return /^\d+$/.test(text) && minutes >= LEAST && minutes <= MOST ? minutes : null
}
