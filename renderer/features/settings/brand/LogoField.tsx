/** A logo for documents: shown on the white it will stand on, chosen, replaced or taken away. */
import { FileButton, Input } from '@mantine/core'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Logo } from '#contract/brand.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { PictureCanvas } from '#renderer/design/picture/PictureCanvas.tsx'
import classes from './LogoField.module.css'
import { useBitmap } from './use-bitmap.ts'
import type { GivenLogo } from './use-logo.ts'

const PICTURES = 'image/png,image/jpeg,image/webp'

export interface LogoFieldProps {
  label: string
  hint: string
  logo: Logo | null
  given: GivenLogo
}

export function LogoField({ label, hint, logo, given }: LogoFieldProps) {
  const { t } = useTranslation(['brand', 'picture'])
  const id = useId()
  const resetFile = useRef<() => void>(null)
  const bitmap = useBitmap(logo)
  const there = logo !== null
  const choose = t(there ? 'logo.replace' : 'logo.choose')
  return (
    <div className={classes.field} role="group" aria-labelledby={id}>
      <Input.Label labelElement="div" id={id}>
        {label}
      </Input.Label>
      {there ? (
        <div className={classes.frame}>
          {bitmap === null ? null : <PictureCanvas className={classes.logo} picture={bitmap} label={label} />}
        </div>
      ) : null}
      <div className={classes.row}>
        <FileButton
          accept={PICTURES}
          resetRef={resetFile}
          inputProps={{ 'aria-label': `${label}: ${choose}` }}
          onChange={(file) => {
            // The same file again is a new choice.
            resetFile.current?.()
            if (file !== null) given.choose(file)
          }}
        >
          {(props) => (
            <Button {...props} icon="upload">
              {choose}
            </Button>
          )}
        </FileButton>
        {there ? (
          <Button kind="danger" icon="trash" onClick={given.remove}>
            {t('logo.remove')}
          </Button>
        ) : null}
        {given.busy ? <Loading label={t('picture:drawing')} /> : null}
      </div>
      {given.problem === null ? null : (
        <div role="alert">
          <FieldError>{t(`picture:problem.${given.problem}`)}</FieldError>
        </div>
      )}
      <p className="meta">{hint}</p>
    </div>
  )
}
