import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { vaultMigrations } from '#db/migrations/index.ts'
import { client } from '#db/schema/client.ts'
import { checkIn, keyResultDefinition } from '#db/schema/progress.ts'
import { cycle, keyResult, objective } from '#db/schema/goal.ts'
import { meeting } from '#db/schema/meeting.ts'
import { person, personUnit, unit } from '#db/schema/organisation.ts'
import { vaultSchema } from '#db/schema/vault.ts'
import { Store } from '#db/store.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const at = '2026-06-01T07:00:00.000Z'
const command = (procedure = 'test') => ({ commandId: uuid(), procedure, at })

function openVault() {
  const store = new Store(join(temporaryFolder(), 'vault.db'), vaultMigrations, vaultSchema)
  return store
}

const ida = { name: 'Ida', title: 'leder', ambassador: false, removed: false }

describe('the change record', () => {
  test('writes the rows and what changed in one transaction', () => {
    const vault = openVault()
    const id = uuid()
    const done = vault.changes.commit(command(), (edit) => edit.insert(person, { id, ...ida }))
    expect(done).toMatchObject({ seq: 1, topics: ['person'], repeated: false })
    expect(vault.reader.select().from(person).all()).toEqual([{ id, ...ida }])
    vault.close()
  })

  test('stores a command sent twice exactly once and answers it the same', () => {
    const vault = openVault()
    const once = command()
    const write = () =>
      vault.changes.commit(once, (edit) => {
        const id = uuid()
        edit.insert(person, { id, ...ida })
        return { id }
      })
    const first = write()
    const second = write()
    expect(second).toMatchObject({ seq: first.seq, result: first.result, repeated: true, topics: [] })
    expect(vault.reader.select().from(person).all()).toHaveLength(1)
    vault.close()
  })

  test('brings back a row that is older than one of its columns, with what the column means where nothing was said', () => {
    const vault = openVault()
    const id = uuid()
    vault.changes.commit(command(), (edit) =>
      edit.insert(meeting, {
        id,
        kind: 'progress',
        state: 'planned',
        date: '2026-06-01',
        plannedMinutes: 30,
        place: '',
        leaderName: '',
        minuteTakerName: '',
        black: false,
      }),
    )
    const removal = command()
    vault.changes.commit(removal, (edit) => edit.remove(meeting, id))
    // As the record was written before the column came.
    const raw = vault.sqlite
    raw
      .prepare("UPDATE change_record SET rows = json_remove(rows, '$[0].before.wallList') WHERE command_id = ?")
      .run(removal.commandId)
    vault.changes.undo(command(), removal.commandId)
    expect(vault.reader.select().from(meeting).all()).toMatchObject([{ id, wallList: true, black: false }])
    vault.close()
  })

  test('recalls what a command was answered, also after what it wrote is to leave no trace', () => {
    const vault = openVault()
    const once = command()
    const id = uuid()
    expect(vault.changes.recall(once)).toBeNull()
    vault.changes.commit(once, (edit) => {
      edit.insert(person, { id, ...ida })
      return { id }
    })
    const removal = command()
    const remove = () =>
      vault.changes.commit(
        removal,
        (edit) => {
          edit.update(person, id, { name: '', removed: true })
          return { removed: id }
        },
        { forget: new Set([id]) },
      )
    expect(remove()).toMatchObject({ result: { removed: id }, repeated: false })
    expect(remove()).toMatchObject({ result: { removed: id }, repeated: true })
    expect(vault.changes.recall(once)).toMatchObject({ result: { id } })
    expect(() => vault.changes.recall({ ...once, procedure: 'other' })).toThrowError(/conflict/)
    expect(() => vault.changes.undo(command('undo'), once.commandId)).toThrowError(/not_found/)
    vault.close()
  })

  test('undoes what was recorded before an update of the app gave the table another column', () => {
    const vault = openVault()
    const id = uuid()
    const change = command()
    vault.changes.commit(command(), (edit) => edit.insert(person, { id, ...ida }))
    vault.changes.commit(change, (edit) =>
      edit.insert(unit, {
        id: uuid(),
        parentId: null,
        kind: 'team',
        name: 'Mottak',
        leaderId: id,
        deputyId: null,
        position: 1,
      }),
    )
    // As if `deputy_id` had come later.
    vault.sqlite.prepare(`UPDATE change_record SET rows = replace(rows, '"deputyId":null,', '')`).run()
    vault.changes.undo(command('undo'), change.commandId)
    expect(vault.reader.select().from(unit).all()).toEqual([])
    vault.close()
  })

  test('refuses a command id that another procedure has used', () => {
    const vault = openVault()
    const once = command('one')
    vault.changes.commit(once, () => null)
    expect(() => vault.changes.commit({ ...once, procedure: 'other' }, () => null)).toThrowError(/conflict/)
    vault.close()
  })

  test('writes nothing of an edit that fails half-way', () => {
    const vault = openVault()
    expect(() =>
      vault.changes.commit(command(), (edit) => {
        edit.insert(person, { id: uuid(), ...ida })
        throw new Error('half-way')
      }),
    ).toThrowError('half-way')
    expect(vault.reader.select().from(person).all()).toEqual([])
    expect(vault.changes.latestSeq()).toBe(0)
    vault.close()
  })

  test('undo restores what was there before, exactly, and can itself be undone', () => {
    const vault = openVault()
    const id = uuid()
    vault.changes.commit(command(), (edit) => edit.insert(person, { id, ...ida }))
    const change = command()
    vault.changes.commit(change, (edit) => edit.update(person, id, { name: 'Ida Berg', ambassador: true }))
    const undo = command('undo')
    vault.changes.undo(undo, change.commandId)
    expect(vault.reader.select().from(person).get()).toEqual({ id, ...ida })
    vault.changes.undo(command('undo'), undo.commandId)
    expect(vault.reader.select().from(person).get()).toEqual({ id, ...ida, name: 'Ida Berg', ambassador: true })
    vault.close()
  })

  test('undo brings back removed rows with all that referred to each other, in one piece', () => {
    const vault = openVault()
    const [personId, unitId, link] = [uuid(), uuid(), uuid()]
    vault.changes.commit(command(), (edit) => {
      edit.insert(personUnit, { id: link, personId, unitId }) // before the rows it refers to: checked at commit
      edit.insert(person, { id: personId, ...ida })
      edit.insert(unit, {
        id: unitId,
        parentId: null,
        kind: 'team',
        name: 'Mottak',
        leaderId: personId,
        deputyId: null,
        position: 1,
      })
    })
    const removal = command()
    vault.changes.commit(removal, (edit) => {
      edit.remove(personUnit, link)
      edit.remove(unit, unitId)
      edit.remove(person, personId)
    })
    expect(vault.reader.select().from(unit).all()).toEqual([])
    vault.changes.undo(command('undo'), removal.commandId)
    expect(vault.reader.select().from(unit).get()).toMatchObject({ id: unitId, leaderId: personId })
    expect(vault.reader.select().from(personUnit).get()).toEqual({ id: link, personId, unitId })
    vault.close()
  })

  test('undo of a check-in withdraws it and keeps it readable', () => {
    const vault = openVault()
    const { keyResultId } = plantKeyResult(vault)
    const change = command()
    const id = uuid()
    vault.changes.commit(change, (edit) =>
      edit.insert(checkIn, {
        id,
        keyResultId,
        date: '2026-06-01',
        status: 'green',
        confidence: 7,
        value: 64,
        changed: '',
        blocks: '',
        offWall: false,
        createdAt: at,
      }),
    )
    vault.changes.undo(command('undo'), change.commandId)
    expect(vault.reader.select().from(checkIn).all()).toMatchObject([{ id, value: 64, withdrawnAt: at }])
    vault.close()
  })

  test('undoes the fields an edit changed where only others of the row have changed since, and refuses where the same have', () => {
    const vault = openVault()
    const id = uuid()
    const renamed = command()
    const undone = command('undo')
    const now = () => vault.reader.select().from(person).get()
    vault.changes.commit(command(), (edit) => edit.insert(person, { id, ...ida }))
    vault.changes.commit(renamed, (edit) => edit.update(person, id, { name: 'Ida Nord' }))
    vault.changes.commit(command(), (edit) => edit.update(person, id, { title: 'daglig leder' }))
    vault.changes.undo(undone, renamed.commandId)
    expect(now()).toMatchObject({ name: ida.name, title: 'daglig leder' })
    vault.changes.undo(command('undo'), undone.commandId)
    expect(now()).toMatchObject({ name: 'Ida Nord', title: 'daglig leder' })
    vault.changes.commit(command(), (edit) => edit.update(person, id, { name: 'Ida Sør' }))
    expect(() => vault.changes.undo(command('undo'), renamed.commandId)).toThrowError(/conflict/)
    expect(now()).toMatchObject({ name: 'Ida Sør', title: 'daglig leder' })
    vault.close()
  })

  test('refuses to undo what has changed since, and changes nothing then', () => {
    const vault = openVault()
    const id = uuid()
    const first = command()
    vault.changes.commit(first, (edit) => edit.insert(person, { id, ...ida }))
    vault.changes.commit(command(), (edit) => edit.update(person, id, { title: 'daglig leder' }))
    expect(() => vault.changes.undo(command('undo'), first.commandId)).toThrowError(/conflict/)
    expect(vault.reader.select().from(person).get()).toMatchObject({ title: 'daglig leder' })
    vault.close()
  })

  test('refuses to remove what something else stands on', () => {
    const vault = openVault()
    const { keyResultId } = plantKeyResult(vault)
    expect(() => vault.changes.commit(command(), (edit) => edit.remove(keyResult, keyResultId))).toThrowError(
      /conflict/,
    )
    expect(vault.reader.select().from(keyResult).all()).toHaveLength(1)
    vault.close()
  })

  test('forgets a removed person in the record of earlier edits', () => {
    const vault = openVault()
    const id = uuid()
    vault.changes.commit(command(), (edit) => edit.insert(person, { id, ...ida, name: 'Hemmelig Navn' }))
    vault.changes.commit(command(), (edit) => edit.update(person, id, { name: '', removed: true }))
    vault.changes.purge(new Set([id]))
    const record = vault.sqlite.prepare('SELECT rows, result FROM change_record').all()
    expect(JSON.stringify(record)).not.toContain('Hemmelig')
    vault.close()
  })

  test('keeps dates, lists, numbers and yes or no as they were given', () => {
    const vault = openVault()
    const { keyResultId } = plantKeyResult(vault)
    expect(vault.reader.select().from(keyResultDefinition).get()).toMatchObject({
      keyResultId,
      stages: ['utkast', 'høring'],
      curvePoints: [{ date: '2026-06-01', share: 0.25 }],
      dropped: false,
      baseline: 3.1,
    })
    expect(vault.reader.select().from(client).all()).toEqual([])
    vault.close()
  })
})

function plantKeyResult(vault: Store): { keyResultId: string } {
  const [unitId, cycleId, objectiveId, keyResultId] = [uuid(), uuid(), uuid(), uuid()]
  vault.changes.commit(command(), (edit) => {
    edit.insert(unit, {
      id: unitId,
      parentId: null,
      kind: 'team',
      name: 'Mottak',
      leaderId: null,
      deputyId: null,
      position: 1,
    })
    edit.insert(cycle, {
      id: cycleId,
      name: '2. tertial 2026',
      kind: 'tertial',
      startDate: '2026-05-01',
      endDate: '2026-08-31',
      state: 'active',
    })
    edit.insert(objective, {
      id: objectiveId,
      unitId,
      cycleId,
      title: 'Mål',
      why: '',
      hypothesis: '',
      state: 'active',
      position: 1,
    })
    edit.insert(keyResult, {
      id: keyResultId,
      objectiveId,
      title: 'Nøkkelresultat',
      shortName: '',
      weight: 1,
      position: 1,
    })
    edit.insert(keyResultDefinition, {
      id: uuid(),
      keyResultId,
      validFrom: '2026-05-01',
      kind: 'increase',
      baseline: 3.1,
      target: 4.2,
      unitLabel: '',
      decimals: 1,
      measured: 'week',
      measuredOn: [],
      curve: 'milestones',
      curvePoints: [{ date: '2026-06-01', share: 0.25 }],
      stages: ['utkast', 'høring'],
      dropped: false,
      reason: '',
    })
  })
  return { keyResultId }
}
