/**
 * A laptop's display and a projector that can be pulled out, put in, given another size and mirrored while an app runs: an X server with the
 * dummy driver and a small window manager, by the script that lies beside the runtime (`shared/tools/electron-runtime/displays`). Pictures are
 * what both displays show at one moment.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const script = join(import.meta.dirname, '../../../shared/tools/electron-runtime/displays')

/** A server of our own: others may be testing on this machine. */
const NUMBER = String(100 + (process.pid % 800))
const environment = { ...process.env, DISPLAYS_NUMBER: NUMBER, DISPLAY: `:${NUMBER}` }
const MOST_BYTES = 1 << 28

export type Area = { x: number; y: number; width: number; height: number }
export type Colour = readonly [red: number, green: number, blue: number]

/** The laptop's display, in the corner the script puts it. */
export const LAPTOP: Area = { x: 0, y: 0, width: 1368, height: 768 }

function run(...args: string[]): { ok: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync(script, args, { env: environment, encoding: 'utf8', timeout: 240_000 })
  return { ok: status === 0, said: `${stdout}${stderr}`.trim() }
}

/** Why there can be no two displays here; null: there can. Starts them. */
export function startDisplays(): string | null {
  if (process.platform !== 'linux') return 'two displays are made with an X server, which only Linux has'
  if (!existsSync(script)) return `no two displays here: ${script} is not there`
  const started = run('start')
  const isUp = spawnSync('xrandr', [], { env: environment, encoding: 'utf8' }).stdout?.includes('DUMMY1 connected')
  return started.ok && isUp ? null : `the X server for two displays did not start: ${started.said}`
}

export const display = `:${NUMBER}`

export function stopDisplays(): void {
  if (existsSync(script)) run('stop')
}

const act = (...args: string[]): Promise<void> => ask(script, ...args)

/** Does not block: pictures can be taken while it happens. */
async function ask(command: string, ...args: string[]): Promise<void> {
  const child = spawn(command, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${Buffer.concat(said).toString()}`)
}

export const unplug = (): Promise<void> => act('out')
export const mirror = (): Promise<void> => act('mirror')
/** @param size «1280x720» */
export const plugIn = (size = '1920x1080'): Promise<void> => act('in', size)

/** A third display, to the right of the projector, for an app that runs. The script knows two; the driver has sixteen. */
export async function plugInThird(size = '1280x720'): Promise<void> {
  await ask('xrandr', '--addmode', 'DUMMY2', size)
  await ask('xrandr', '--output', 'DUMMY2', '--mode', size, '--right-of', 'DUMMY1')
  // A query looks at what is connected: before one, a program that runs is not told of a new output.
  await ask('xrandr', '--query')
}

export const unplugThird = (): Promise<void> => ask('xrandr', '--output', 'DUMMY2', '--off')

export class Picture {
  readonly width: number
  readonly height: number
  readonly #pixels: Buffer

  constructor(ppm: Buffer) {
    // P6, width, height, 255, then three bytes a pixel.
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'))
    if (!head) throw new Error('not a picture')
    this.width = Number(head[1])
    this.height = Number(head[2])
    this.#pixels = ppm.subarray(head[0].length)
  }

  /** For a person to look at. */
  keep(file: string): void {
    writeFileSync(file, Buffer.concat([Buffer.from(`P6 ${this.width} ${this.height} 255\n`), this.#pixels]))
  }

  /** How many pixels of an area have the colour; what lies outside the picture has none. */
  count(colour: Colour, { x, y, width, height }: Area): number {
    let found = 0
    for (let row = Math.max(0, y); row < Math.min(this.height, y + height); row += 1)
      for (let column = Math.max(0, x); column < Math.min(this.width, x + width); column += 1) {
        const at = (row * this.width + column) * 3
        if (this.#pixels[at] === colour[0] && this.#pixels[at + 1] === colour[1] && this.#pixels[at + 2] === colour[2])
          found += 1
      }
    return found
  }

  /** How many pixels of each colour the frame has that lies `inset` pixels in from an area's edge; corners are counted twice. */
  frameColours({ x, y, width, height }: Area, inset: number): Map<string, number> {
    const [left, top, right, bottom] = [x + inset, y + inset, x + width - 1 - inset, y + height - 1 - inset]
    const colours = new Map<string, number>()
    const see = (column: number, row: number) => {
      const at = (row * this.width + column) * 3
      const isInside = column >= 0 && row >= 0 && column < this.width && row < this.height
      const colour = isInside ? [...this.#pixels.subarray(at, at + 3)].join(' ') : 'outside'
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
    }
    for (let column = left; column <= right; column += 1) for (const row of [top, bottom]) see(column, row)
    for (let row = top; row <= bottom; row += 1) for (const column of [left, right]) see(column, row)
    return colours
  }

  /** True where a frame of the colour, `inset` pixels in from the edge, stands whole. */
  hasFrame(colour: Colour, area: Area, inset: number): boolean {
    const colours = this.frameColours(area, inset)
    return colours.size === 1 && colours.has(colour.join(' '))
  }
}

/** Does one window cover a part of an area in which the other lies? By the numbers the X server knows them by. */
export function covers(one: number, other: number, area: Area): boolean {
  const told = (command: string, ...args: string[]) =>
    spawnSync(command, args, { env: environment, encoding: 'utf8' }).stdout
  const stack = [...told('xprop', '-root', '_NET_CLIENT_LIST_STACKING').matchAll(/0x[\da-f]+/g)].map(([id]) =>
    Number(id),
  )
  if (stack.indexOf(one) < stack.indexOf(other)) return false
  const place = told('xwininfo', '-id', String(one))
  const number = (name: string) => Number(new RegExp(`${name}:\\s*(-?\\d+)`).exec(place)?.[1])
  const [x, y, width, height] = ['Absolute upper-left X', 'Absolute upper-left Y', 'Width', 'Height'].map(number) as [
    number,
    number,
    number,
    number,
  ]
  return x < area.x + area.width && area.x < x + width && y < area.y + area.height && area.y < y + height
}

/** What both displays show now. One taken while they change size may fail: it is taken again. */
export function picture(again = 3): Picture {
  const { stdout, status } = spawnSync('import', ['-silent', '-window', 'root', '-depth', '8', 'ppm:-'], {
    env: environment,
    maxBuffer: MOST_BYTES,
  })
  if (status !== 0 && again > 0) return picture(again - 1)
  if (status !== 0) throw new Error('no picture of the displays')
  return new Picture(stdout)
}
