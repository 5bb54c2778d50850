/**
 * Answers typed as the room shows hands. Keys are faster than the back end: what is typed is shown at once and sent in its order, so that a reveal
 * never comes before the digits it shows.
 */
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { CheckRow, SheetRow } from '#contract/maturity.ts'
import type { Answer } from '#domain/maturity/statistics.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { useAhead } from '#renderer/app/use-ahead.ts'

const keyOf = (statementId: string, sheetId: Id) => `${statementId} ${sheetId}`

export function useHands(check: CheckRow, sheets: readonly SheetRow[], edit: Editor) {
  /** On their way. Each is sent at once and in its order, so that taking back is about the last of them. */
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const send = <T>(made: Promise<T>): Promise<T> => {
    underWay.current = Promise.allSettled([underWay.current, made])
    return made
  }
  /** A row a statement and person; undefined where there is no answer. */
  const told = useMemo(
    () =>
      check.statements.flatMap(({ id }) =>
        sheets.map((sheet) => ({ id: keyOf(id, sheet.id), answer: sheet.answers[id] as Answer | undefined })),
      ),
    [check.statements, sheets],
  )
  const answers = useAhead(told)
  const given = new Map(answers.rows.map((row) => [row.id, row.answer]))
  const toldSeen = useMemo(
    () => check.statements.map(({ id }) => ({ id, isSeen: check.revealed.includes(id) })),
    [check.statements, check.revealed],
  )
  const seen = useAhead(toldSeen)
  const ofCheck = { checkId: check.id }
  const answerOf = (statementId: string, sheet: SheetRow) => given.get(keyOf(statementId, sheet.id))

  return {
    /** When everything that was typed has been answered: what is frozen before that would be without it. */
    settled: () => underWay.current,
    /** Undefined where the person has not answered. */
    answerOf,
    isRevealed: (statementId: string) => seen.rows.some(({ id, isSeen }) => id === statementId && isSeen),
    give: (statementId: string, sheetId: Id, score: Answer) => {
      const one = { statementId, answers: [{ sheetId, score }] }
      const made = send(edit((command) => client.maturity.answer({ ...command, ...ofCheck, ...one })))
      answers.show(keyOf(statementId, sheetId), { answer: score }, made)
    },
    /** Several at once, as one edit: taken back in one. Tells whether they were stored. */
    giveMany: async (statementId: string, given: readonly { sheetId: Id; score: Answer }[], message: string) => {
      const one = { statementId, answers: [...given] }
      const made = send(edit((command) => client.maturity.answer({ ...command, ...ofCheck, ...one }), { message }))
      for (const { sheetId, score } of given) answers.show(keyOf(statementId, sheetId), { answer: score }, made)
      return (await made).ok
    },
    takeBack: (statementId: string, sheetId: Id) => {
      const one = { statementId, sheetIds: [sheetId] }
      const made = send(edit((command) => client.maturity.takeBack({ ...command, ...ofCheck, ...one })))
      answers.show(keyOf(statementId, sheetId), { answer: undefined }, made)
    },
    reveal: (statementId: string) => {
      // Never before the digits it shows.
      const made = send(
        underWay.current.then(() =>
          edit((command) => client.maturity.reveal({ ...command, ...ofCheck, statementId }), { undoable: false }),
        ),
      )
      seen.show(statementId, { isSeen: true }, made)
    },
    /** How many of the sheets there are have answered it. */
    answered: (statementId: string) => sheets.filter((sheet) => answerOf(statementId, sheet) !== undefined).length,
  }
}

export function useSheets(clientId: Id, checkId: Id, wanted: boolean) {
  return useQuery({ ...api.maturity.sheets.queryOptions({ input: { clientId, checkId } }), enabled: wanted })
}
