/** A Word template that is being given: on its way, checked and kept, or why not. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuid } from 'uuid'
import type { TemplateProblem } from '#contract/brand.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { errorWords } from '#renderer/app/error-words.ts'
import { takeTemplate } from './take-template.ts'

export type GivenTemplateState = {
  busy: boolean
  /** The file that could not be used, and why, in words. */
  refused: { name: string; why: string } | null
  choose: (file: File) => void
  remove: () => void
}

export function useTemplate(clientId: Id): GivenTemplateState {
  const { t } = useTranslation('brand')
  const edit = useEdit(clientId)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<GivenTemplateState['refused']>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const why = (problem: TemplateProblem | 'gone') => t(`template.problem.${problem}`)
  const taken = async (file: File, handle: Id, signal: AbortSignal): Promise<string | null> => {
    try {
      const answer = await takeTemplate(file, handle, signal)
      return answer.outcome === 'refused' ? why(answer.problem) : null
    } catch (error) {
      if (error instanceof DOMException) return why('gone')
      const words = errorWords(error)
      return `${words.what}. ${words.do}`
    }
  }
  const choose = async (file: File) => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    setBusy(true)
    setRefused(null)
    const handle = uuid()
    const problem = await taken(file, handle, stop.signal)
    if (stop.signal.aborted) return
    if (problem === null)
      await edit((command) => client.brand.keepTemplate({ ...command, handle }), {
        message: t('template.kept', { name: file.name }),
      })
    else setRefused({ name: file.name, why: problem })
    if (!stop.signal.aborted) setBusy(false)
  }
  const remove = () => {
    setRefused(null)
    void edit((command) => client.brand.removeTemplate(command), { message: t('template.removed') })
  }
  return { busy, refused, choose: (file) => void choose(file), remove }
}
