/** Checks and reads one Word template off the main thread, posts what may be kept or why nothing may, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkTemplate } from '#backend/documents/template/check-template.ts'
import { NoTemplate } from '#backend/documents/template/safe-package.ts'
import type { TemplateChecked } from '#backend/documents/template/taken-templates.ts'

async function check(): Promise<TemplateChecked> {
  try {
    return { template: await checkTemplate(workerData as Uint8Array), problem: null }
  } catch (error) {
    if (error instanceof NoTemplate) return { template: null, problem: error.problem }
    throw error
  }
}

const answer = await check()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
parentPort?.postMessage(answer)
