/** Settings of the app, each with the value it has until somebody chooses. */
import { settingsSchema, type Settings } from '#contract/system.ts'
import type { Edit } from '#db/change.ts'
import { appQueries } from '#db/queries/app.ts'
import { setting } from '#db/schema/app.ts'
import type { Store } from '#db/store.ts'

const UNTIL_CHOSEN: Settings = { language: null, theme: 'system', singleKeys: true }

/** A setting's stored value; null where nobody has set it. */
export function readSetting(app: Store, id: string): unknown {
  return app.queries(appQueries).setting.get({ id })?.value ?? null
}

export function writeSetting(edit: Edit, app: Store, id: string, value: unknown): void {
  if (readSetting(app, id) === null) edit.insert(setting, { id, value })
  else edit.update(setting, id, { value })
}

/** The coach's settings. A stored value this version does not know falls back to the standard. */
export function readSettings(app: Store): Settings {
  const stored = settingsSchema.partial().safeParse(readSetting(app, 'coach'))
  return settingsSchema.parse({ ...UNTIL_CHOSEN, ...(stored.success ? stored.data : {}) })
}
