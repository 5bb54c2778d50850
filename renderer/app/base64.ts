/** Bytes as text, for the way to the back end. */

/** Rejects where the file can no longer be read from its disk. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve((typeof reader.result === 'string' ? reader.result : '').replace(/^[^,]*,?/u, '')),
    )
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(blob)
  })
}
