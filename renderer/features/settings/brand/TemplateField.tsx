/** The client's own Word template: given as a file, told as it was understood, replaced or taken away. */
import { FileButton } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GivenTemplate } from '#contract/brand.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatInstant } from '#renderer/format/date.ts'
import classes from './TemplateField.module.css'
import type { GivenTemplateState } from './use-template.ts'
import { useTemplateWords } from './use-template-words.ts'

/** Those with macros and of old are chosen too, to be told why not. */
const FILES = '.docx,.dotx,.docm,.dotm,.doc,.dot'

export interface TemplateFieldProps {
  template: GivenTemplate | null
  given: GivenTemplateState
  /** A file is held over the window. */
  dropping: boolean
}

export function TemplateField({ template, given, dropping }: TemplateFieldProps) {
  const { t } = useTranslation('brand')
  const language = useLanguage()
  const words = useTemplateWords()
  const resetFile = useRef<() => void>(null)
  const { refused } = given
  const choose = t(template === null ? 'template.choose' : 'template.replace')
  return (
    <section className={classes.field} aria-labelledby="brand-template">
      <SectionTitle id="brand-template">{t('template.title')}</SectionTitle>
      {template === null ? (
        <p className={classes.why}>{t('template.why')}</p>
      ) : (
        <div className={classes.template}>
          <p className={classes.name}>{template.name}</p>
          <p>{words(template.description).join(' · ')}</p>
          <p className="meta">{t('template.givenAt', { date: formatInstant(template.givenAt, language) })}</p>
        </div>
      )}
      <div className={cx(classes.zone, dropping && classes.dropping)}>
        <FileButton
          accept={FILES}
          resetRef={resetFile}
          inputProps={{ 'aria-label': choose }}
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
        {template === null ? null : (
          <Button kind="danger" icon="trash" onClick={given.remove}>
            {t('template.remove')}
          </Button>
        )}
        <span className="meta">{t(dropping ? 'template.dropping' : 'template.drop')}</span>
        {given.busy ? <Loading label={t('template.reading')} /> : null}
      </div>
      {refused === null ? null : (
        <div role="alert">
          <FieldError>{t('template.refused', { name: refused.name, why: refused.why })}</FieldError>
        </div>
      )}
    </section>
  )
}
