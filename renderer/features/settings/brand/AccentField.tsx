/** A colour for documents, and what becomes of it on paper. The client's is on its crest too. */
import { Input } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accentOnPaper } from '#domain/brand/accent.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Crest } from '#renderer/design/Crest.tsx'
import { formatNumber } from '#renderer/format/number.ts'
import classes from './AccentField.module.css'

export interface AccentFieldProps {
  label: string
  hint: string
  /** Of the client whose crest has the colour; null where it is nobody's. */
  crest: string | null
  value: string | null
  /** Said where none is chosen. */
  unchosen?: string | undefined
  onChange: (value: string | null) => void
}

export function AccentField({ label, hint, crest, value, unchosen, onChange }: AccentFieldProps) {
  const { t } = useTranslation('brand')
  const language = useLanguage()
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => setChosen(null), [value])
  const shown = chosen ?? value
  const { ratio, darkened } = accentOnPaper(shown)
  // The system's colour window reports every movement; the last one is stored when it closes.
  const commit = () => {
    if (chosen !== null && chosen !== value) onChange(chosen)
  }
  return (
    <div className={classes.field}>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      <div className={classes.row}>
        {crest === null ? null : <Crest name={crest} color={shown} />}
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
            {t('accent.none')}
          </Button>
        )}
      </div>
      {shown === null ? (
        unchosen === undefined ? null : (
          <p>{unchosen}</p>
        )
      ) : (
        <p role="status">
          {t(darkened ? 'accent.darkened' : 'accent.fine', {
            // Never more than it is: 4.5 must not be said of 4.46.
            ratio: formatNumber(Math.floor(ratio * 10) / 10, { decimals: 1, language }),
          })}
        </p>
      )}
      <p className="meta">{hint}</p>
    </div>
  )
}
