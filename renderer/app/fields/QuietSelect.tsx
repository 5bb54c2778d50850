/** A choice in a row of a list: words until it is pointed at. Stores at once. */
import { Select } from '@mantine/core'
import classes from './fields.module.css'

export interface Choice<Value extends string> {
  value: Value
  label: string
}

export function QuietSelect<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string
  value: Value
  choices: readonly Choice<Value>[]
  onChoose: (value: Value) => void
}) {
  return (
    <Select
      aria-label={label}
      data={[...choices]}
      value={value}
      withCheckIcon={false}
      rightSectionWidth="1.75rem"
      classNames={{ input: classes.quiet }}
      onChange={(chosen) => {
        const choice = choices.find((each) => each.value === chosen)
        if (choice && choice.value !== value) onChoose(choice.value)
      }}
    />
  )
}
