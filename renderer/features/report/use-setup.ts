/** How the document of a kind is made: what is chosen counts at once, and is remembered at once. What the back end refuses is as it was. */
import { useEffect, useState } from 'react'
import type { ReportSetupView } from '#contract/report.ts'
import type { ReportSetup } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { whenTold } from '#renderer/app/when-told.ts'

type Patch = Partial<Omit<ReportSetup, 'kind'>>

export type Change = (patch: Patch, message?: string) => Promise<{ ok: boolean }>

/** Gives the choice as it is by what has been said, and the way to say something. */
export function useSetup(clientId: Id, told: ReportSetupView): { setup: ReportSetupView; change: Change } {
  const edit = useEdit(clientId)
  const [said, setSaid] = useState<Patch | null>(null)
  useEffect(() => {
    setSaid((before) => (before !== null && isTold(before, told) ? null : before))
  }, [told])
  return {
    setup: { ...told, ...said },
    change: async (patch, message) => {
      const mine = { ...said, ...patch }
      setSaid(mine)
      const outcome = await edit(
        (command) => client.report.change({ ...command, kind: told.kind, patch }),
        message === undefined ? {} : { message },
      )
      const believe = () => setSaid((before) => (before === mine ? null : before))
      if (outcome.ok) whenTold(believe)
      else believe()
      return { ok: outcome.ok }
    },
  }
}

const isTold = (said: Patch, told: ReportSetup): boolean =>
  (Object.keys(said) as (keyof Patch)[]).every((field) => JSON.stringify(said[field]) === JSON.stringify(told[field]))
