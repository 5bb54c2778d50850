/** What the room writes: typed or pasted, hidden until one key shows all at once; then each line may become what it asks for. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isHidden, type StepLine } from '#domain/meeting/step-line.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import rows from '../Rows.module.css'
import { StepHome } from '../StepHome.tsx'
import { LineRow } from './LineRow.tsx'
import { useLines } from './use-lines.ts'
import { WriteField } from './WriteField.tsx'
import classes from './Lines.module.css'

export function LineStep() {
  const { t } = useTranslation(['lines', 'common'])
  const { step, itemId, toItem, home } = useRoom()
  const wordsOf = useStepWords()
  const { lines, add, move, amend, toggleWall, remove, reveal } = useLines()
  const field = useRef<HTMLInputElement>(null)
  const [amending, setAmending] = useState<string | null>(null)
  const hidden = isHidden(step)
  const current = lines.find((line) => line.id === itemId)
  const canReveal = hidden && lines.length > 0

  const on = (run: (line: StepLine) => unknown) => () => {
    if (current !== undefined) void run(current)
  }
  /** By the order on the screen: a line that was just moved is where it is seen. */
  const walk = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const to = lines[lines.findIndex((line) => line.id === itemId) + (event.key === 'ArrowDown' ? 1 : -1)]
    if (to !== undefined) toItem(to.id)
  }
  const write = () => field.current?.focus()
  const some = current !== undefined
  useShortcuts(t('keys.title'), [
    { id: 'line.write', keys: ['W'], label: t('keys.write'), run: write },
    { id: 'line.reveal', keys: ['R'], label: t('reveal'), when: canReveal, run: () => void reveal() },
    {
      id: 'line.amend',
      keys: ['Enter'],
      label: t('keys.amend'),
      when: some,
      run: on((line) => setAmending(line.id)),
    },
    { id: 'line.up', keys: ['Alt+ArrowUp'], label: t('keys.up'), when: some, run: on((line) => move(line, -1)) },
    { id: 'line.down', keys: ['Alt+ArrowDown'], label: t('keys.down'), when: some, run: on((line) => move(line, 1)) },
    { id: 'line.off', keys: ['-'], label: t('keys.off'), when: some, run: on(toggleWall) },
    { id: 'line.remove', keys: ['Delete'], label: t('keys.remove'), when: some, run: on(remove) },
  ])

  return (
    <StepHome label={wordsOf(step).title} onKeyDown={walk}>
      <WriteField field={field} onAdd={add} />
      {lines.length === 0 ? (
        <p className="lede">{t('empty')}</p>
      ) : (
        <section className={classes.section}>
          <div className={classes.head}>
            <p className="meta">{t(hidden ? 'hidden' : 'shown', { count: lines.length })}</p>
            {hidden ? (
              <Button kind="primary" keyCap="R" onClick={() => void reveal()}>
                {t('reveal')}
              </Button>
            ) : null}
          </div>
          <ol className={rows.rows}>
            {lines.map((line, index) => (
              <LineRow
                key={line.id}
                line={line}
                number={index + 1}
                amending={amending === line.id}
                onAmend={() => setAmending(line.id)}
                onAmended={(text) => {
                  setAmending(null)
                  home.current?.focus()
                  const said = text?.trim() ?? ''
                  if (said !== '' && said !== line.text) void amend(line, said)
                }}
                onWall={() => void toggleWall(line)}
                onRemove={() => void remove(line)}
              />
            ))}
          </ol>
          <p className="meta">{t('become')}</p>
        </section>
      )}
    </StepHome>
  )
}
