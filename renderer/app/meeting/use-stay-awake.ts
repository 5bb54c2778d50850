/** Keeps the screens from going dark while this window leads a meeting: the desktop shell by its own means, a browser by its wake lock. */
import { useEffect } from 'react'
import { client, connection } from '#renderer/app/api.ts'

export function useStayAwake(): void {
  useEffect(() => {
    const tell = (on: boolean) => void client.wall.leading({ on }).catch(() => undefined)
    tell(true)
    // A back end that has died knows nothing of it.
    const stop = connection.onReopen(() => tell(true))
    return () => {
      stop()
      tell(false)
    }
  }, [])
  useEffect(() => {
    if (location.protocol === 'app:' || !('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | null = null
    let isOver = false
    const hold = async () => {
      // The browser lets go each time the window is out of sight, and gives none to one that is.
      if (isOver || document.visibilityState !== 'visible') return
      const got = await navigator.wakeLock.request('screen').catch(() => null)
      if (isOver) void got?.release()
      else lock = got
    }
    const seen = () => void hold()
    void hold()
    document.addEventListener('visibilitychange', seen)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', seen)
      void lock?.release()
    }
  }, [])
}
