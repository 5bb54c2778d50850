/**
 * Rytme from the command line, for people who automate and for tests: `npm run --silent cli -- COMMAND`. Data goes to standard output, what is
 * said to people goes to standard error, and a failure exits non-zero with the error's code.
 */
import { parseArgs } from 'node:util'
import { DatabaseProblem } from '#db/problem.ts'
import { ORPCError } from '@orpc/client'
import { callProcedure, listProcedures } from './procedures.ts'
import { readLines } from './read-lines.ts'
import { addSample, writeMinutes } from './documents.ts'

const USAGE = `usage:
  cli procedures                                   the contract, one JSON object
  cli call PATH 'JSON' [--data DIR] [--today DAY]  call one procedure, print its JSON
  cli sample [--data DIR] [--today DAY]            add the sample client
  cli minutes MEETING_ID --out FILE [--data DIR]   write a meeting's minutes
  cli read [--today DAY] [--cycle START..END]      goal lines on standard input, one JSON object a line`

/** Exit codes: 2 for a wrong call, 1 for a failure that has a code. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      today: { type: 'string' },
      out: { type: 'string' },
      cycle: { type: 'string' },
    },
  })
  const [command, first, second] = positionals
  const where = { data: values.data ?? null, today: values.today ?? null }
  if (command === 'procedures') return print(listProcedures())
  if (command === 'call' && first) return print(await callProcedure(first, second ?? '{}', where))
  if (command === 'sample') return print(await addSample(where))
  if (command === 'minutes' && first && values.out) return print(await writeMinutes(first, values.out, where))
  if (command === 'read')
    return readLines(process.stdin, (line) => print(line), { today: where.today, cycle: values.cycle ?? null })
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

try {
  await run()
} catch (error) {
  const code = error instanceof ORPCError || error instanceof DatabaseProblem ? error.code : 'internal'
  const data: unknown =
    error instanceof ORPCError ? error.data : error instanceof DatabaseProblem ? { subject: error.subject } : null
  process.stderr.write(`${JSON.stringify({ code, data })}\n`)
  process.exitCode = 1
}
