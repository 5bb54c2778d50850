/** One thing that was learned: its words, where it comes from, and its tags, which are written in the row. What stands in a meeting is put right there. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Learned } from '#contract/learning.ts'
import { MOST_TAGS } from '#domain/learning/learning.ts'
import { tagsAsTyped, tagsIn } from '#domain/learning/tags.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { useWhere } from '#renderer/app/learning/use-where.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { formatDate } from '#renderer/format/date.ts'
import classes from './Learning.module.css'

export interface LearningRowProps {
  clientId: Id
  learned: Learned
  /** Empty where it is of no unit. */
  unitName: string
  /** Somebody came here for this one. */
  isOpened: boolean
}

export function LearningRow({ clientId, learned, unitName, isOpened }: LearningRowProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const edit = useEdit(clientId)
  const where = useWhere(clientId)(learned)
  const [correcting, setCorrecting] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpened) row.current?.scrollIntoView({ block: 'center' })
  }, [isOpened])
  const { id, text, source, changed } = learned
  const isOfLog = source === 'log' || source === 'check_in'
  const from = [where.words, where.about].filter((part) => part !== null).join(': ')
  const facts = [
    formatDate(learned.learnedOn, language, 'withYear'),
    unitName,
    changed.length === 0 ? '' : t('changedGoals', { count: changed.length }),
  ].filter((fact) => fact !== '')
  return (
    <li ref={row} className={cx(classes.row, isOpened && classes.opened)}>
      <div className={classes.words}>
        {correcting ? (
          <CommitArea
            label={t('editText')}
            hideLabel
            value={text}
            onCommit={async (typed) =>
              typed !== '' &&
              (await edit((command) => client.learning.update({ ...command, id, patch: { text: typed } }))).ok
            }
          />
        ) : (
          <p className={classes.text}>{text}</p>
        )}
        <p className="meta">
          {where.href === null ? (
            from
          ) : (
            <Link to={where.href} className={classes.from}>
              {from}
            </Link>
          )}{' '}
          {facts.map((fact) => `· ${fact}`).join(' ')}
        </p>
      </div>
      <CommitText
        label={t('tagsOf', { text })}
        hideLabel
        quiet
        placeholder={t('tagsPlaceholder')}
        maxLength={400}
        value={tagsAsTyped(learned.tags)}
        onCommit={async (typed) =>
          (
            await edit((command) =>
              client.learning.setTags({ ...command, learningId: id, tags: tagsIn(typed).slice(0, MOST_TAGS) }),
            )
          ).ok
        }
      />
      <span className={classes.tools}>
        {isOfLog ? (
          <>
            <IconButton
              icon={correcting ? 'check' : 'pencil'}
              label={t('edit', { text })}
              aria-pressed={correcting}
              onClick={() => setCorrecting(!correcting)}
            />
            <IconButton
              icon="trash"
              label={t('remove', { text })}
              onClick={() =>
                void edit((command) => client.learning.remove({ ...command, id }), { message: t('saved.removed') })
              }
            />
          </>
        ) : null}
      </span>
    </li>
  )
}
