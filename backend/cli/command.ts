/** The commands there are: what each is given, does and says. See `main.ts` for the process around it. */
import { createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { reportKindSchema, type ReportKind } from '#domain/report/report.ts'
import { documentLanguageSchema, isoDateSchema, type DocumentLanguage } from '#domain/shared/basics.ts'
import { WrongCall } from './wrong-call.ts'

const USAGE = `usage:
  cli procedures                                   the contract, one JSON object
  cli call PATH 'JSON' [--data DIR] [--today DAY]  call one procedure, print its JSON (commandId may be left out)
  cli sample [--data DIR] [--today DAY]            add the sample client
  cli minutes MEETING_ID --out FILE [--data DIR]   write a meeting's minutes
  cli retrospective MEETING_ID --out FILE [--data DIR]  write the report of a meeting that looked back, as things stand
  cli report CLIENT_ID --kind KIND --out FILE [--unit NAME] [--language nb|nn|en] [--draft] [--data DIR] [--today DAY]
                                                   write a document of the whole client: client_report, effect_report, engagement_report,
                                                   unit_sheet, kickoff_handout or weekly_guide (of these three: of one unit)
  cli calendar CLIENT_ID --out FILE [--data DIR] [--today DAY]  write what is ahead of a client as a calendar file
  cli page CLIENT_ID --unit NAME --out FILE        write the page of a unit's goals: one HTML file to send
  cli read [FILE] [--today DAY] [--cycle START..END]  goal lines, one JSON object a line
  cli review [FILE] [--language nb|nn|en]          O: and KR: lines, what a coach would ask of each, one JSON object a line
                                                   (asked in the language of the line where none is chosen; a line without a label is a key result)
Without FILE, or with - for it, lines come from standard input. Exit code: 0 whatever is found, 1 for a failure, 2 for a wrong call.`

/** Where a command reads from and what it says goes to. */
export type Channels = {
  input: NodeJS.ReadableStream
  /** Data, as lines of JSON. */
  out: (text: string) => void
  /** What is said to people, and the failure. */
  error: (text: string) => void
}

/** Runs one command and answers with its exit code: 2 for a wrong call, 1 for a failure that has a code, which is told. */
export async function runCommand(args: readonly string[], channels: Channels): Promise<0 | 1 | 2> {
  try {
    if (await run(args, channels)) return 0
    channels.error(`${USAGE}\n`)
    return 2
  } catch (error) {
    const isWrong = error instanceof WrongCall
    channels.error(`${isWrong ? error.message : JSON.stringify(told(error))}\n`)
    return isWrong ? 2 : 1
  }
}

/** False where the command is none, or lacks what it needs. */
async function run(args: readonly string[], { input, out }: Channels): Promise<boolean> {
  const print = (value: unknown) => {
    out(`${JSON.stringify(value)}\n`)
    return true
  }
  const read = readArguments(args)
  if (!read) return false
  const { positionals, values } = read
  const [command, first, second] = positionals
  if (values.today !== undefined && !isDay(values.today)) throw new WrongOption('today')
  if (values.cycle !== undefined && !isCycle(values.cycle)) throw new WrongOption('cycle')
  const where = { data: values.data === undefined ? null : fromHere(values.data), today: values.today ?? null }
  // Each command loads what it needs: reading lines must not wait for a database.
  if (command === 'procedures') return print((await import('./procedures.ts')).listProcedures())
  if (command === 'call' && first)
    return print(await (await import('./procedures.ts')).callProcedure(first, second ?? '{}', where))
  if (command === 'sample') return print(await (await import('./documents.ts')).addSample(where))
  if (command === 'minutes' && first && values.out)
    return print(await (await import('./documents.ts')).writeMinutes(first, fromHere(values.out), where))
  if (command === 'retrospective' && first && values.out)
    return print(await (await import('./documents.ts')).writeRetrospective(first, fromHere(values.out), where))
  if (command === 'report' && first && values.kind && values.out) {
    const { unit = null, draft = false } = values
    const language = languageOrNone(values.language)
    const order = { clientId: first, kind: kindNamed(values.kind), unit, language, draft }
    return print(await (await import('./documents.ts')).writeReport(order, fromHere(values.out), where))
  }
  if (command === 'calendar' && first && values.out)
    return print(await (await import('./documents.ts')).writeCalendar(first, fromHere(values.out), where))
  if (command === 'page' && first && values.unit && values.out)
    return print(await (await import('./documents.ts')).writePage(first, values.unit, fromHere(values.out), where))
  if (command === 'read') {
    const { readLines } = await import('./read-lines.ts')
    await readLines(linesFrom(first, input), print, { today: where.today, cycle: values.cycle ?? null })
    return true
  }
  if (command === 'review') {
    const { reviewLines } = await import('./review.ts')
    const language = languageOrNone(values.language)
    await reviewLines(linesFrom(first, input), print, { today: where.today, language })
    return true
  }
  return false
}

/** The file that is named, or what is given on standard input. */
function linesFrom(path: string | undefined, input: NodeJS.ReadableStream): NodeJS.ReadableStream {
  if (path === undefined || path === '-') return input
  const file = fromHere(path)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new WrongOption('path')
  return createReadStream(file)
}

/** Null where none was chosen. */
function languageOrNone(text: string | undefined): DocumentLanguage | null {
  if (text === undefined) return null
  const parsed = documentLanguageSchema.safeParse(text)
  if (!parsed.success) throw new WrongOption('language')
  return parsed.data
}

function kindNamed(text: string): ReportKind {
  const parsed = reportKindSchema.safeParse(text)
  if (!parsed.success) throw new WrongOption('kind')
  return parsed.data
}

/** Null where an option is none of ours. */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        today: { type: 'string' },
        out: { type: 'string' },
        unit: { type: 'string' },
        cycle: { type: 'string' },
        language: { type: 'string' },
        kind: { type: 'string' },
        draft: { type: 'boolean' },
      },
    })
  } catch {
    return null
  }
}

/** An option that is not what it should be; told like an input that is not. */
class WrongOption extends Error {
  readonly code = 'invalid'
  readonly data: { subject: string }

  constructor(subject: string) {
    super(`invalid: ${subject}`)
    this.data = { subject }
  }
}

function isDay(text: string | undefined): boolean {
  return isoDateSchema.safeParse(text).success
}

function isCycle(text: string): boolean {
  const [start, end, ...more] = text.split('..')
  return more.length === 0 && isDay(start) && isDay(end) && String(start) <= String(end)
}

/** npm runs its scripts in the package's folder; a path is meant from where the person stands, which npm says. */
function fromHere(path: string): string {
  // An unset variable of a script is no folder: least of all the one it happens to stand in.
  if (path === '') throw new WrongOption('path')
  const { npm_lifecycle_event: script, INIT_CWD: here } = process.env
  return script === 'cli' && here ? resolve(here, path) : resolve(path)
}

/** Known failures (of the contract or of a data file) carry a code; anything else is `internal`, with its message for whoever automates. */
function told(error: unknown): { code: string; data: unknown } {
  if (!(error instanceof Error)) return { code: 'internal', data: null }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  if (error.name === 'DatabaseProblem' && code)
    return { code, data: { subject: 'subject' in error ? error.subject : '' } }
  if (code && 'data' in error) return { code, data: error.data }
  return { code: 'internal', data: { message: error.message } }
}
