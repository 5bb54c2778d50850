/** A file dropped anywhere in the window, while this screen is open: the coach need not aim, and the browser does not open it instead. */
import { useEffect, useRef, useState } from 'react'

/** True while a file is held over the window. `when` false: not here. */
export function useDroppedFile(onFile: (file: File) => void, when = true): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFile)
  useEffect(() => {
    take.current = onFile
  })
  useEffect(() => {
    if (!when) return undefined
    const stop = new AbortController()
    const { signal } = stop
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    addEventListener(
      'dragover',
      (event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
    addEventListener(
      'drop',
      (event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (file !== undefined) take.current(file)
      },
      { signal },
    )
    return () => stop.abort()
  }, [when])
  return when && over
}
