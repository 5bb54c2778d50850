/** The moment, again and again. Everything is counted from deadlines, so a late tick or a sleep is caught up at once. */
import { useEffect, useState } from 'react'

export function useNow(everyMilliseconds = 250): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [everyMilliseconds])
  return now
}
