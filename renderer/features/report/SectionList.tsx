/**
 * The sections of the document: on or off, in which order, and where the coach has written something. Space switches one, Alt and an arrow move it, Enter
 * opens its words; buttons do the same.
 */
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSetupView } from '#contract/report.ts'
import type { ReportSection } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { moved, switched } from './logic/order.ts'
import type { Change } from './use-setup.ts'
import { WordsEditor } from './WordsEditor.tsx'
import classes from './SectionList.module.css'

export interface SectionListProps {
  clientId: Id
  setup: ReportSetupView
  change: Change
  /** The section whose words are open. */
  open: ReportSection | null
  onOpen: (section: ReportSection | null) => void
}

export function SectionList({ clientId, setup, change, open, onOpen }: SectionListProps) {
  const { t } = useTranslation(['report', 'structure'])
  const { kind, sections, words } = setup
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useRef<ReportSection | null>(null)
  const nameOf = (id: ReportSection) => t(`section.${id}`)
  // A row that is put elsewhere loses the focus on its way.
  useLayoutEffect(() => {
    if (focusNext.current !== null) boxOf(list.current, focusNext.current)?.focus()
    focusNext.current = null
  }, [sections])
  useShortcuts(t('sections.title'), [
    { id: 'switch', keys: 'Space', label: t('sections.keys.switch'), run: () => undefined, local: true },
    { id: 'up', keys: 'Alt+ArrowUp', label: t('sections.keys.up'), run: () => undefined, local: true },
    { id: 'down', keys: 'Alt+ArrowDown', label: t('sections.keys.down'), run: () => undefined, local: true },
    { id: 'write', keys: 'Enter', label: t('sections.keys.write'), run: () => undefined, local: true },
  ])
  const move = (id: ReportSection, by: -1 | 1) => {
    const order = moved(sections, id, by)
    if (order === null) return
    focusNext.current = id
    const place = order.findIndex((each) => each.id === id) + 1
    void change({ sections: order }, t('structure:reorder.moved', { title: nameOf(id), place, count: order.length }))
  }
  const flip = (id: ReportSection, on: boolean) =>
    void change(
      { sections: switched(sections, id, on) },
      t(on ? 'sections.in' : 'sections.out', { section: nameOf(id) }),
    )
  const leave = (id: ReportSection) => {
    onOpen(null)
    boxOf(list.current, id)?.focus()
  }
  const onKey = (event: React.KeyboardEvent, id: ReportSection) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by !== 0 && event.altKey) move(id, by)
    else if (by !== 0) boxOf(list.current, sections[sections.findIndex((each) => each.id === id) + by]?.id)?.focus()
    else if (event.key === 'Enter') onOpen(id)
    else return
    event.preventDefault()
  }
  return (
    <section>
      <SectionTitle meta={sections.length > 1 ? t('sections.how') : undefined}>{t('sections.title')}</SectionTitle>
      <ol ref={list} className={classes.list}>
        {sections.map(({ id, on }, at) => {
          const stored = words.find((each) => each.section === id)?.text ?? []
          const isOpen = open === id
          return (
            <li key={id} className={classes.item}>
              <div className={classes.row} data-off={!on || undefined}>
                <label className={classes.check}>
                  <input
                    type="checkbox"
                    data-section={id}
                    checked={on}
                    onChange={(event) => flip(id, event.currentTarget.checked)}
                    onKeyDown={(event) => onKey(event, id)}
                  />
                  <span>{nameOf(id)}</span>
                </label>
                <span className={classes.tools}>
                  <IconButton
                    icon="up"
                    label={t('sections.up', { section: nameOf(id) })}
                    disabled={at === 0}
                    onClick={() => move(id, -1)}
                  />
                  <IconButton
                    icon="down"
                    label={t('sections.down', { section: nameOf(id) })}
                    disabled={at === sections.length - 1}
                    onClick={() => move(id, 1)}
                  />
                </span>
                <button
                  type="button"
                  className={classes.write}
                  data-written={stored.length > 0 || undefined}
                  aria-expanded={isOpen}
                  aria-label={t(stored.length > 0 ? 'sections.rewriteOf' : 'sections.writeOf', { section: nameOf(id) })}
                  onClick={() => (isOpen ? leave(id) : onOpen(id))}
                >
                  <Icon name="pencil" />
                  {t(stored.length > 0 ? 'sections.rewrite' : 'sections.write')}
                </button>
              </div>
              {isOpen ? (
                <WordsEditor
                  key={`${kind}-${id}`}
                  place={{ clientId, kind, section: id }}
                  stored={stored}
                  name={nameOf(id)}
                  onLeave={() => leave(id)}
                />
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const boxOf = (list: HTMLElement | null, id: ReportSection | undefined): HTMLElement | null =>
  id === undefined ? null : (list?.querySelector<HTMLElement>(`input[data-section="${id}"]`) ?? null)
