/**
 * Words that give way step by step until they fit: the same view in a smaller size, then without what can be done without. Measured before
 * anything is painted; nothing that is asked is ever cut.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import { useRoomSize } from './use-room-size.ts'

/**
 * @param key another view is measured from the start
 * @param most the last step there is
 */
export function useFitting(key: string, most: number) {
  const ref = useRef<HTMLDivElement>(null)
  const size = useRoomSize()
  const of = `${size} ${key}`
  const [measured, setMeasured] = useState({ of, level: 0 })
  const level = measured.of === of ? measured.level : 0
  useLayoutEffect(() => {
    const element = ref.current
    if (element && level < most && overflows(element)) setMeasured({ of, level: level + 1 })
  }, [of, level, most])
  return { ref, level }
}

/** Does any of its parts reach outside it, above or below? */
function overflows(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return [...element.children].some((child) => {
    const part = child.getBoundingClientRect()
    return part.top < top - 1 || part.bottom > bottom + 1
  })
}
