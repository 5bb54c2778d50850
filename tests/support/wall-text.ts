/**
 * Reads every text of the audience window as the last row of the room would: how high it is, how it stands out, and whether any of it is cut or
 * lies on something else. Computed in the page from what is drawn, whatever the styles meant.
 */
import type { Page } from '@playwright/test'

export type WallText = {
  text: string
  /** Font size in per cent of the window's height. */
  share: number
  /** Contrast to what lies behind it. */
  contrast: number
  /** A figure that stands alone, or the clock. */
  isNumber: boolean
  /** The small mark of a connection that is away. */
  isMark: boolean
  /** What is cut off, outside the window or on another text. */
  faults: string[]
}

/** Every text that is drawn, once the window has been laid out for its size. */
export async function wallTexts(page: Page): Promise<WallText[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    // A new size is laid out, measured and paged within two frames.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))

    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (paint === null) throw new Error('no canvas')
    const channels = (colour: string) => {
      paint.clearRect(0, 0, 1, 1)
      paint.fillStyle = colour
      paint.fillRect(0, 0, 1, 1)
      return [...paint.getImageData(0, 0, 1, 1).data] as [number, number, number, number]
    }
    const luminance = ([red, green, blue]: readonly number[]) => {
      const linear = (value = 0) =>
        value / 255 <= 0.040_45 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
    const behind = (element: Element) => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const colour = channels(getComputedStyle(each).backgroundColor)
        if (colour[3] === 255) return colour
        if (colour[3] !== 0) throw new Error(`a ground that is half seen through behind «${element.textContent}»`)
      }
      return [255, 255, 255]
    }
    const contrastOf = (element: Element) => {
      const style = getComputedStyle(element)
      const ink = channels(element instanceof SVGElement ? style.fill : style.color)
      if (ink[3] !== 255) throw new Error(`«${element.textContent}» is half seen through`)
      const [dark = 0, light = 0] = [luminance(ink), luminance(behind(element))].toSorted((one, other) => one - other)
      return (light + 0.05) / (dark + 0.05)
    }
    /** Where the letters are: their boxes hold air above and below, which may lie on other air. */
    const lettersOf = (rect: DOMRect) => ({
      left: rect.left,
      right: rect.right,
      top: rect.top + rect.height * 0.22,
      bottom: rect.bottom - rect.height * 0.2,
    })
    type Box = ReturnType<typeof lettersOf>
    const SLACK = 1
    const isInside = (box: Box, frame: { left: number; right: number; top: number; bottom: number }) =>
      box.left >= frame.left - SLACK &&
      box.right <= frame.right + SLACK &&
      box.top >= frame.top - SLACK &&
      box.bottom <= frame.bottom + SLACK
    const meets = (one: Box, other: Box) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK

    const found: { node: Text; element: Element; boxes: Box[] }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (!(node instanceof Text) || element === null || node.data.trim() === '') continue
      if (element.closest('.visually-hidden, script, style, title') !== null) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter((rect) => rect.width > 0).map(lettersOf)
      if (boxes.length > 0) found.push({ node, element, boxes })
    }
    const windowFrame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
    return found.map(({ node, element, boxes }) => {
      const faults: string[] = []
      if (!boxes.every((box) => isInside(box, windowFrame))) faults.push('outside the window')
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (getComputedStyle(each).overflow === 'visible' || each instanceof SVGElement) continue
        const frame = each.getBoundingClientRect()
        if (!boxes.every((box) => isInside(box, frame))) faults.push(`cut by ${each.tagName} ${each.className}`)
      }
      for (const other of found)
        if (other.node !== node && boxes.some((box) => other.boxes.some((each) => meets(box, each))))
          faults.push(`lies on «${other.node.data}»`)
      const text = node.data.trim()
      return {
        text,
        share: (Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight) * 100,
        contrast: contrastOf(element),
        isNumber: /^[+−-]?[\d\s.,:]*\d(?:\s?%)?$/.test(text),
        isMark: element.closest('[role="status"]') !== null,
        faults,
      }
    })
  })
}

/** What the experience asks of a text on the wall (behaviour 7), in per cent of the window's height and as a ratio. */
export const READABLE = { body: 4.4, number: 8, least: 3.3, contrast: 7 } as const

/** The projectors a wall is read on, from the oldest to the finest. */
export const WALLS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const

/** What the last row could not read at any of these sizes, and rows beyond the seven a view may have. */
export async function wallFaults(page: Page, what: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of WALLS) {
    await page.setViewportSize(size)
    const here = `${what}, ${size.width} × ${size.height}`
    faults.push(...unreadable(await wallTexts(page)).map((fault) => `${here}: ${fault}`))
    // Lists beside each other share their rows.
    const lists = await page.getByRole('list').all()
    const counts = await Promise.all(lists.map((list) => list.getByRole('listitem').count()))
    const rows = Math.max(0, ...counts)
    if (rows > 7) faults.push(`${here}: ${rows} rows`)
  }
  return faults
}

/** What the last row could not read, as lines a person can act on. */
export function unreadable(texts: readonly WallText[]): string[] {
  return texts.flatMap(({ text, share, contrast, isNumber, isMark, faults }) => {
    const least = isMark ? READABLE.least : isNumber ? READABLE.number : READABLE.body
    const found = [...faults]
    // A pixel is never whole at every height.
    if (share < least - 0.01) found.push(`${share.toFixed(2)} % of the height, not ${least}`)
    if (contrast < READABLE.contrast) found.push(`contrast ${contrast.toFixed(2)}`)
    return found.map((fault) => `«${text}»: ${fault}`)
  })
}
