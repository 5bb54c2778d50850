/** Making the document: what is typed is stored first, then Word is written off the main thread, and the file is handed over. It can be called off. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makingStepSchema, type MakingStep } from '#contract/report.ts'
import type { ReportKind } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client, connection } from '#renderer/app/api.ts'
import { EDIT_TOAST, useEdit } from '#renderer/app/edit.ts'
import { saveFile } from '#renderer/app/save-file.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { storeAllWords } from './use-words.ts'

/** In their order, with what the worker tells on its way. */
export const MAKING_STEPS = ['storing', 'making', ...makingStepSchema.options, 'handing'] as const
export type Making = { draft: boolean; step: (typeof MAKING_STEPS)[number]; seconds: number }

export function useMake(clientId: Id, kind: ReportKind) {
  const { t } = useTranslation('report')
  const edit = useEdit(clientId)
  const [making, setMaking] = useState<Making | null>(null)
  const call = useRef<AbortController | null>(null)
  const isMaking = making !== null
  useEffect(() => {
    if (!isMaking) return
    const clock = setInterval(() => setMaking((now) => now && { ...now, seconds: now.seconds + 1 }), 1000)
    return () => clearInterval(clock)
  }, [isMaking])

  const make = useCallback(
    async (draft: boolean) => {
      if (call.current !== null) return
      const controller = new AbortController()
      const { signal } = controller
      call.current = controller
      const at = (step: Making['step']) => setMaking((now) => ({ draft, step, seconds: now?.seconds ?? 0 }))
      // A word that comes late says nothing of what is done with.
      const told = (step: MakingStep) => setMaking((now) => now && { ...now, step })
      at('storing')
      await storeAllWords()
      at('making')
      const made = signal.aborted
        ? null
        : await edit((command) => makeTold({ ...command, kind, draft }, signal, told), {
            message: t(draft ? 'made.draft' : 'made.final'),
          })
      if (made?.ok === true) {
        at('handing')
        await saveFile(() => client.document.save({ clientId, documentId: made.value.document.id }))
      } else if (signal.aborted) showToast({ message: t('make.cancelled'), key: EDIT_TOAST })
      call.current = null
      setMaking(null)
    },
    [clientId, edit, kind, t],
  )
  return { making, make, cancel: useCallback(() => call.current?.abort(), []) }
}

/** Made, and each step told on the way. */
async function makeTold(
  order: Parameters<typeof client.report.make>[0],
  signal: AbortSignal,
  onStep: (step: MakingStep) => void,
): Promise<Awaited<ReturnType<typeof client.report.make>>> {
  const { commandId } = order
  const stop = connection.listen((from, gone) => from.report.progress({ commandId }, { signal: gone }), onStep)
  try {
    return await client.report.make(order, { signal })
  } finally {
    stop()
  }
}
