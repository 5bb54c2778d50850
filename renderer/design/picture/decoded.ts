/** Unpacks the bytes of a picture to be drawn. Nothing is fetched and no address is made of them: the policy of the page stays as it is. */

/** Rejects where they are no picture. */
export function decoded({ mediaType, bytes }: { mediaType: string; bytes: string }): Promise<ImageBitmap> {
  const content = Uint8Array.from(atob(bytes), (sign) => sign.codePointAt(0) ?? 0)
  return createImageBitmap(new Blob([content], { type: mediaType }))
}
