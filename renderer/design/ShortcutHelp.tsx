import { FormDialog } from './FormDialog.tsx'
import { KeyCaps } from './KeyCap.tsx'
import classes from './ShortcutHelp.module.css'

export interface ShortcutGroup {
  title: string
  shortcuts: readonly { label: string; keys: readonly string[] }[]
}

export interface ShortcutHelpProps {
  opened: boolean
  onClose: () => void
  title: string
  closeLabel: string
  groups: readonly ShortcutGroup[]
  /** A last line: where keys are changed or switched off. */
  footnote?: React.ReactNode
}

/** `?`: the keys of this screen, then those of the app. */
export function ShortcutHelp({ opened, onClose, title, closeLabel, groups, footnote }: ShortcutHelpProps) {
  return (
    <FormDialog opened={opened} onClose={onClose} title={title} closeLabel={closeLabel} size="large">
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.title} className={classes.group}>
            <h3 className={classes.title}>{group.title}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.label} className={classes.row}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <KeyCaps keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {footnote === undefined || footnote === null ? null : <p className="meta">{footnote}</p>}
    </FormDialog>
  )
}
