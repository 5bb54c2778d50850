/**
 * Rytme from the command line, for people who automate and for tests: `npm run --silent cli -- COMMAND`. Data goes to standard output, what is
 * said to people goes to standard error, and a failure exits non-zero with the error's code.
 */
import { runCommand } from './command.ts'

// Whoever reads may stop reading (`… | head`): nobody is left to tell anything to.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await runCommand(process.argv.slice(2), {
  input: process.stdin,
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
})
