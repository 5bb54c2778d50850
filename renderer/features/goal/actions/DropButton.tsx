/** Drops a goal, or takes it up again, from where it stands open: the same question as in the menu of its row. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { DropDialog } from './DropDialog.tsx'
import { calledOf, turnOf, type Goal } from './thing.ts'

export function DropButton({ thing }: { thing: Goal }) {
  const { t } = useTranslation('actions')
  // What was asked, also while the goal changes under the question.
  const [asking, setAsking] = useState<'drop' | 'takeUp' | null>(null)
  const turn = turnOf(thing)
  const close = () => setAsking(null)
  return (
    <>
      {turn === null ? null : (
        <Button
          aria-label={t('named', { what: t(turn).replace(/ …$/u, ''), title: calledOf(thing) })}
          onClick={() => setAsking(turn)}
        >
          {t(turn)}
        </Button>
      )}
      {asking === null ? null : <DropDialog thing={thing} again={asking === 'takeUp'} onClose={close} onDone={close} />}
    </>
  )
}
