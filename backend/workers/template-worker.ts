/** Checks and reads a Word template off the main thread: what may be kept, or why nothing may. */
import { answerQuestions } from '#backend/answer-questions.ts'
import { checkTemplate } from '#backend/documents/template/check-template.ts'
import { NoTemplate } from '#backend/documents/template/safe-package.ts'
import type { TemplateChecked } from '#backend/documents/template/taken-templates.ts'

answerQuestions(async (bytes): Promise<TemplateChecked> => {
  try {
    return { template: await checkTemplate(bytes as Uint8Array), problem: null }
  } catch (error) {
    if (error instanceof NoTemplate) return { template: null, problem: error.problem }
    throw error
  }
})
