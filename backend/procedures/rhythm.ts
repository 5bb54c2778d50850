/** The rhythm of a client. */
import { procedures, vaultOf } from '#backend/procedure.ts'
import { readRhythm, readStrip } from '#backend/rhythm.ts'
import { readYear } from '#backend/year.ts'

const of = procedures.rhythm

export const rhythm = {
  get: of.get.handler(({ input, context: { services } }) =>
    readRhythm(vaultOf(services, input.clientId), input.cycleId, services.today()),
  ),

  strip: of.strip.handler(({ input, context: { services } }) => ({
    beats: readStrip(vaultOf(services, input.clientId), services.today()),
  })),

  year: of.year.handler(({ input, context: { services } }) =>
    readYear(vaultOf(services, input.clientId), services.today()),
  ),
}
