/** Which pieces of a form stand on which page. Heights are in any one unit. */

/** The pieces that stay together where a page has room for them all: a dimension with its statements. None is ever split. */
export type Group = readonly number[]

/**
 * The pages, each with the numbers of its pieces, counted through all groups. A group is broken between two of its pieces where it is too high for
 * a page, or where keeping groups together would take a page more.
 */
export function fillPages(groups: readonly Group[], room: number): number[][] {
  const together = dealt(groups, room)
  const broken = dealt(
    groups.flat().map((piece) => [piece]),
    room,
  )
  return broken.length < together.length ? broken : together
}

function dealt(groups: readonly Group[], room: number): number[][] {
  const pages: number[][] = [[]]
  let left = room
  let next = 0
  const turn = () => {
    if (pages.at(-1)?.length === 0) return
    pages.push([])
    left = room
  }
  for (const group of groups) {
    const height = group.reduce((sum, piece) => sum + piece, 0)
    if (height > left && height <= room) turn()
    for (const piece of group) {
      if (piece > left) turn()
      pages.at(-1)?.push(next)
      left -= piece
      next += 1
    }
  }
  return pages
}
