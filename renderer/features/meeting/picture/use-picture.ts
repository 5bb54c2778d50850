/** The picture of a step as the coach's window shows it: asked for once, and again when another stands there. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Room } from '#contract/meeting.ts'
import type { StepPicture } from '#domain/meeting/step-picture.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { decoded } from '#renderer/design/picture/decoded.ts'

/** What is known of it; undefined where the step has none. */
export function pictureOf(room: Pick<Room, 'pictures'>, stepId: Id): StepPicture | undefined {
  return room.pictures.find((each) => each.stepId === stepId)
}

/** Null where there is none, and while it is on its way. */
export function usePicture(clientId: Id, stepId: Id, there: boolean): ImageBitmap | null {
  const { data } = useQuery({
    ...api.picture.read.queryOptions({ input: { clientId, stepId } }),
    enabled: there,
  })
  const [shown, setShown] = useState<{ contentId: Id; bitmap: ImageBitmap } | null>(null)
  const picture = there ? (data ?? null) : null
  const contentId = picture?.contentId ?? null
  useEffect(() => {
    if (picture === null || contentId === null) return undefined
    let wanted = true
    decoded(picture).then(
      (bitmap) => (wanted ? setShown({ contentId, bitmap }) : bitmap.close()),
      () => undefined,
    )
    return () => {
      wanted = false
    }
    // The same content is the same picture, however often it is read again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [contentId])
  return picture !== null && shown?.contentId === contentId ? shown.bitmap : null
}
