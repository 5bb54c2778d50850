/** Sets up a maturity check: the words it asks are kept with it, whatever becomes of the set. */
import { v7 as uuid } from 'uuid'
import { standardStatements } from '#backend/standard-statements.ts'
import type { Edit } from '#db/change.ts'
import { maturityCheck, maturitySet } from '#db/schema/maturity.ts'
import type { SetUp } from '#domain/maturity/check.ts'
import { asked, type Statement } from '#domain/maturity/question-set.ts'
import type { DocumentLanguage, Id, IsoInstant } from '#domain/shared/basics.ts'

type NewCheck = {
  check: SetUp
  /** Null: the standard set, in `language`. */
  setId: Id | null
  language: DocumentLanguage
  meetingId: Id | null
  createdAt: IsoInstant
}

/** @throws `not_found` where the set is gone */
export function insertCheck(edit: Edit, { check, setId, language: wanted, meetingId, createdAt }: NewCheck): Id {
  const { language, statements } = wordsOf(edit, setId, wanted)
  const id = uuid()
  edit.insert(maturityCheck, {
    id,
    ...check,
    setId,
    language,
    statements: asked(statements, check.kind, check.length),
    meetingId,
    createdAt,
  })
  return id
}

/** All statements of a set, and whose words they are. @throws `not_found` where the set is gone */
export function wordsOf(
  edit: Edit,
  setId: Id | null,
  language: DocumentLanguage,
): { language: DocumentLanguage; statements: Statement[] } {
  if (setId === null) return { language, statements: standardStatements(language) }
  const set = edit.read(maturitySet, setId)
  return { language: set.language, statements: set.statements }
}
