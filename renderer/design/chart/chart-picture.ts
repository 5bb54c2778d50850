/** A chart as a picture that can stand alone in a letter: its name and finding above it, on the paper of the theme in use. */
import { readColors } from './chart-colors.ts'

const PAD = 1.25
const TITLE = { weight: 640, size: 1.25, leading: 1.3 }
const FINDING = { weight: 400, size: 1.0625, leading: 1.4 }

/** As sharp as the chart is on the screen. Throws where the browser gives no picture. */
export function chartPicture(chart: HTMLCanvasElement, title: string, finding: string): Promise<Blob> {
  const colors = readColors(document.documentElement)
  const { rem, font } = colors
  const scale = chart.width / Math.max(1, chart.clientWidth)
  const picture = document.createElement('canvas')
  const pen = picture.getContext('2d')
  if (!pen) return Promise.reject(new Error('no canvas'))
  const [width, pad] = [chart.clientWidth, PAD * rem]
  const blocks = [
    { ...TITLE, text: title, color: colors.ink },
    { ...FINDING, text: finding, color: colors.ink2 },
  ].map((block) => {
    pen.font = `${block.weight} ${block.size * rem}px ${font}`
    return { ...block, font: pen.font, lines: wrapped(pen, block.text, width) }
  })
  const above = blocks.reduce((sum, { lines, size, leading }) => sum + lines.length * size * leading * rem, 0)
  picture.width = Math.round((width + 2 * pad) * scale)
  picture.height = Math.round((above + chart.clientHeight + 2.5 * pad) * scale)
  pen.scale(scale, scale)
  pen.fillStyle = colors.surface
  pen.fillRect(0, 0, picture.width, picture.height)
  pen.textBaseline = 'top'
  let at = pad
  for (const { lines, size, leading, font: face, color } of blocks) {
    pen.font = face
    pen.fillStyle = color
    for (const line of lines) {
      pen.fillText(line, pad, at)
      at += size * leading * rem
    }
  }
  pen.drawImage(chart, pad, at + pad / 2, chart.clientWidth, chart.clientHeight)
  return new Promise((resolve, reject) =>
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
