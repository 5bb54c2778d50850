/** The standard statements, to read and to compare a customer's copy with. */
import type { MaturitySet } from '#contract/maturity.ts'
import { saysTheSame, standardSet, type Statement } from '#domain/maturity/question-set.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { maturityTexts, wordingVersions } from '#texts/maturity.ts'

const made = new Map<DocumentLanguage, readonly Statement[]>()

/** In the order they are asked. */
export function standardIn(language: DocumentLanguage): readonly Statement[] {
  const known = made.get(language)
  if (known) return known
  const statements = standardSet(maturityTexts[language], wordingVersions)
  made.set(language, statements)
  return statements
}

/** The statements of a copy that say something else than the standard of its language, by id. */
export function differing({ language, statements }: Pick<MaturitySet, 'language' | 'statements'>): ReadonlySet<string> {
  const standard = new Map(standardIn(language).map((statement) => [statement.id, statement]))
  return new Set(
    statements.flatMap((statement) => {
      const ours = standard.get(statement.id)
      return ours !== undefined && saysTheSame(ours, statement) ? [] : [statement.id]
    }),
  )
}
