/**
 * The data folder: `app.db`, one vault a client in `clients/`, copies in `backups/`. Held by one process. Vaults are opened on demand and a
 * client can never refer to another, because it is not in the same file.
 */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Id } from '#domain/shared/basics.ts'
import { backUp, backupName, copyTo, listBackups, restoreInto, type Backup } from './backup.ts'
import { lockFolder, type FolderLock } from './lock.ts'
import { appMigrations, vaultMigrations } from './migrations/index.ts'
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
      this.app = new Store(join(path, 'app.db'), appMigrations, appSchema)
    } catch (error) {
      this.#lock.release()
      throw error
    }
  }

  /** File name of a new client's vault. */
  fileFor(clientId: Id): string {
    return `${clientId}.db`
  }

  /** A client's vault, opened at the first use. @throws DatabaseProblem `not_found` where the file is gone, else as `openDatabase` */
  vault(clientId: Id, file: string): Store {
    const open = this.#vaults.get(clientId)
    if (open) return open
    const path = this.#pathOf(file)
    if (!existsSync(path)) throw new DatabaseProblem('not_found', file)
    return this.#keep(clientId, path)
  }

  /** Opens the vault of a client that is being created; a file left by an attempt that was cut off is taken up again. */
  createVault(clientId: Id): Store {
    return this.#vaults.get(clientId) ?? this.#keep(clientId, this.#pathOf(this.fileFor(clientId)))
  }

  #keep(clientId: Id, path: string): Store {
    const store = new Store(path, vaultMigrations, vaultSchema)
    this.#vaults.set(clientId, store)
    return store
  }

  /** Deletes a client's file and every copy of it. */
  deleteVault(clientId: Id, file: string): void {
    this.closeVault(clientId)
    const path = this.#pathOf(file)
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
   * Puts a backup in a client's place. The present file is backed up first (the answer is that backup's name; null where it cannot be read)
   * and is also kept beside the new one.
   * @throws DatabaseProblem `not_found`, `corrupt` (the present file is then untouched), `disk_full`
   */
  restoreVault(clientId: Id, file: string, backup: string, now: Date): string | null {
    const known = this.backupsOf(clientId).some((each) => each.name === backup)
    if (!known) throw new DatabaseProblem('not_found', backup)
    const before = this.#copyBefore(clientId, file, now)
    this.closeVault(clientId)
    try {
      restoreInto(this.#pathOf(file), join(this.#backupsOf(clientId), backup), now)
    } catch (error) {
      throw problemOf(error, file) ?? error
    }
    return before
  }

  #copyBefore(clientId: Id, file: string, now: Date): string | null {
    let store: Store
    try {
      store = this.vault(clientId, file)
    } catch {
      return null // the very reason to go back to a backup
    }
    // Without pruning: that might take the backup we are about to go back to.
    const name = backupName(now)
    copyTo(store.sqlite, join(this.#backupsOf(clientId), name))
    return name
  }

  /** Drops every copy of a client and makes a new one: what was removed from the vault must not live on in them. */
  renewBackups(clientId: Id, vault: Store, now: Date): void {
    rmSync(this.#backupsOf(clientId), { recursive: true, force: true })
    backUp(vault.sqlite, this.#backupsOf(clientId), now)
  }

  /** The same for `app.db`. */
  renewAppBackups(now: Date): void {
    rmSync(this.#backupsOf(APP), { recursive: true, force: true })
    backUp(this.app.sqlite, this.#backupsOf(APP), now)
  }

  close(): void {
    for (const vault of this.#vaults.values()) vault.close()
    this.#vaults.clear()
    this.app.close()
    this.#lock.release()
  }

  #pathOf(file: string): string {
    return join(this.path, 'clients', basename(file))
  }

  #backupsOf(owner: string): string {
    return join(this.path, 'backups', basename(owner))
  }
}
