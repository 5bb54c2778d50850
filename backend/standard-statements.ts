/** The standard set of statements a maturity check asks, made from its words. */
import { DIMENSIONS } from '#domain/maturity/dimensions.ts'
import { statementSchema, type Statement } from '#domain/maturity/question-set.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { maturityTexts, wordingVersions } from '#texts/maturity.ts'

/** The first two of a dimension are the short set's. */
const SHORT = 2

/** All standard statements in one language, dimension by dimension. */
export function standardStatements(language: DocumentLanguage): Statement[] {
  return DIMENSIONS.flatMap((dimension) =>
    maturityTexts[language][dimension].statements.map((statement, index) =>
      statementSchema.parse({
        ...statement,
        dimension,
        short: index < SHORT,
        version: wordingVersions[statement.id]?.version,
      }),
    ),
  )
}
