/** The clock on the wall, for how long there is until a meeting. */
import { useEffect, useState } from 'react'
import type { IsoDate } from '#domain/shared/basics.ts'

const HALF_A_MINUTE = 30_000

/** Minutes since midnight, moving on; null where the app's day is not the computer's (a fixed day). */
export function useClock(today: IsoDate): number | null {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), HALF_A_MINUTE)
    return () => clearInterval(timer)
  }, [])
  const day = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  return day === today ? now.getHours() * 60 + now.getMinutes() : null
}
