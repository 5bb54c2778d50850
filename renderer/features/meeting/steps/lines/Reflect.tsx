/**
 * Continue, stop, start: three fields beside each other, so that the coach types what the room calls out and goes to the next by Tab; or pastes a whole note,
 * whose headings sort its lines. What was not understood stays to be put right.
 */
import { Textarea } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NoteSection, type PastedNotes, readPastedNotes } from '#domain/meeting/pasted-notes.ts'
import type { LineSection, StepLine } from '#domain/meeting/step-line-schema.ts'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { useRoom } from '../../room/room-context.ts'
import { ReflectField } from './ReflectField.tsx'
import lines from './Lines.module.css'
import classes from './Reflect.module.css'

const SECTIONS = ['continues', 'stops', 'starts'] as const
const isOurs = (section: LineSection): section is NoteSection => SECTIONS.some((each) => each === section)

export interface ReflectProps {
  all: readonly StepLine[]
  list: (section: LineSection) => React.ReactNode
  inSection: (section: LineSection) => readonly StepLine[]
  onAdd: (section: LineSection, text: string) => Promise<boolean>
  onPaste: (at: NoteSection, notes: PastedNotes['notes']) => Promise<boolean>
  /** How many there are, and the way to show them. */
  head: React.ReactNode
}

export function Reflect({ all, list, inSection, onAdd, onPaste, head }: ReflectProps) {
  const { t } = useTranslation('lines')
  const { step } = useRoom()
  const fields = {
    continues: useRef<HTMLInputElement>(null),
    stops: useRef<HTMLInputElement>(null),
    starts: useRef<HTMLInputElement>(null),
  }
  const draft = `${step.id}.pasted`
  const [at, setAt] = useState<NoteSection>('continues')
  const [text, setText] = useState(readKept(draft))
  const [why, setWhy] = useState<PastedNotes['why']>(null)
  const change = (value: string) => {
    setText(value)
    keepText(draft, value)
  }
  const { people } = useRoom()
  const read = async (pasted: string, into: NoteSection) => {
    const known = all.flatMap((line) => (isOurs(line.section) ? [{ section: line.section, text: line.text }] : []))
    const named = people.filter((person) => !person.removed && person.name !== '')
    const { notes, left, why: reason } = readPastedNotes(pasted, into, named, known)
    if (notes.length > 0 && !(await onPaste(into, notes))) return change(pasted)
    // Said, or nothing seems to have happened.
    if (notes.length === 0 && left.length === 0) showToast({ message: t('reflect.known'), key: EDIT_TOAST })
    setWhy(reason)
    change(left.join('\n'))
  }
  // Ctrl+V works anywhere in the step; a part of a line in a field is the field's own.
  useWindowEvent('paste', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    const own = SECTIONS.find((section) => fields[section].current !== null && target === fields[section].current)
    const isElsewhere = own === undefined && target?.closest('input, textarea, [role="dialog"]')
    if (isElsewhere || pasted.trim() === '' || (own !== undefined && !/[\r\n]/.test(pasted.trim()))) return
    event.preventDefault()
    void read(pasted, own ?? at)
  })
  useShortcuts(
    t('reflect.keys'),
    SECTIONS.map((section, index) => ({
      id: `line.${section}`,
      keys: section === 'continues' ? ['1', 'A'] : [String(index + 1)],
      label: t('reflect.write', { section: t(`section.${section}`) }),
      run: () => fields[section].current?.focus(),
    })),
  )
  return (
    <>
      {all.length === 0 ? <p className="lede">{t('empty.reflect')}</p> : null}
      <div>
        <div className={classes.fields}>
          {SECTIONS.map((section, index) => (
            <ReflectField
              key={section}
              field={fields[section]}
              section={section}
              keyCap={String(index + 1)}
              onFocus={() => setAt(section)}
              onAdd={(written) => onAdd(section, written)}
            />
          ))}
        </div>
        <p className="meta">{t('reflect.how', { keys: '1 2 3' })}</p>
      </div>
      {text === '' ? null : (
        <div className={classes.left}>
          <Textarea
            label={t('reflect.left')}
            description={why === null ? undefined : t(`reflect.leftWhy.${why}`)}
            value={text}
            autosize
            minRows={1}
            maxRows={5}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <Button onClick={() => void read(text, at)}>{t('reflect.read')}</Button>
        </div>
      )}
      {all.length === 0 ? null : (
        <section className={lines.section}>
          {head}
          {SECTIONS.map((section) =>
            inSection(section).length === 0 ? null : (
              <section key={section}>
                <SectionTitle meta={t('reflect.lines', { count: inSection(section).length })}>
                  {t(`section.${section}`)}
                </SectionTitle>
                {list(section)}
              </section>
            ),
          )}
        </section>
      )}
    </>
  )
}
