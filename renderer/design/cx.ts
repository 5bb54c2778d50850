/** Joins class names and leaves out what is absent. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== null && name !== false && name !== '').join(' ')
}
