/** The client's colour: on its crest and nowhere else. */
import { Input } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { Crest } from '#renderer/design/Crest.tsx'
import classes from './AccentField.module.css'

export function AccentField({
  name,
  value,
  onChange,
}: {
  name: string
  value: string | null
  onChange: (value: string | null) => void
}) {
  const { t } = useTranslation('settings')
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => setChosen(null), [value])
  const shown = chosen ?? value
  // The system's colour window reports every movement; the last one is stored when it closes.
  const commit = () => {
    if (chosen !== null && chosen !== value) onChange(chosen)
  }
  return (
    <div className={classes.field}>
      <Input.Label htmlFor={id}>{t('client.accent')}</Input.Label>
      <div className={classes.row}>
        <Crest name={name} color={shown} />
        <input
          id={id}
          type="color"
          className={classes.color}
          value={shown ?? '#1b4f75'}
          onChange={(event) => setChosen(event.currentTarget.value)}
          onBlur={commit}
        />
        {shown === null ? null : (
          <Button kind="quiet" onClick={() => onChange(null)}>
            {t('client.noAccent')}
          </Button>
        )}
      </div>
      <p className="meta">{t('client.accentHint')}</p>
    </div>
  )
}
