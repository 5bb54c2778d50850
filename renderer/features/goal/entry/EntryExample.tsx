/** What a first workshop looks like when it is typed; shown while nothing is. */
import { useTranslation } from 'react-i18next'
import classes from './Entry.module.css'

const LINES = ['unit', 'objective', 'why', 'owner', 'first', 'second'] as const

export function EntryExample() {
  const { t } = useTranslation('goal')
  return (
    <div className={classes.example}>
      <p>{t('entry.exampleIntro')}</p>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{t(`entry.exampleLines.${line}`)}</li>
        ))}
      </ul>
    </div>
  )
}
