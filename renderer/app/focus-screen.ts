/** When another screen opens, the focus goes to its title: it is read aloud, and Tab goes on from there. */

let shown: string | undefined

/** How long a screen may take to bring its title. */
const PATIENCE = 3000

/** @returns the way to stop waiting for the title */
export function focusScreen(pathname: string | undefined): () => void {
  const isFirst = shown === undefined
  const isSame = shown === pathname
  shown = pathname ?? shown
  // The first screen keeps the focus the browser gave it.
  if (isFirst || isSame || pathname === undefined) return () => undefined
  scrollTo(0, 0)
  if (focusTitle()) return () => undefined
  const watch = new MutationObserver(() => {
    if (focusTitle()) stop()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(() => stop(), PATIENCE)
  const stop = () => {
    watch.disconnect()
    clearTimeout(timer)
  }
  return stop
}

/** True when there is nothing more to do: the title has the focus, or the screen has put it somewhere itself. */
function focusTitle(): boolean {
  const main = document.querySelector('main')
  const active = document.activeElement
  if (main && active && active !== main && main.contains(active) && active.isConnected) return true
  // Somebody was quicker than the screen: what is typed into the palette must not end up nowhere.
  if (active?.closest('[aria-modal="true"], [role="dialog"]')) return true
  const title = document.querySelector<HTMLElement>('[data-page-title]')
  title?.focus({ preventScroll: true })
  return title !== null
}
