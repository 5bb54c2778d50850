/** Chooses the returned sheet: by a button, or dropped anywhere on the screen. */
import { FileButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { useDroppedFile } from '#renderer/app/use-dropped-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import type { Sheet } from './use-sheet.ts'
import classes from './ChooseSheet.module.css'

const SHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function ChooseSheet({ sheet: { chosen, choose, drop } }: { sheet: Sheet }) {
  const { t } = useTranslation('checkIn')
  const dropping = useDroppedFile(choose)
  return (
    <div className={cx(classes.zone, dropping && classes.dropping)}>
      <div className={classes.line}>
        <FileButton
          accept={SHEETS}
          inputProps={{ 'aria-label': t('in.choose') }}
          onChange={(file) => {
            if (file !== null) choose(file)
          }}
        >
          {(props) => (
            <Button {...props} icon="upload">
              {t('in.choose')}
            </Button>
          )}
        </FileButton>
        {chosen === null || dropping ? (
          <span className="meta">{t(dropping ? 'in.dropping' : 'in.drop')}</span>
        ) : (
          <>
            <span className={classes.name}>{t('in.from', { name: chosen.name })}</span>
            <Button kind="quiet" icon="close" onClick={drop}>
              {t(chosen.state === 'reading' ? 'in.cancel' : 'in.empty')}
            </Button>
          </>
        )}
      </div>
      {chosen?.state === 'reading' ? <Loading label={t('in.reading')} /> : null}
      {chosen?.state === 'refused' ? <FieldError>{t(`in.file.${chosen.problem}`)}</FieldError> : null}
      {chosen?.state === 'failed' ? (
        <FailureState level={3} error={chosen.error} onRetry={() => choose(chosen.file)} />
      ) : null}
    </div>
  )
}
