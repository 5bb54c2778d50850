/** The size of the wall, as far as a layout that was measured hangs on it. */
import { useLayoutEffect, useState } from 'react'

/** Changes when the room's picture must be laid out anew: another size, or the font has come. */
export function useRoomSize(): string {
  const read = () => `${innerWidth}×${innerHeight} ${document.fonts.status}`
  const [size, setSize] = useState(read)
  useLayoutEffect(() => {
    const update = () => setSize(read())
    addEventListener('resize', update)
    document.fonts.addEventListener('loadingdone', update)
    return () => {
      removeEventListener('resize', update)
      document.fonts.removeEventListener('loadingdone', update)
    }
  }, [])
  return size
}
