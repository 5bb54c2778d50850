/** The end of a panel: remove it, or the sentence that says why that cannot be done and what can. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import type { Outcome } from '../fields/use-commit.ts'
import classes from './Panel.module.css'

export type RemovalProps = {
  readonly label: string
  readonly what: string
  readonly onRemove: () => Promise<Outcome>
  /** Given when it is known that something stands on it. */
  readonly refusal?: string | undefined
  /** It can be dropped instead. */
  readonly canDrop?: boolean | undefined
}

export function Removal({ label, what, onRemove, refusal, canDrop = false }: RemovalProps) {
  const { t } = useTranslation('goal')
  const [asked, setAsked] = useState(false)
  const refused = asked && refusal !== undefined
  return (
    <PanelSection>
      <div className={classes.buttons}>
        <Button
          kind="danger"
          icon="trash"
          aria-label={t('remove.named', { label, what })}
          onClick={() => {
            setAsked(true)
            if (refusal === undefined) void onRemove()
          }}
        >
          {label}
        </Button>
      </div>
      <div aria-live="polite">
        {refused ? (
          <div className={classes.refusal}>
            <p>{canDrop ? `${refusal} ${t('remove.dropInstead')}` : refusal}</p>
          </div>
        ) : null}
      </div>
    </PanelSection>
  )
}
