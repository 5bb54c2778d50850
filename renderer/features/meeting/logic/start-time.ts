/** The next half hour from now: when a meeting made in a hurry most likely starts. */
export function nextHalfHour(now: Date): string {
  const minutes = now.getHours() * 60 + now.getMinutes()
  const next = Math.ceil((minutes + 1) / 30) * 30
  const inDay = Math.min(next, 23 * 60 + 30)
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
