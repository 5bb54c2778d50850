/** Capture anywhere: one key, a line, Enter. The latest stands at the end, to be corrected or taken back. */
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { useRoom } from './room-context.ts'
import { CAPTURE_KEYS, captureKey } from './use-room-keys.ts'
import classes from './CaptureBar.module.css'

export function CaptureBar() {
  const { t } = useTranslation(['meeting', 'vote'])
  const { room, step, capture, amend, vote, edit } = useRoom()
  const latest = room.captures.filter((each) => each.withdrawnAt === null).at(-1)
  return (
    <section className={classes.bar} aria-label={t('capture.title')}>
      {CAPTURE_KEYS.map(({ kind, key }) => (
        <Button
          key={kind}
          keyCap={captureKey(key, step.kind).replace('+', ' ')}
          keyFirst
          className={classes.button}
          onClick={() => capture(kind)}
        >
          {t(`capture.kind.${kind}`)}
        </Button>
      ))}
      <Button keyCap="Q" keyFirst className={cx(classes.button, classes.apart)} onClick={vote}>
        {t('vote:key')}
      </Button>
      {latest === undefined ? null : (
        <div className={classes.latest}>
          <p className={classes.text} title={latest.text}>
            {`${t('capture.latest')} `}
            <b>
              {latest.number === null
                ? t(`capture.kind.${latest.kind}`)
                : t('capture.decisionNumber', { number: latest.number })}
            </b>
            {`, ${latest.text}`}
          </p>
          <IconButton icon="pencil" label={t('capture.amend')} onClick={() => amend(latest)} />
          <IconButton
            icon="trash"
            label={t('capture.withdraw')}
            onClick={() => void edit((command) => client.meeting.withdrawCapture({ ...command, id: latest.id }))}
          />
        </div>
      )}
    </section>
  )
}
