/** In which language it is read aloud, and what its properties say of it. */
import { at, descendants, textOf } from '../xml.ts'
import type { Styles } from './styles.ts'
import { violation, type Violation } from './violation.ts'
import type { WordPackage } from './word-package.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'

export const LANGUAGE_TAGS: Record<DocumentLanguage, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

export type Expected = {
  language: DocumentLanguage
  /** Who signs it, where the test knows. */
  author?: string
  /** In which other languages words are spoken: `nn-NO`. */
  alsoSpoken?: readonly string[]
}

export function language({ xml }: WordPackage, styles: Styles, expected: Expected): Violation[] {
  const tag = LANGUAGE_TAGS[expected.language]
  const found = at(styles.defaults, 'w:lang')
  const spoken = new Set([tag, ...(expected.alsoSpoken ?? [])])
  return [
    ...(found?.attributes['w:val'] === tag
      ? []
      : [violation('language', `word/styles.xml says the document is in ${found?.attributes['w:val']}, not ${tag}`)]),
    ...[...xml].flatMap(([name, root]) =>
      descendants(root, 'w:lang')
        .filter((each) => each !== found && !spoken.has(each.attributes['w:val'] ?? tag))
        .map(({ attributes }) => violation('other-language', `${name} has words in ${attributes['w:val']}`)),
    ),
  ]
}

export function properties({ xml }: WordPackage, expected: Expected): Violation[] {
  const core = xml.get('docProps/core.xml')
  const title = textOf(at(core, 'dc:title')).trim()
  const spoken = textOf(at(core, 'dc:language')).trim()
  const tag = LANGUAGE_TAGS[expected.language]
  return [
    ...(title === '' ? [violation('properties', 'docProps/core.xml has no title')] : []),
    ...['dc:creator', 'cp:lastModifiedBy'].flatMap((name) => {
      const who = textOf(at(core, name)).trim()
      if (who === '' || /^un-?named$/iu.test(who))
        return [violation('properties', `docProps/core.xml has ${name} ${who === '' ? 'empty' : who}`)]
      return expected.author === undefined || who === expected.author
        ? []
        : [violation('properties', `docProps/core.xml has ${name} ${who}, not ${expected.author}`)]
    }),
    ...(spoken === '' || spoken === tag
      ? []
      : [violation('properties', `docProps/core.xml says the language is ${spoken}, not ${tag}`)]),
  ]
}
