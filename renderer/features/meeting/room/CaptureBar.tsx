/** Capture anywhere: one key, a line, Enter. The latest stands at the end, to be corrected or taken back. */
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { useCaptureName } from '../capture-words.ts'
import { useStepWords } from '../step-words.ts'
import { isListedIn, useRoom } from './room-context.ts'
import { CAPTURE_KEYS, captureKey } from './use-room-keys.ts'
import classes from './CaptureBar.module.css'

export function CaptureBar() {
  const { t } = useTranslation(['meeting', 'vote', 'plan'])
  const { room, step, capture, amend, vote, edit } = useRoom()
  const wordsOf = useStepWords()
  const called = useCaptureName()
  const latest = room.captures.filter((each) => each.withdrawnAt === null).at(-1)
  const list = latest === undefined ? undefined : room.steps.find((each) => isListedIn(each.kind, latest.kind))
  /** Where the latest has gone: a list of this meeting, or what the next one comes back to. */
  const landed =
    latest === undefined
      ? ''
      : list !== undefined
        ? t('plan:arrived', { step: wordsOf(list).title })
        : latest.kind === 'parked' || latest.kind === 'obstacle'
          ? t('plan:arrivedOpen')
          : ''
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
          <p className={classes.text} title={latest.text} role="status">
            {`${t('capture.latest')} `}
            <b>{called(latest)}</b>
            {`, ${latest.text}`}
            {landed === '' ? null : <span className={classes.landed}>{`. ${landed}`}</span>}
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
