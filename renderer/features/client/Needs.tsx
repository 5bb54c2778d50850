/** What a client needs the coach for, at most three with their reasons; or that nothing is urgent. One of many shows the gravest, the rest on request. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientFigures, ClientNeed } from '#contract/client.ts'
import { needName } from '#domain/portfolio/needs.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useNeedWords } from './need-words.ts'
import classes from './Needs.module.css'

export function Needs({ name, figures, dense }: { name: string; figures: ClientFigures; dense: boolean }) {
  const { t } = useTranslation('client')
  const [open, setOpen] = useState(false)
  const id = useId()
  const { needs, needsInAll } = figures
  if (figures.keyResults === 0 && needs.length === 0) return <p className={classes.reason}>{t('list.goalsNext')}</p>
  if (needs.length === 0) return <Calm figures={figures} />
  const shown = dense && !open ? needs.slice(0, 1) : needs
  const more = needsInAll - shown.length
  return (
    <div className={cx(classes.needs, dense && classes.dense)}>
      <ul id={id} aria-label={t('need.label')}>
        {shown.map((need) => (
          <NeedLine key={keyOf(need)} need={need} />
        ))}
      </ul>
      {dense && needs.length > 1 ? (
        <button
          type="button"
          className={classes.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? t('need.fewer') : t('need.more', { count: more })}{' '}
          <span className="visually-hidden">{t('need.of', { name })}</span>
        </button>
      ) : more > 0 ? (
        <p className={cx('meta', classes.rest)}>{t('need.more', { count: more })}</p>
      ) : null}
    </div>
  )
}

/** A key result is told once, silence once, and each early sign once. */
const keyOf = (need: ClientNeed) => (need.about === 'key_result' ? need.id : needName(need))

function NeedLine({ need }: { need: ClientNeed }) {
  const { who, why } = useNeedWords()(need)
  const reason = needName(need)
  return (
    <li className={classes.need}>
      {reason === 'red' ? (
        <StatusMark kind="red" className={classes.mark} />
      ) : reason === 'outdated' || reason === 'coverage_low' ? (
        <StatusMark kind="stale" className={classes.mark} />
      ) : (
        <Icon name="flag" className={classes.mark} />
      )}
      <span>
        <b>{who}:</b> <span className={classes.reason}>{why}</span>
      </span>
    </li>
  )
}

function Calm({ figures: { moving, keyResults } }: { figures: ClientFigures }) {
  const { t } = useTranslation('client')
  const word = useNumberWord()
  const moves =
    moving === 0
      ? t('list.noCheckIns')
      : keyResults === 1
        ? t('list.movingOne')
        : t('list.moving', { moving: capitalised(word(moving)), of: word(keyResults) })
  return (
    <p className={classes.need}>
      {moving === 0 ? (
        <Icon name="clock" className={classes.mark} />
      ) : (
        <StatusMark kind="green" className={classes.mark} />
      )}
      <span>
        <b>{t('list.nothingUrgent')}</b> <span className={classes.reason}>{moves}</span>
      </span>
    </p>
  )
}
