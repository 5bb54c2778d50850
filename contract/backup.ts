/** Copies of the data, and going back to one. */
import { z } from 'zod'
import { isoInstantSchema } from '#domain/shared/basics.ts'
import { action, ofClient, query } from './base.ts'

const backupRow = z.object({ name: z.string(), at: isoInstantSchema })

export const backup = {
  list: query('coach').input(ofClient).output(z.array(backupRow)),
  now: action('coach')
    .input(ofClient)
    .output(z.object({ name: z.string() })),
  /** Puts a copy in the client's place; the present file is copied first where it can be read (`before`), so this too can be taken back. */
  restore: action('coach')
    .input(ofClient.extend({ name: z.string().max(80) }))
    .output(z.object({ before: z.string().nullable() })),
}
