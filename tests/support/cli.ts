/** The command line, called as a function: most of what it does needs no process. Those that need one start it by `cliProcess`. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { runCommand } from '#backend/cli/command.ts'

const main = join(import.meta.dirname, '../../backend/cli/main.ts')

export type Said = { code: number | null; out: string; error: string }

/** One command with its words and its standard input. */
export async function cli(args: readonly string[], input = ''): Promise<Said> {
  const said = { out: '', error: '' }
  const code = await runCommand(args, {
    input: Readable.from([Buffer.from(input)]),
    out: (text) => void (said.out += text),
    error: (text) => void (said.error += text),
  })
  return { code, ...said }
}

/** The same as a process, from its sources as `npm run cli` starts it: two seconds each. */
export function cliProcess(
  args: readonly string[],
  input = '',
  around: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'], ...around })
    const said: Said = { code: null, out: '', error: '' }
    child.stdout.on('data', (part: Buffer) => (said.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said.error += part.toString()))
    child.on('close', (code) => resolve({ ...said, code }))
    child.stdin.end(input)
  })
}
