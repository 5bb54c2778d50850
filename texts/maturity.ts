/** The standard questions of a maturity check, in nb, nn and en. */
import en from '#resources/maturity/en.json' with { type: 'json' }
import nb from '#resources/maturity/nb.json' with { type: 'json' }
import nn from '#resources/maturity/nn.json' with { type: 'json' }
import wording from '#resources/maturity/wording.json' with { type: 'json' }
import { DIMENSIONS, type Dimension } from '#domain/maturity/dimensions.ts'
import { statementSchema, type Statement } from '#domain/maturity/question-set.ts'
import type { DocumentLanguage } from './documents.ts'

const SETS = { nb, nn, en }
/** The first two of a dimension are the short set's. */
const SHORT = 2

const versions: Record<string, { version: number }> = wording

/** Name of a dimension. */
export function dimensionName(dimension: Dimension, language: DocumentLanguage): string {
  return SETS[language][dimension].name
}

/** All standard statements in one language, dimension by dimension. */
export function standardStatements(language: DocumentLanguage): Statement[] {
  return DIMENSIONS.flatMap((dimension) =>
    SETS[language][dimension].statements.map((statement, index) =>
      statementSchema.parse({
        ...statement,
        dimension,
        short: index < SHORT,
        version: versions[statement.id]?.version,
      }),
    ),
  )
}
