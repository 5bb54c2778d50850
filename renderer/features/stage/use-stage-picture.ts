/** The picture of the step on the wall, unpacked. Asked for when the stage says that there is one, and let go of when it stands there no more. */
import { useEffect, useState } from 'react'
import type { Connection } from '../../connection/connection.ts'
import { decoded } from '../../design/picture/decoded.ts'

/** `bitmap` null: on its way. `failed`: it could not be had or unpacked, and nothing broken is shown in its place. */
export type StagePicture = { bitmap: ImageBitmap | null; failed: boolean }

const ON_ITS_WAY: StagePicture = { bitmap: null, failed: false }

/** @param mark as the stage tells it; null where no picture stands there */
export function useStagePicture(connection: Connection, mark: string | null): StagePicture {
  const [shown, setShown] = useState<(StagePicture & { mark: string }) | null>(null)
  useEffect(() => {
    if (mark === null) return undefined
    let wanted = true
    const settle = (bitmap: ImageBitmap | null) => {
      if (wanted) setShown({ mark, bitmap, failed: bitmap === null })
      else bitmap?.close()
    }
    const load = async () => {
      try {
        const picture = await connection.client.stage.picture({})
        // Another by now: the stage says so too, in a moment.
        if (picture?.mark !== mark) return
        settle(await decoded(picture))
      } catch {
        settle(null)
      }
    }
    void load()
    const stop = connection.onReopen(() => void load())
    return () => {
      wanted = false
      stop()
      setShown(null)
    }
  }, [connection, mark])
  return shown?.mark === mark ? shown : ON_ITS_WAY
}
