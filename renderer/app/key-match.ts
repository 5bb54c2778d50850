/** When a key press is a shortcut's: the rules about text fields, buttons and single letters, in one place. */
import { hasOwnChange } from './field-changes.ts'
import { isMac, partsOf } from './key-names.ts'

export type Chord = { key: string; mod: boolean; ctrl: boolean; alt: boolean; shift: boolean }

const chords = new Map<string, Chord>()

/** Reads «Mod+Shift+Z». `Mod` is Ctrl, on a Mac Cmd. */
export function chordOf(keys: string): Chord {
  const known = chords.get(keys)
  if (known) return known
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const held = new Set(parts.slice(0, -1))
  const made: Chord = {
    key: key === 'Space' ? ' ' : key,
    mod: held.has('Mod'),
    ctrl: held.has('Ctrl'),
    alt: held.has('Alt'),
    shift: held.has('Shift'),
  }
  chords.set(keys, made)
  return made
}

const isLetter = (key: string) => /^\p{L}$/u.test(key)
/** One sign and nothing held: what WCAG 2.1.4 lets people switch off. */
export const isSingle = (chord: Chord) => [...chord.key].length === 1 && chord.key !== ' ' && !isHeld(chord)
const isHeld = (chord: Chord) => chord.mod || chord.ctrl || chord.alt

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export function matches(chord: Chord, press: Press): boolean {
  const ctrl = chord.ctrl || (chord.mod && !isMac)
  const meta = chord.mod && isMac
  if (press.ctrlKey !== ctrl || press.metaKey !== meta) return false
  // AltGr and Shift are how some keyboards write «?» or «+»; only the sign counts then.
  const sign = [...chord.key].length === 1 && chord.key !== ' ' && !isLetter(chord.key)
  if (!sign && (press.altKey !== chord.alt || press.shiftKey !== chord.shift)) return false
  return press.key.toLowerCase() === chord.key.toLowerCase()
}

const WRITES = new Set(['', 'text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date', 'time'])
/** Things that use letters and arrows themselves. */
const CHOOSERS = '[role="listbox"], [role="menu"], [role="combobox"], [role="radiogroup"], [role="slider"], select'
const PRESSABLE =
  'button, a[href], summary, [role="button"], [role="option"], [role="menuitem"], [role="tab"], label, input'

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && WRITES.has(target.getAttribute('type') ?? '')
}

/** Keys that a text field has its own use for. */
const FIELD_KEYS = new Set([
  'enter',
  ' ',
  'tab',
  'backspace',
  'delete',
  'home',
  'end',
  'arrowup',
  'arrowdown',
  'arrowleft',
  'arrowright',
])
/** Undo and redo are a field's own while it holds something typed. */
const UNDO_CHORDS = new Set(['z', 'y'])
/** What a field does with Ctrl held. */
const FIELD_CHORDS = new Set(['x', 'c', 'v', 'a', 'arrowleft', 'arrowright', 'backspace', 'delete', 'home', 'end'])

/** May this chord act where the focus is? */
export function mayAct(chord: Chord, target: EventTarget | null, allows: { single: boolean }): boolean {
  const key = chord.key.toLowerCase()
  if (isSingle(chord) && !allows.single) return false
  if (isTextField(target)) {
    if (isHeld(chord) && UNDO_CHORDS.has(key)) return !(target instanceof Element && hasOwnChange(target))
    if (isHeld(chord)) return !FIELD_CHORDS.has(key)
    return !isSingle(chord) && !FIELD_KEYS.has(key)
  }
  if (!(target instanceof Element)) return true
  if (isHeld(chord)) return true
  if (target.closest(CHOOSERS)) return !isSingle(chord) && !FIELD_KEYS.has(key)
  if (key === 'enter' || key === ' ') return !target.closest(PRESSABLE)
  if (target instanceof HTMLInputElement && target.type === 'radio') return !key.startsWith('arrow')
  return true
}
