/** The two ways to make the document, and, while it is made, what is being done, for how long, and the way to call it off. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { MAKING_STEPS, type Making } from './use-make.ts'
import classes from './ReportScreen.module.css'

export interface MakeButtonsProps {
  making: Making | null
  onMake: (draft: boolean) => void
  onCancel: () => void
}

export function MakeButtons({ making, onMake, onCancel }: MakeButtonsProps) {
  const { t } = useTranslation(['report', 'common'])
  return (
    <div className={classes.make}>
      <div className={classes.progress}>
        <span className={classes.making} role="status">
          {making === null ? null : t(`make.step.${making.step}`)}
          {making === null ? null : (
            <progress
              className={classes.bar}
              aria-label={t('make.progress')}
              value={MAKING_STEPS.indexOf(making.step) + 1}
              max={MAKING_STEPS.length}
            />
          )}
          {/* Told once: a second that is read aloud would drown the rest. */}
          {making === null ? null : (
            <span aria-hidden="true">{` ${t('make.seconds', { count: making.seconds })}`}</span>
          )}
        </span>
        {making === null ? null : (
          <Button kind="quiet" size="large" icon="stop" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
      <Button size="large" icon="file" busy={making !== null} title={t('make.draftHint')} onClick={() => onMake(true)}>
        {t('make.draft')}
      </Button>
      <Button
        kind="primary"
        size="large"
        icon="lock"
        busy={making !== null}
        title={t('make.finalHint')}
        onClick={() => onMake(false)}
      >
        {t('make.final')}
      </Button>
    </div>
  )
}
