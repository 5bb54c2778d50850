/** Which statement is asked. In a meeting that is state of its step, so that the wall and every window agree; keys are ahead of what is told. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CheckRow } from '#contract/maturity.ts'
import { useAhead } from '../use-ahead.ts'

export type Asked = {
  /** As the meeting has told; null before the first. */
  statementId: string | null
  ask: (statementId: string) => Promise<{ ok: boolean }>
}

const PLACE = 'asked'

export function useAsked(
  { statements, revealed }: Pick<CheckRow, 'statements' | 'revealed'>,
  asked: Asked | undefined,
) {
  const [first] = useState(() =>
    Math.max(
      0,
      statements.findIndex(({ id }) => !revealed.includes(id)),
    ),
  )
  const [own, setOwn] = useState(first)
  const toldId = asked?.statementId ?? null
  const told = useMemo(() => [{ id: PLACE, statementId: toldId }], [toldId])
  const { rows, show } = useAhead(told)
  const at = statements.findIndex(({ id }) => id === rows[0]?.statementId)
  const ask = (index: number) => {
    const statementId = statements[index]?.id
    if (statementId === undefined) return
    if (asked === undefined) setOwn(index)
    else show(PLACE, { statementId }, asked.ask(statementId))
  }
  // The room sees the first as soon as there is somebody to ask.
  const begin = useRef(() => ask(first))
  const isAsked = asked === undefined || toldId !== null
  useEffect(() => {
    if (!isAsked) begin.current()
  }, [isAsked])
  return { index: asked === undefined ? own : at === -1 ? first : at, ask }
}
