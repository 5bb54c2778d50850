/**
 * A window shows what was said before the back end has told of it, and what it is told meanwhile may be older than the answer. When it may be believed
 * again, although it has not told the same: it was said anew elsewhere, or taken back before this window had heard of it.
 */
import { queryClient } from './query-client.ts'

/** Milliseconds what has been answered usually takes, at the very most, to be told. */
export const TOLD_WITHIN = 2000
/** Milliseconds between looks at whether something is still being read. */
const LOOK_AGAIN = 100

/** Calls when what the back end has answered by now has been told too: after a while, and with nothing on its way to be read. */
export function whenTold(believe: () => void): void {
  const look = () => {
    if (queryClient.isFetching() > 0) setTimeout(look, LOOK_AGAIN)
    else believe()
  }
  setTimeout(look, TOLD_WITHIN)
}
