/** A logo that is being given: drawn anew, and put where it belongs; or why it could not be. */
import { useRef, useState } from 'react'
import { drawAnew, LOGO_SIDE, type NotDrawn } from '#renderer/app/picture/draw-anew.ts'
import type { ChangeLogo } from './use-brand.ts'

export type GivenLogo = {
  busy: boolean
  problem: NotDrawn['problem'] | null
  choose: (file: File) => void
  remove: () => void
}

export function useLogo({ put, remove }: ChangeLogo): GivenLogo {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<NotDrawn['problem'] | null>(null)
  const turn = useRef(0)
  const choose = async (file: File) => {
    // The latest file counts, whichever is drawn first.
    const mine = (turn.current += 1)
    setBusy(true)
    setProblem(null)
    const drawn = await drawAnew(file, LOGO_SIDE)
    if (turn.current !== mine) return
    if ('problem' in drawn) setProblem(drawn.problem)
    else await put(drawn.bytes)
    if (turn.current === mine) setBusy(false)
  }
  return {
    busy,
    problem,
    choose: (file) => void choose(file),
    remove: () => {
      setProblem(null)
      remove()
    },
  }
}
