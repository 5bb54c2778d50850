/** How a row is named on the screen, in `data-row`: «keyResult-ID». */
import type { Id } from '#domain/shared/basics.ts'

export function rowName({ type, id }: { readonly type: string; readonly id: Id }): string {
  return `${type}-${id}`
}

/** The name of the row an element stands in. */
export function rowNameAt(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-row]')?.dataset['row']
}

export function partsOf(name: string): { readonly type: string; readonly id: Id } {
  const at = name.indexOf('-')
  return { type: name.slice(0, at), id: name.slice(at + 1) }
}
