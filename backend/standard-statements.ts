/** The standard set of statements a maturity check asks, made from its words. */
import { standardSet, type Statement } from '#domain/maturity/question-set.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { maturityTexts, wordingVersions } from '#texts/maturity.ts'

/** All standard statements in one language, dimension by dimension. */
export function standardStatements(language: DocumentLanguage): Statement[] {
  return standardSet(maturityTexts[language], wordingVersions)
}
