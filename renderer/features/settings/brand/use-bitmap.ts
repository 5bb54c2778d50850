/** A logo unpacked to be drawn; null where there is none, and while it is on its way. */
import { useEffect, useState } from 'react'
import type { Logo } from '#contract/brand.ts'
import type { Id } from '#domain/shared/basics.ts'
import { decoded } from '#renderer/design/picture/decoded.ts'

export function useBitmap(logo: Logo | null): ImageBitmap | null {
  const [shown, setShown] = useState<{ contentId: Id; bitmap: ImageBitmap } | null>(null)
  const contentId = logo?.contentId ?? null
  useEffect(() => {
    if (logo === null || contentId === null) return undefined
    let wanted = true
    decoded(logo).then(
      (bitmap) => (wanted ? setShown({ contentId, bitmap }) : bitmap.close()),
      () => undefined,
    )
    return () => {
      wanted = false
    }
    // The same content is the same logo, however often it is read again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [contentId])
  return logo !== null && shown?.contentId === contentId ? shown.bitmap : null
}
