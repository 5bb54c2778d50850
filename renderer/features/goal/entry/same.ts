/** Whether two typed names are the same name. */
export function same(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase().replaceAll(/\s+/gu, ' ').trim()
}
