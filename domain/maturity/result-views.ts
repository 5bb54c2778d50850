/** What a room is shown of a frozen check, page by page: what to talk about first, then where it stands, then what it does next. */
import { z } from 'zod'
import type { UnitResult } from './result.ts'

export const resultViewSchema = z.enum(['talk', 'levels', 'steps'])
export type ResultView = z.infer<typeof resultViewSchema>

export type ResultPage = { view: ResultView; page: number }

/** More than this nobody talks about in one meeting. */
export const MOST_TALKED_ABOUT = 5

/**
 * The pages in their order: a statement a page, since each is a conversation of its own.
 * @param talkAbout how many statements there are to talk about
 */
export function resultPages(talkAbout: number): ResultPage[] {
  const talks = Math.min(Math.max(talkAbout, 1), MOST_TALKED_ABOUT)
  return [
    ...Array.from({ length: talks }, (_, page) => ({ view: 'talk' as const, page })),
    { view: 'levels', page: 0 },
    { view: 'steps', page: 0 },
  ]
}

/** Is there no figure that may be shown? Then the number of answers is all there is. */
export function isHeldBack({ dimensions }: UnitResult): boolean {
  return dimensions.every(({ statements }) => statements.every(({ figures }) => figures === null))
}
