/**
 * Answers typed as the room shows hands. Keys are faster than the back end: what is typed is shown at once and sent in its order, so that a reveal
 * never comes before the digits it shows.
 */
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CheckRow, SheetRow } from '#contract/maturity.ts'
import type { Answer } from '#domain/maturity/statistics.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'

type Given = ReadonlyMap<string, Answer | 'taken back'>

const keyOf = (statementId: string, sheetId: Id) => `${statementId} ${sheetId}`

export function useHands(check: CheckRow, sheets: readonly SheetRow[], edit: Editor) {
  const [given, setGiven] = useState<Given>(new Map())
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const sending = useRef<Promise<unknown>>(Promise.resolve())

  const send = (call: () => Promise<{ ok: boolean }>, onRefused: () => void) => {
    sending.current = sending.current.then(async () => {
      const { ok } = await call()
      if (!ok) onRefused()
    })
  }
  const note = (statementId: string, sheetId: Id, answer: Answer | 'taken back') =>
    setGiven((before) => new Map([...before, [keyOf(statementId, sheetId), answer]]))
  const forget = (statementId: string, sheetId: Id) =>
    setGiven((before) => new Map([...before].filter(([key]) => key !== keyOf(statementId, sheetId))))

  return {
    /** When everything that was typed has been answered: what is frozen before that would be without it. */
    settled: () => sending.current,
    /** Undefined where the person has not answered. */
    answerOf: (statementId: string, sheet: SheetRow): Answer | undefined => {
      const typed = given.get(keyOf(statementId, sheet.id))
      if (typed === 'taken back') return undefined
      return typed === undefined ? (sheet.answers[statementId] as Answer | undefined) : typed
    },
    isRevealed: (statementId: string) => check.revealed.includes(statementId) || seen.has(statementId),
    give: (statementId: string, sheetId: Id, score: Answer) => {
      note(statementId, sheetId, score)
      send(
        () =>
          edit((command) =>
            client.maturity.answer({ ...command, checkId: check.id, statementId, answers: [{ sheetId, score }] }),
          ),
        () => forget(statementId, sheetId),
      )
    },
    takeBack: (statementId: string, sheetId: Id) => {
      note(statementId, sheetId, 'taken back')
      send(
        () =>
          edit((command) =>
            client.maturity.takeBack({ ...command, checkId: check.id, statementId, sheetIds: [sheetId] }),
          ),
        () => forget(statementId, sheetId),
      )
    },
    reveal: (statementId: string) => {
      setSeen((before) => new Set([...before, statementId]))
      send(
        () =>
          edit((command) => client.maturity.reveal({ ...command, checkId: check.id, statementId }), {
            undoable: false,
          }),
        () => setSeen((before) => new Set([...before].filter((id) => id !== statementId))),
      )
    },
    /** How many of the sheets there are have answered it. */
    answered: (statementId: string) =>
      sheets.filter((sheet) => {
        const typed = given.get(keyOf(statementId, sheet.id))
        return typed === undefined ? statementId in sheet.answers : typed !== 'taken back'
      }).length,
  }
}

export function useSheets(clientId: Id, checkId: Id, wanted: boolean) {
  return useQuery({ ...api.maturity.sheets.queryOptions({ input: { clientId, checkId } }), enabled: wanted })
}
