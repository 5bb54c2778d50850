/** One of a few, all in view, or one of many in a list. Both store at once. */
import { Input, SegmentedControl, Select } from '@mantine/core'
import { useId } from 'react'
import classes from './Choose.module.css'
import type { Choice } from './QuietSelect.tsx'

interface ChooseProps<Value extends string> {
  label: string
  hint?: React.ReactNode
  value: Value
  choices: readonly Choice<Value>[]
  onChoose: (value: Value) => void
}

export function ChooseFew<Value extends string>({ label, hint, value, choices, onChoose }: ChooseProps<Value>) {
  const id = useId()
  return (
    <div className={classes.few} role="group" aria-labelledby={id}>
      <Input.Label labelElement="div" id={id}>
        {label}
      </Input.Label>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          data={[...choices]}
          value={value}
          onChange={(chosen) => {
            const choice = choices.find((each) => each.value === chosen)
            if (choice && choice.value !== value) onChoose(choice.value)
          }}
        />
      </div>
      {hint === undefined ? null : <p className="meta">{hint}</p>}
    </div>
  )
}

interface ChooseOneProps<Value extends string> extends Omit<ChooseProps<Value>, 'value'> {
  /** Null: nothing is chosen yet. */
  value: Value | null
  placeholder?: string | undefined
  error?: string | null | undefined
  ref?: React.Ref<HTMLInputElement> | undefined
}

export function ChooseOne<Value extends string>(props: ChooseOneProps<Value>) {
  const { label, hint, value, choices, onChoose, placeholder, error, ref } = props
  return (
    <Select
      ref={ref}
      label={label}
      placeholder={placeholder}
      error={error}
      description={hint}
      data={[...choices]}
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((each) => each.value === chosen)
        if (choice && choice.value !== value) onChoose(choice.value)
      }}
    />
  )
}
