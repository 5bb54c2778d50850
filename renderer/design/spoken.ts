/** A drawing either says what it shows or is not there for those who cannot see it. */
export function spoken(label: string | null | undefined) {
  return label === undefined || label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
}
