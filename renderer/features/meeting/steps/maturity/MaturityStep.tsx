/** A maturity check in a meeting: chosen or made, answered by show of hands while the room sees each statement, frozen, and shown page by page. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { client } from '#renderer/app/api.ts'
import { FreezeDialog } from '#renderer/app/maturity/FreezeDialog.tsx'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import { StepHome } from '../StepHome.tsx'
import { ChooseCheck } from './ChooseCheck.tsx'
import { HandsInRoom } from './HandsInRoom.tsx'
import { ResultPages } from './ResultPages.tsx'
import { useCheckOfStep } from './use-check-of-step.ts'
import { ConfidentialInRoom } from './ConfidentialInRoom.tsx'
import classes from './Maturity.module.css'

export function MaturityStep() {
  const { step, home } = useRoom()
  const wordsOf = useStepWords()
  const { check } = useCheckOfStep()
  return (
    <StepHome
      label={wordsOf(step).title}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.repeat || event.shiftKey || event.defaultPrevented) return
        // The one form there is before anybody answers.
        const form = home.current?.querySelector('form')
        if (!form) return
        event.preventDefault()
        form.requestSubmit()
      }}
    >
      {check === undefined ? null : check === null ? (
        <ChooseCheck />
      ) : check.frozenAt === null ? (
        <OpenCheck check={check} />
      ) : (
        <ResultPages check={check} />
      )}
    </StepHome>
  )
}

function OpenCheck({ check }: { check: CheckRow }) {
  const { t } = useTranslation('maturityRoom')
  const { edit, home } = useRoom()
  const [freezing, setFreezing] = useState(false)
  const canFreeze = check.mode === 'confidential' ? check.sheets > 0 : check.revealed.length > 0
  useShortcuts(t('keys'), [
    { id: 'meeting.maturity.freeze', keys: 'R', label: t('result'), when: canFreeze, run: () => setFreezing(true) },
  ])
  const close = () => {
    setFreezing(false)
    home.current?.focus()
  }
  const freeze = async () => {
    const { ok } = await edit((command) => client.maturity.freeze({ ...command, checkId: check.id }), {
      undoable: false,
    })
    if (ok) close()
  }
  return (
    <div className={classes.parts}>
      {check.mode === 'confidential' ? (
        <ConfidentialInRoom check={check} />
      ) : (
        <HandsInRoom check={check} onDone={() => setFreezing(true)} />
      )}
      {canFreeze ? (
        <Actions>
          <Button keyCap="R" onClick={() => setFreezing(true)}>
            {t('result')}
          </Button>
        </Actions>
      ) : null}
      <FreezeDialog check={check} opened={freezing} onClose={close} onFreeze={() => void freeze()} />
    </div>
  )
}
