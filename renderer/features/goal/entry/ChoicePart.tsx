/** One part of what was understood that is one of a few: a menu behind the word. */
import { Menu } from '@mantine/core'
import { cx } from '#renderer/design/cx.ts'
import type { Choice } from '../fields/ChoiceLine.tsx'
import classes from './Entry.module.css'

export function ChoicePart({
  label,
  value,
  missing,
  wanted = false,
  choices,
  onChoose,
}: {
  label: string
  /** Empty: nothing read. */
  value: string
  missing: string
  wanted?: boolean | undefined
  choices: readonly Choice[]
  onChoose: (value: string) => void
}) {
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className={cx(classes.part, chosen === undefined && classes.missing, wanted && classes.wanted)}
        >
          <span className="visually-hidden">{label}: </span>
          {chosen?.label ?? missing}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value} onChange={onChoose}>
          {choices.map((choice) => (
            <Menu.RadioItem key={choice.value} value={choice.value} closeMenuOnClick>
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
