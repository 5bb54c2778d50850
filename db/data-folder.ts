/**
 * The data folder: `app.db`, one vault a client in `clients/`, copies in `backups/`. Held by one process. Vaults are opened on demand and a
 * client can never refer to another, because it is not in the same file.
 */
import { randomUUID } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Id } from '#domain/shared/basics.ts'
import { addBackup, backUp, backupName, listBackups, renewBackups, restoreInto, type Backup } from './backup.ts'
import { lockFolder, type FolderLock } from './lock.ts'
import { appMigrations, vaultMigrations } from './migrations/index.ts'
import type { OpenOptions } from './open.ts'
import { refuseClosedCycles } from './closed-cycles.ts'
import { DatabaseProblem, problemOf } from './problem.ts'
import * as appSchema from './schema/app.ts'
import { vaultSchema } from './schema/vault.ts'
import { Store } from './store.ts'

const APP = 'app'

export class DataFolder {
  readonly path: string
  readonly app: Store
  readonly #lock: FolderLock
  readonly #vaults = new Map<Id, Store>()
  /** Vaults whose check has failed, until they are put back from a backup. */
  readonly #unsound = new Set<Id>()

  /** @throws DatabaseProblem `in_use`, `read_only`, `corrupt`, `from_the_future`, `disk_full` */
  constructor(path: string) {
    this.path = path
    try {
      for (const folder of [path, join(path, 'clients'), join(path, 'backups')]) {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        accessSync(folder, constants.W_OK)
      }
      chmodSync(path, 0o700)
    } catch (error) {
      throw problemOf(error, basename(path)) ?? error
    }
    this.#lock = lockFolder(path)
    try {
      const file = join(path, 'app.db')
      const isNew = !existsSync(file) || statSync(file).size === 0
      this.app = new Store(file, appMigrations, appSchema)
      if (isNew) this.#listAgain()
    } catch (error) {
      this.#lock.release()
      throw error
    }
  }

  /** File name of a new client's vault. */
  fileFor(clientId: Id): string {
    return `${clientId}.db`
  }

  /** A client's vault, opened and checked at the first use. @throws DatabaseProblem `not_found` where the file is gone, else as `openDatabase` */
  vault(clientId: Id, file: string): Store {
    const store = this.#vaults.get(clientId) ?? this.#open(clientId, file, false)
    try {
      store.assureSound()
    } catch (error) {
      if (error instanceof DatabaseProblem && error.code === 'corrupt') this.#unsound.add(clientId)
      this.closeVault(clientId)
      throw error
    }
    return store
  }

  /**
   * The vault for a look at many clients at a time: nothing may be written by what is read here. Its check, which takes longer than all that is
   * read, is put off until the client is opened, or there is time for it (`glanced`). One that has failed it is never looked at.
   * @throws DatabaseProblem as `vault`
   */
  glance(clientId: Id, file: string): Store {
    if (this.#unsound.has(clientId)) return this.vault(clientId, file)
    return this.#vaults.get(clientId) ?? this.#open(clientId, file, true)
  }

  /** Clients that have been looked at and not been checked yet. */
  glanced(): Id[] {
    return [...this.#vaults].filter(([, store]) => !store.isSound).map(([id]) => id)
  }

  #open(clientId: Id, file: string, unchecked: boolean): Store {
    const path = this.#pathOf(file)
    if (!existsSync(path)) throw new DatabaseProblem('not_found', file)
    return this.#keep(clientId, path, { mustHold: true, unchecked })
  }

  /** Opens the vault of a client that is being created; a file left by an attempt that was cut off is taken up again. */
  createVault(clientId: Id): Store {
    return this.#vaults.get(clientId) ?? this.#keep(clientId, this.#pathOf(this.fileFor(clientId)), {})
  }

  #keep(clientId: Id, path: string, options: OpenOptions): Store {
    const store = new Store(path, vaultMigrations, vaultSchema, { ...options, refuse: refuseClosedCycles })
    this.#vaults.set(clientId, store)
    return store
  }

  /** A list of clients that was lost is made again from the vaults: it holds nothing that they do not. */
  #listAgain(): void {
    const createdAt = new Date().toISOString()
    const command = { commandId: randomUUID(), procedure: 'listAgain', at: createdAt }
    const files = readdirSync(join(this.path, 'clients')).filter((name) => /^[0-9a-f-]{36}\.db$/.test(name))
    const found = files.flatMap((file) => this.#clientIn(file))
    if (found.length === 0) return
    this.app.changes.commit(command, (edit) => {
      for (const row of found) edit.insert(appSchema.clientEntry, { ...row, createdAt })
    })
  }

  /** Who a vault is about; nobody where its creation was cut off. One that cannot be read goes by its file: it can still be restored. */
  #clientIn(file: string): { id: Id; name: string; file: string; sample: boolean }[] {
    const id = basename(file, '.db')
    try {
      const row = this.vault(id, file).reader.select().from(vaultSchema.client).get()
      return row ? [{ id, name: row.name, file, sample: row.sample }] : []
    } catch (error) {
      if (problemOf(error, file)) return [{ id, name: file, file, sample: false }]
      throw error
    }
  }

  /** Deletes a client's file and every copy of it, also those that migrations and restores have left beside it. */
  deleteVault(clientId: Id, file: string): void {
    this.closeVault(clientId)
    this.#unsound.delete(clientId)
    const path = this.#pathOf(file)
    removeCopiesBeside(path)
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
    rmSync(this.#backupsOf(clientId), { recursive: true, force: true })
  }

  closeVault(clientId: Id): void {
    this.#vaults.get(clientId)?.close()
    this.#vaults.delete(clientId)
  }

  /** @throws DatabaseProblem `disk_full`, `read_only`, `corrupt` */
  backUpVault(clientId: Id, file: string, now: Date): string {
    return backUp(this.vault(clientId, file).sqlite, this.#backupsOf(clientId), now)
  }

  backUpApp(now: Date): string {
    return backUp(this.app.sqlite, this.#backupsOf(APP), now)
  }

  backupsOf(clientId: Id): Backup[] {
    return listBackups(this.#backupsOf(clientId))
  }

  backupsOfApp(): Backup[] {
    return listBackups(this.#backupsOf(APP))
  }

  /**
   * Puts a backup in a client's place. The present file is backed up first: the answer is that backup's name. Null where it cannot be read: it
   * is then kept beside the new one as it is.
   * @throws DatabaseProblem `not_found`, `corrupt`, `from_the_future`, `disk_full`; the present file is then untouched
   */
  restoreVault(clientId: Id, file: string, backup: string, now: Date): string | null {
    const known = this.backupsOf(clientId).some((each) => each.name === backup)
    if (!known) throw new DatabaseProblem('not_found', backup)
    const before = this.#copyBefore(clientId, file, now)
    this.closeVault(clientId)
    const path = this.#pathOf(file)
    const aside = before === null ? `${path}.replaced-${backupName(now)}` : null
    restoreInto(path, join(this.#backupsOf(clientId), backup), vaultMigrations.length, aside)
    this.#unsound.delete(clientId)
    return before
  }

  #copyBefore(clientId: Id, file: string, now: Date): string | null {
    let store: Store
    try {
      store = this.vault(clientId, file)
    } catch {
      return null // the very reason to go back to a backup
    }
    try {
      // Without pruning: that might take the backup we are about to go back to.
      return addBackup(store.sqlite, this.#backupsOf(clientId), now)
    } catch (error) {
      // Damaged since it was opened.
      if (error instanceof DatabaseProblem && error.code === 'corrupt') return null
      throw error
    }
  }

  /** Drops every copy of a client and makes a new one: what was removed from the vault must not live on in them, nor in its log. */
  renewBackups(clientId: Id, vault: Store, now: Date): void {
    this.#renew(vault, clientId, now)
  }

  /** The same for `app.db`. */
  renewAppBackups(now: Date): void {
    this.#renew(this.app, APP, now)
  }

  #renew(store: Store, owner: string, now: Date): void {
    store.emptyLog()
    renewBackups(store.sqlite, this.#backupsOf(owner), now)
    removeCopiesBeside(store.file)
  }

  close(): void {
    try {
      for (const vault of this.#vaults.values()) vault.close()
      this.#vaults.clear()
      this.app.close()
    } finally {
      this.#lock.release()
    }
  }

  #pathOf(file: string): string {
    return join(this.path, 'clients', basename(file))
  }

  #backupsOf(owner: string): string {
    return join(this.path, 'backups', basename(owner))
  }
}

/** What migrations (`.before-…`), restores (`.replaced-…`) and what was cut off have left beside a database. */
function removeCopiesBeside(path: string): void {
  const folder = dirname(path)
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(path)}.`)) rmSync(join(folder, name), { force: true })
}
