/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a listbox whose options hold drawn gaps has no tag of its own */
/** The library of key-result patterns: what fits the objective first, searched by words and topic, chosen by arrows and Enter. */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { BLANK } from '#domain/wording/blank.ts'
import { goalTopicSchema, type GoalTopic } from '#domain/wording/pattern.ts'
import { findPatterns, type FoundPattern } from '#domain/wording/suggest.ts'
import { Blanks } from '#renderer/design/Blanks.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { useFitting, usePatterns } from './use-suggestion.ts'
import classes from './Wording.module.css'

export type PatternLibraryProps = {
  readonly unitId: Id | null
  readonly words: string
  readonly onChoose: (text: string) => void
  readonly onClose: () => void
}

const NOTHING: readonly never[] = []

export function PatternLibrary({ unitId, words, onChoose, onClose }: PatternLibraryProps) {
  const { t } = useTranslation(['eye', 'common'])
  const id = useId()
  const patterns = usePatterns()
  const fitting = useFitting(unitId, words)
  const [query, setQuery] = useState('')
  const [topic, setTopic] = useState<GoalTopic | null>(null)
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(
    () => (patterns === null ? NOTHING : findPatterns(patterns, fitting, { query, topic })),
    [patterns, fitting, query, topic],
  )
  const active = Math.min(chosen, found.length - 1)
  const optionId = ({ pattern }: FoundPattern) => `${id}-${pattern.id}`
  const current = found[active]
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, number> = {
      ArrowDown: active + 1 >= found.length ? 0 : active + 1,
      ArrowUp: active <= 0 ? found.length - 1 : active - 1,
      PageDown: Math.min(found.length - 1, active + 8),
      PageUp: Math.max(0, active - 8),
    }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      setChosen(move)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (current !== undefined) onChoose(current.text)
    }
  }
  const groups = [
    { title: t('library.fits'), found: found.filter(({ fits }) => fits) },
    {
      title: t(found.some(({ fits }) => fits) ? 'library.others' : 'library.all'),
      found: found.filter(({ fits }) => !fits),
    },
  ].filter((group) => group.found.length > 0)

  return (
    <FormDialog opened onClose={onClose} title={t('library.title')} closeLabel={t('common:close')} size="large">
      <p className="meta">{t('library.lede')}</p>
      <div className={classes.libraryHead}>
        <input
          data-autofocus
          className={classes.search}
          type="text"
          role="combobox"
          aria-label={t('library.search')}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : optionId(current)}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('library.search')}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setChosen(0)
          }}
        />
        <select
          className={classes.topic}
          aria-label={t('library.topic')}
          value={topic ?? ''}
          onChange={(event) => {
            const picked = goalTopicSchema.safeParse(event.currentTarget.value)
            setTopic(picked.success ? picked.data : null)
            setChosen(0)
          }}
        >
          <option value="">{t('library.allTopics')}</option>
          {goalTopicSchema.options.map((each) => (
            <option key={each} value={each}>
              {t(`library.topics.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <output className="visually-hidden">
        {found.length === 0 ? t('library.none') : t('library.count', { count: found.length })}
      </output>
      {patterns === null ? <Loading label={t('common:loading')} /> : null}
      <div
        ref={list}
        id={`${id}-list`}
        className={classes.list}
        role="listbox"
        aria-label={t('library.title')}
        tabIndex={-1}
      >
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <p className={classes.group} aria-hidden="true">
              {group.title}
            </p>
            {group.found.map((each) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input has the focus and the keys
              <div
                key={each.pattern.id}
                id={optionId(each)}
                role="option"
                tabIndex={-1}
                aria-selected={each === current}
                className={cx(classes.option, each === current && classes.active)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(each.text)}
              >
                <span>
                  <Blanks text={each.text} mark={BLANK} label={t('blank')} />
                </span>
                <span className={classes.kind}>{t(`library.topics.${each.pattern.goal}`)}</span>
              </div>
            ))}
          </div>
        ))}
        {patterns !== null && found.length === 0 ? <p className={classes.group}>{t('library.none')}</p> : null}
      </div>
    </FormDialog>
  )
}
