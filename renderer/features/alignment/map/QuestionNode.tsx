/** Above the goals that hang loose: the question they ask. */
import { useTranslation } from 'react-i18next'
import classes from './MapCanvas.module.css'

export function QuestionNode() {
  const { t } = useTranslation('alignment')
  return (
    <div className={classes.question}>
      <h2>{t('loose.question')}</h2>
      <p>{t('loose.why')}</p>
    </div>
  )
}
