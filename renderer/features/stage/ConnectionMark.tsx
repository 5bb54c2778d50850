/** A small calm mark while the picture is kept and the connection is away. */
import { StatusMark } from '../../design/StatusMark.tsx'
import { useWords } from './stage-words.ts'
import classes from './ConnectionMark.module.css'

export function ConnectionMark() {
  const { t } = useWords()
  return (
    <p className={classes.mark} role="status">
      <StatusMark kind="stale" />
      {t('connection.again')}
    </p>
  )
}
