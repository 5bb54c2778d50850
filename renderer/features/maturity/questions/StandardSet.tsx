/** The standard statements in each language, to read: words, anchors, the coach's question, and which version each is. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { ChooseFew } from '#renderer/app/fields/Choose.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { LANGUAGE_NAMES } from '../language-names.ts'
import { standardIn } from './standard.ts'
import { StatementGroups } from './StatementGroups.tsx'
import classes from './StandardSet.module.css'

export interface StandardSetProps {
  /** Shown first: of the customer's documents. */
  language: DocumentLanguage
  /** Of the set in the language that is shown. */
  onCopy: (language: DocumentLanguage) => void
}

export function StandardSet({ language: usual, onCopy }: StandardSetProps) {
  const { t } = useTranslation('questions')
  const [language, setLanguage] = useState(usual)
  return (
    <>
      <div className={classes.tools}>
        <ChooseFew
          label={t('language')}
          value={language}
          choices={(['nb', 'nn', 'en'] as const).map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChoose={setLanguage}
        />
        <Button kind="primary" icon="copy" onClick={() => onCopy(language)}>
          {t('copy')}
        </Button>
      </div>
      <StatementGroups statements={standardIn(language)}>
        {(statement, number) => (
          <div className={classes.statement} lang={language}>
            <p className={classes.text}>
              <span>
                <span className="figures">{number}</span> {statement.text}
              </span>
              <span className="meta">
                {[t('version', { version: statement.version }), ...(statement.short ? [t('inShort')] : [])].join(', ')}
              </span>
            </p>
            <dl className={classes.anchors}>
              {([1, 3, 5] as const).map((score) => (
                <div key={score}>
                  <dt>{score}</dt>
                  <dd>{statement[`at${score}`]}</dd>
                </div>
              ))}
            </dl>
            <p className="meta">{t('ask', { question: statement.ask })}</p>
          </div>
        )}
      </StatementGroups>
    </>
  )
}
