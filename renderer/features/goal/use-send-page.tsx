/** Which unit's goals go on the page to send. With one unit there is nothing to ask. */
import { NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client as callBackEnd } from '#renderer/app/api.ts'
import { saveFile } from '#renderer/app/save-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { useGoal } from './goal-context.ts'
import { unitsInOrder } from './unit-filter.ts'

export interface SendPage {
  /** Asks for the unit, or makes the page at once where there is only one. */
  start: () => void
  /** The question, while it is asked. */
  dialog: React.ReactNode
}

/** @param inView the unit the screen is filtered to: what is chosen from the start */
export function useSendPage(inView: Id | undefined): SendPage {
  const { t } = useTranslation(['goal', 'common'])
  const { client, units, cycle } = useGoal()
  const [asking, setAsking] = useState(false)
  const formId = useId()
  const make = async (unitId: Id) => {
    setAsking(false)
    await saveFile(() =>
      callBackEnd.document.savePage({ clientId: client.id, unitId, cycleId: cycle?.id ?? null, language: null }),
    )
  }
  const [first, ...others] = unitsInOrder(units)
  const start = () => {
    if (first !== undefined && others.length === 0) void make(first.unit.id)
    else setAsking(true)
  }
  const dialog = (
    <FormDialog
      opened={asking}
      onClose={() => setAsking(false)}
      title={t('page.title')}
      footer={
        <>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} keyCap={t('common:key.enter')}>
            {t('page.make')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          const chosen = new FormData(event.currentTarget).get('unit')
          if (typeof chosen === 'string') void make(chosen)
        }}
      >
        <NativeSelect
          name="unit"
          label={t('page.unit')}
          description={t('page.holds')}
          defaultValue={inView ?? first?.unit.id}
          data-autofocus
          onKeyDown={(event) => {
            // Enter in a list of the system's own sends no form.
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        >
          {unitsInOrder(units).map(({ unit, depth }) => (
            <option key={unit.id} value={unit.id}>
              {'\u00a0\u00a0'.repeat(depth)}
              {unit.name}
            </option>
          ))}
        </NativeSelect>
      </form>
    </FormDialog>
  )
  return { start, dialog }
}
