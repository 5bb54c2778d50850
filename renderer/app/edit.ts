/** The one way a screen changes data: an edit with its command id, a message with Undo, and a sentence where it failed. */
import { useLocation, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { v7 as uuid } from 'uuid'
import type { ErrorCode } from '#contract/base.ts'
import { dismissToast, readToasts, showToast } from '#renderer/design/toast-store.ts'
import { client } from './api.ts'
import { errorWords } from './error-words.ts'
import { failureOf } from './failure.ts'
import { inTurn } from './in-turn.ts'
import { keyName } from './key-names.ts'
import { texts } from './texts.ts'
import { drop, isDone, lastDone, lastUndone, moveToDone, moveToUndone, remember, type UndoEntry } from './undo-stack.ts'

export type Command = { clientId: string; commandId: string }
/** `subject`: what of the input or the data it was about, as the contract names it; null where it is not told. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; subject: string | null }
export type EditOptions = {
  /** Said in a toast with Undo: «Innsjekk lagret: 148». Without it the edit is silent, but can be undone all the same. */
  message?: string | undefined
  /** False for what the contract says has no undo. */
  undoable?: boolean | undefined
  /** False, at all or of a refusal: the caller says itself what went wrong. */
  sayFailure?: boolean | ((refusal: Refusal) => boolean) | undefined
}
export type Editor = <T>(call: (command: Command) => PromiseLike<T>, options?: EditOptions) => Promise<Outcome<T>>

/** One message about edits at a time: the newest. For those who say themselves why an edit was refused, too. */
export const EDIT_TOAST = 'edit'

const failureKey = (code: ErrorCode) => `failure-${code}`

/** The back end answers again. */
export function dismissUnavailable(): void {
  for (const toast of readToasts()) if (toast.key === failureKey('unavailable')) dismissToast(toast.id)
}

/** Why an edit was refused belongs to the screen it was tried on. */
export function dismissRefusal(): void {
  for (const toast of readToasts()) if (toast.key === EDIT_TOAST && toast.kind === 'error') dismissToast(toast.id)
}

/** Edits on their way: taking back waits for them, or Ctrl+Z pressed at once after an edit would take back the one before. */
let underWay: Promise<unknown> = Promise.resolve()

/** Collects the commands of edits that are one thing to the coach. */
let together: string[] | null = null

type Refusal = { code: ErrorCode; subject: string | null }

async function attempt<T>(
  call: () => PromiseLike<T>,
  sayFailure: boolean | ((refusal: Refusal) => boolean),
): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    const { code, subject } = failureOf(error)
    const isSaid = typeof sayFailure === 'boolean' ? sayFailure : sayFailure({ code, subject })
    if (isSaid && code !== 'cancelled') {
      const words = errorWords(error)
      showToast({ kind: 'error', message: `${words.what}. ${words.do}`, key: failureKey(code) })
    }
    return { ok: false, code, subject }
  }
}

function saidWithUndo(clientId: string, message: string, entry: UndoEntry | null): void {
  const t = texts.getFixedT(null, 'common')
  const action = entry && {
    label: t('undo'),
    keyCap: keyName('Mod+Z'),
    // Pressed twice it is taken back once.
    run: () => void turn(async () => isDone(clientId, entry) && takeBack(clientId, entry)),
  }
  showToast({ message, key: EDIT_TOAST, ...(action ? { action } : {}) })
}

function editorFor(clientId: string): Editor {
  return (call, options) => {
    const made = make(clientId, call, options)
    underWay = Promise.allSettled([underWay, made])
    return made
  }
}

async function make<T>(
  clientId: string,
  call: (command: Command) => PromiseLike<T>,
  { message, undoable = true, sayFailure = true }: EditOptions = {},
): Promise<Outcome<T>> {
  const commandId = uuid()
  const outcome = await attempt(() => call({ clientId, commandId }), sayFailure)
  if (!outcome.ok) return outcome
  if (undoable && together) together.push(commandId)
  else {
    const entry = undoable ? { commandIds: [commandId], message: message ?? null } : null
    if (entry) remember(clientId, entry)
    if (message !== undefined) saidWithUndo(clientId, message, entry)
  }
  return outcome
}

/** `edit((command) => client.goal.checkIn({ ...command, … }), { message })` */
export function useEdit(clientId: string): Editor {
  return useMemo(() => editorFor(clientId), [clientId])
}

/** Several edits that are one to the coach: one message, one Undo. Edits of the work give no message of their own. */
export function asOne<T>(clientId: string, message: (result: T) => string | null, work: () => Promise<T>): Promise<T> {
  const made = makeTogether(clientId, message, work)
  underWay = Promise.allSettled([underWay, made])
  return made
}

async function makeTogether<T>(
  clientId: string,
  message: (result: T) => string | null,
  work: () => Promise<T>,
): Promise<T> {
  const commandIds: string[] = []
  together = commandIds
  try {
    const result = await work()
    const said = message(result)
    const entry = commandIds.length > 0 ? { commandIds, message: said } : null
    if (entry) remember(clientId, entry)
    if (said !== null) saidWithUndo(clientId, said, entry)
    return result
  } finally {
    together = null
  }
}

/** The coach's own brand stands among the clients, as one of them: taken back on the settings screen of the app. */
const OWN = 'own'
const OWN_SCREEN = '/settings'

/** For edits of the coach's own brand: said, taken back and done again like a client's. */
export function useOwnEdit(): <T>(
  call: (command: { commandId: string }) => PromiseLike<T>,
  options?: EditOptions,
) => Promise<Outcome<T>> {
  return ownEdit
}

function ownEdit<T>(
  call: (command: { commandId: string }) => PromiseLike<T>,
  options?: EditOptions,
): Promise<Outcome<T>> {
  return editorFor(OWN)(({ commandId }) => call({ commandId }), options)
}

/** For other edits that belong to no client's record: making a client, the app's settings. They are not undone by key. */
export function useAppEdit(): <T>(
  call: (command: { commandId: string }) => PromiseLike<T>,
  options?: { message?: string; sayFailure?: boolean; commandId?: string },
) => Promise<Outcome<T>> {
  return appEdit
}

async function appEdit<T>(
  call: (command: { commandId: string }) => PromiseLike<T>,
  {
    message,
    sayFailure = true,
    commandId = uuid(),
  }: { message?: string; sayFailure?: boolean; commandId?: string } = {},
): Promise<Outcome<T>> {
  const outcome = await attempt(() => call({ commandId }), sayFailure)
  if (outcome.ok && message !== undefined) showToast({ message, key: EDIT_TOAST })
  return outcome
}

/**
 * Takes back the commands, the last first; answers with the commands that did it, none where there is nothing of them to take back (the same key
 * struck again before the room had told: it changed nothing), or null where one would not.
 */
async function revert(clientId: string, entry: UndoEntry): Promise<string[] | null> {
  const by: string[] = []
  for (const undone of entry.commandIds.toReversed()) {
    const commandId = uuid()
    // In order: a later edit may stand on an earlier one.
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await attempt(() => undo(clientId, commandId, undone), isSaid(undone))
    if (outcome.ok) by.push(commandId)
    else if (!isNothing(outcome, undone)) return null
  }
  return by
}

function undo(clientId: string, commandId: string, undone: string): PromiseLike<unknown> {
  return clientId === OWN
    ? client.brand.undoOwn({ commandId, undone })
    : client.system.undo({ clientId, commandId, undone })
}

/** The edit changed nothing, or what it changed is gone for good. */
const isNothing = ({ code, subject }: Refusal, undone: string) => code === 'not_found' && subject === undone
const isSaid = (undone: string) => (refusal: Refusal) => !isNothing(refusal, undone)

/** Ctrl+Z struck three times in a breath takes back three: what is the last is asked when the one before has been taken back. */
const turn = inTurn()

async function takeBack(clientId: string, entry: UndoEntry): Promise<boolean> {
  const by = await revert(clientId, entry)
  if (by === null || by.length === 0) {
    drop(clientId, entry)
    const before = by === null ? undefined : lastDone(clientId)
    return before === undefined ? false : takeBack(clientId, before)
  }
  moveToUndone(clientId, entry, by)
  const t = texts.getFixedT(null, 'common')
  showToast({
    message: entry.message === null ? t('undone') : t('undoneThat', { what: entry.message }),
    key: EDIT_TOAST,
    action: { label: t('redo'), keyCap: keyName('Mod+Shift+Z'), run: () => void turn(() => doAgain(clientId)) },
  })
  return true
}

async function doAgain(clientId: string): Promise<boolean> {
  const entry = lastUndone(clientId)
  if (!entry) return false
  const by = await revert(clientId, entry)
  if (by === null || by.length === 0) {
    drop(clientId, entry)
    return by !== null && doAgain(clientId)
  }
  moveToDone(clientId, entry, by)
  const redone = lastDone(clientId)
  if (redone) saidWithUndo(clientId, redone.message ?? texts.getFixedT(null, 'common')('redone'), redone)
  return true
}

/** Whose edits can be taken back on this screen; undefined where nobody's. */
export function useUndone(): string | undefined {
  const { clientId } = useParams({ strict: false })
  const isOwnScreen = useLocation({ select: ({ pathname }) => pathname === OWN_SCREEN })
  return clientId ?? (isOwnScreen ? OWN : undefined)
}

/** Takes back, or does again, the last edit of the client on the screen, or of the coach's own brand. */
export function useUndo(): { undo: () => Promise<boolean>; redo: () => Promise<boolean> } {
  const clientId = useUndone()
  return useMemo(() => {
    const sayNothing = () => {
      showToast({ message: texts.getFixedT(null, 'common')('nothingToUndo'), key: EDIT_TOAST })
      return Promise.resolve(false)
    }
    return {
      undo: () =>
        turn(async () => {
          await underWay
          const entry = clientId === undefined ? undefined : lastDone(clientId)
          return entry && clientId !== undefined ? takeBack(clientId, entry) : sayNothing()
        }),
      redo: () => (clientId === undefined ? Promise.resolve(false) : turn(() => doAgain(clientId))),
    }
  }, [clientId])
}
