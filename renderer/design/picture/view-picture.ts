/**
 * A whole view as a picture that can stand alone in a letter or on a slide: as it looks now, in the theme in use, twice as sharp, with whose it
 * is and of which day above it. What is left out on paper is left out here as well: tools, and what is the coach's alone.
 */
import { readColors } from '../chart/chart-colors.ts'

const SCALE = 2
/** The longest side a canvas of Chromium's may have. A view longer than that loses sharpness, not its end. */
const LONGEST = 16_384
const PAD = 1.25
const HEAD = 0.875
/** Pixels below the last that is drawn. */
const FOOT = 28
/** Typing goes on while a picture is made: after so many milliseconds the window gets its turn. */
const BREATH = 12

/**
 * Of everything below `view`. Loads the drawing library when it is first asked for.
 * @throws where the browser gives no picture
 */
export async function viewPicture(view: HTMLElement): Promise<Blob> {
  const [{ createContext, destroyContext, domToForeignObjectSvg }, { TYPEFACE }] = await Promise.all([
    import('modern-screenshot'),
    import('./typeface.ts'),
  ])
  keepChoices(view)
  const { width, height } = markScrolled(view)
  const unprinted = notOnPaper()
  markLoose(view, unprinted)
  let since = performance.now()
  const context = await createContext(view, {
    width,
    height,
    font: { cssText: TYPEFACE },
    includeStyleProperties: looks(view),
    filter: (node) => !(node instanceof Element && unprinted !== '' && node.matches(unprinted)),
    onCloneNode: unfold,
    onCloneEachNode: async () => {
      if (performance.now() - since < BREATH) return
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    },
  })
  context.sandbox = plainFrame()
  const svg = await domToForeignObjectSvg(context)
  destroyContext(context)
  for (const mark of [WHOLE, LOOSE]) for (const part of view.querySelectorAll(`[${mark}]`)) part.removeAttribute(mark)
  const drawn = new Image()
  // Not a blob: Chromium then holds the canvas for spoilt and gives nothing back.
  drawn.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await drawn.decode()
  return composed(drawn, { width, height: lastInk(drawn, width, height) }, headOf(view), edgeOf(view))
}

/** A copy takes attributes along, and not what was chosen since. */
function keepChoices(view: HTMLElement): void {
  for (const option of view.querySelectorAll('option')) option.toggleAttribute('selected', option.selected)
  for (const box of view.querySelectorAll<HTMLInputElement>('[type=checkbox],[type=radio]'))
    box.toggleAttribute('checked', box.checked)
}

const WHOLE = 'data-whole'

/** Notes on each part that is scrolled, the panel or a long table, how large it is in full. Gives the size of the view with all that in it. */
function markScrolled(view: HTMLElement): { width: number; height: number } {
  const frame = view.getBoundingClientRect()
  let { width, height } = frame
  for (const part of view.querySelectorAll<HTMLElement>('*')) {
    const { overflowX, overflowY } = getComputedStyle(part)
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    const wide = scrolls(overflowX) && part.scrollWidth > part.clientWidth + 1
    const high = scrolls(overflowY) && part.scrollHeight > part.clientHeight + 1
    if (!wide && !high) continue
    part.setAttribute(WHOLE, `${part.scrollWidth} ${part.scrollHeight}`)
    if (wide) width = Math.max(width, part.getBoundingClientRect().left - frame.left + part.scrollWidth)
    // The panel, which stands at the top wherever the page is scrolled to.
    if (high) height = Math.max(height, part.scrollHeight)
  }
  return { width, height }
}

const LOOSE = 'data-loose'

/** Notes what holds something that is left out: it closes up, where a copy would otherwise keep its height. */
function markLoose(view: HTMLElement, unprinted: string): void {
  if (unprinted === '') return
  for (const part of view.querySelectorAll(unprinted)) {
    const { position, display } = getComputedStyle(part)
    if (display === 'none' || position === 'absolute' || position === 'fixed') continue
    for (let around = part.parentElement; around !== null && around !== view; around = around.parentElement) {
      const style = getComputedStyle(around)
      // What fills a given height goes on filling it.
      if (style.display === 'flex' && style.flexDirection === 'column') break
      around.setAttribute(LOOSE, '')
    }
  }
}

/** Gives the parts of a copy the size that was noted. */
function unfold(copy: Node): void {
  if (!(copy instanceof HTMLElement)) return
  for (const part of copy.querySelectorAll<HTMLElement>(`[${LOOSE}]`)) {
    part.style.height = 'auto'
    part.style.gridTemplateRows = 'none'
  }
  for (const part of copy.querySelectorAll<HTMLElement>(`[${WHOLE}]`)) {
    const [width, height] = (part.getAttribute(WHOLE) ?? '').split(' ')
    part.style.width = `${width}px`
    part.style.height = `${height}px`
    part.style.maxHeight = 'none'
    part.style.overflow = 'visible'
  }
}

/**
 * An empty page beside ours: what things look like where nobody has said anything. Made here because the library's own loads its page, which
 * the desktop shell denies, and is without a body while it does.
 */
function plainFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.className = 'visually-hidden'
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  document.body.append(frame)
  const page = frame.contentDocument
  page?.open()
  page?.write('<!doctype html><title></title><body>')
  page?.close()
  return frame
}

/** Whose view it is and of which day: what stands above it on paper. */
function headOf(view: HTMLElement): readonly string[] {
  return [...(view.querySelector('[data-paper-head]')?.children ?? [])].map((part) => part.textContent)
}

/** Looked for in a small copy: below this is nothing. Some room stays at the foot. */
function lastInk(drawn: HTMLImageElement, width: number, height: number): number {
  const FINE = 4
  const small = document.createElement('canvas')
  small.width = Math.ceil(width / FINE)
  small.height = Math.ceil(height / FINE)
  const pen = small.getContext('2d')
  if (pen === null) return height
  pen.drawImage(drawn, 0, 0, small.width, small.height)
  const seen = new Uint32Array(pen.getImageData(0, 0, small.width, small.height).data.buffer)
  // The ground is one colour, or none; the last row stands for it.
  const ground = seen.at(-1)
  const last = seen.findLastIndex((point) => point !== ground)
  return Math.min(height, (Math.floor(last / small.width) + 1) * FINE + FOOT)
}

/** Where the view's text begins: what stands above it begins there too. */
function edgeOf(view: HTMLElement): number {
  const title = view.querySelector('[data-page-title]') ?? view
  return title.getBoundingClientRect().left - view.getBoundingClientRect().left
}

function composed(
  drawn: HTMLImageElement,
  { width, height }: { width: number; height: number },
  [whose = '', day = '']: readonly string[],
  edge: number,
): Promise<Blob> {
  const { rem, font, ...colors } = readColors(document.documentElement)
  const pad = PAD * rem
  const above = whose === '' ? 0 : pad + HEAD * rem
  const scale = Math.min(SCALE, LONGEST / Math.max(width, above + height))
  const picture = document.createElement('canvas')
  picture.width = Math.floor(width * scale)
  picture.height = Math.floor((above + height) * scale)
  const pen = picture.getContext('2d')
  if (pen === null) return Promise.reject(new Error('no canvas'))
  pen.scale(scale, scale)
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  pen.fillRect(0, 0, width, above + height)
  if (above > 0) {
    pen.textBaseline = 'top'
    pen.fillStyle = colors.ink
    pen.font = `640 ${HEAD * rem}px ${font}`
    pen.fillText(whose, edge, pad)
    pen.fillStyle = colors.ink2
    pen.font = `400 ${HEAD * rem}px ${font}`
    pen.textAlign = 'end'
    pen.fillText(day, width - edge, pad)
  }
  pen.drawImage(drawn, 0, 0, width, height, 0, above, width, height)
  return new Promise((resolve, reject) =>
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

/** Selectors of what the style sheets hide when printing. */
function notOnPaper(): string {
  const selectors: string[] = []
  const read = (rules: CSSRuleList, onPaper: boolean): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule && onPaper && rule.style.display === 'none') selectors.push(rule.selectorText)
      if (rule instanceof CSSGroupingRule)
        read(rule.cssRules, onPaper || (rule instanceof CSSMediaRule && rule.media.mediaText === 'print'))
    }
  }
  for (const sheet of document.styleSheets) read(sheet.cssRules, false)
  return selectors.join(',')
}

/** What makes no difference to a picture, and would only cost time: tokens (their values are used already), what says the same in another way (block and inline), what moves. */
const UNSEEN =
  /^(--|animation|transition|scroll|view-|timeline|offset|cursor|interactivity|user-|will-change|-webkit-(?!line-clamp|box-orient|font-smoothing)|.*(?:^|-)(?:inline|block)(?:-|$))/

function looks(view: Element): string[] {
  return [...getComputedStyle(view)].filter((name) => !UNSEEN.test(name))
}
