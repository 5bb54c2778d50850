/** The screen taken along: as a picture on the clipboard, or on paper. */
import { viewPicture } from '#renderer/design/picture/view-picture.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { copyPicture } from './copy-picture.ts'
import { texts } from './texts.ts'

let making = false

/** Of the screen that stands now. Asked again while one is being made: nothing. */
export async function copyView(): Promise<void> {
  const view = document.getElementById('main')
  if (view === null || making) return
  making = true
  showToast({ key: 'picture', message: texts.getFixedT(null, 'chart')('picture.making') })
  await copyPicture(viewPicture(view), document.title)
  making = false
}

/** On paper. The palette it was chosen in has to be gone first. */
export function printView(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
}
