/** What keys are called on the keyboard in front of the coach. */
import { texts } from './texts.ts'

export const isMac = /^mac/iu.test(navigator.platform)

const WORDS = {
  Mod: isMac ? 'cmd' : 'ctrl',
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
  Enter: 'enter',
  Space: 'space',
  Escape: 'escape',
  Tab: 'tab',
  Backspace: 'backspace',
  Delete: 'delete',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  ArrowUp: 'arrowUp',
  ArrowDown: 'arrowDown',
  ArrowLeft: 'arrowLeft',
  ArrowRight: 'arrowRight',
} as const

const isNamed = (part: string): part is keyof typeof WORDS => Object.hasOwn(WORDS, part)

/** «Mod+Shift+Z» as «Ctrl Shift Z». */
export function keyName(keys: string): string {
  const t = texts.getFixedT(null, 'common')
  return partsOf(keys)
    .map((part) => (isNamed(part) ? t(`key.${WORDS[part]}`) : part.toUpperCase()))
    .join(' ')
}

/** Splits at «+», which can itself be the key: «Ctrl++». */
export function partsOf(keys: string): string[] {
  if (keys === '+') return ['+']
  return keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+')
}
