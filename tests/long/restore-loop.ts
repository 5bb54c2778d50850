/** A process that writes, backs up and restores one client over and over, to be killed: `restore-loop.ts FOLDER CLIENT`. See `restore.test.ts`. */
import { v7 as uuid } from 'uuid'
import { DataFolder } from '#db/data-folder.ts'
import { person } from '#db/schema/organisation.ts'

const [folder = '', id = ''] = process.argv.slice(2)
const data = new DataFolder(folder)
const file = data.fileFor(id)
const vault = () => data.vault(id, file)
const add = (name: string) =>
  vault().changes.commit({ commandId: uuid(), procedure: 'test', at: new Date().toISOString() }, (edit) =>
    edit.insert(person, { id: uuid(), name, title: '', ambassador: false, removed: false }),
  )

let count = vault()
  .reader.select()
  .from(person)
  .all()
  .filter((row) => !row.name.includes('½')).length
process.stdout.write('ready\n')
for (;;) {
  count += 1
  add(String(count))
  const backup = data.backUpVault(id, file, new Date())
  add(`${count}½`)
  data.restoreVault(id, file, backup, new Date())
}
