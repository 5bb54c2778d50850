/** A document like another, only short: enough to have the worker load and compile what that one will need. */
import type { ClientContent } from '#backend/documents/client/content.ts'

/** Of everything there are many of. More make the next document no quicker, and this one slower. */
const FEW = 6

export const shortened = (content: ClientContent): ClientContent => ({
  ...content,
  needed: content.needed.slice(0, FEW),
  objectives: content.objectives.slice(0, FEW),
  kpis: content.kpis.slice(0, FEW),
  initiatives: content.initiatives.slice(0, FEW),
  obstacles: content.obstacles.slice(0, FEW),
  decisions: content.decisions.slice(0, FEW),
  learned: content.learned.slice(0, FEW),
  coming: content.coming.slice(0, FEW),
  checkIns: content.checkIns.slice(0, FEW),
})
