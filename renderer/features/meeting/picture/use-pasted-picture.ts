/** A picture pasted anywhere in the window: a screenshot, or a file copied in the system's own folders. */
import { useEffect, useRef } from 'react'

/** `when` false: not here. Text that is pasted in a field stays text. */
export function usePastedPicture(onFile: (file: File) => void, when: boolean): void {
  const take = useRef(onFile)
  useEffect(() => {
    take.current = onFile
  })
  useEffect(() => {
    if (!when) return undefined
    const onPaste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0]
      if (file === undefined || document.querySelector('[aria-modal="true"]') !== null) return
      const writes = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null
      // A table copied from a sheet is there as text and as a picture of it.
      if (writes && event.clipboardData?.types.includes('text/plain') === true) return
      event.preventDefault()
      take.current(file)
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [when])
}
