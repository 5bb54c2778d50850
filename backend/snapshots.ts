/** What documents were made from, as it is kept beside them, so that one can be made again and say the same. Written by this app and by nobody else. */
import type { ClientContent } from '#backend/documents/client/content.ts'
import type { RetroContent } from '#backend/documents/retrospective/content.ts'
import type { Edit } from '#db/change.ts'
import { documentQueries } from '#db/queries/document.ts'
import { documentSnapshot } from '#db/schema/document.ts'
import type { Store } from '#db/store.ts'
import type { ReportKind } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'

/** By the kind of the document. */
export type Snapshots = { retrospective_report: RetroContent } & Record<ReportKind, ClientContent>
type Snapshot = Snapshots[keyof Snapshots]

export const bytesOfSnapshot = (content: Snapshot): Uint8Array => new TextEncoder().encode(JSON.stringify(content))

export const snapshotIn = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Snapshot

/** Takes a person's name out of what documents were made from: made again they speak of a former colleague. The finished files stay as they were sent. */
export function forgetInSnapshots(vault: Store, edit: Edit, personId: Id): void {
  for (const { id, content: bytes } of vault.queries(documentQueries).snapshots.all()) {
    const content = snapshotIn(bytes)
    const name = content.people[personId]
    if (name === undefined) continue
    const leaderName = name !== '' && content.leaderName === name ? '' : content.leaderName
    const without: Snapshot = { ...content, leaderName, people: { ...content.people, [personId]: '' } }
    vault.changes.detach(documentSnapshot, [id])
    edit.attach(documentSnapshot, { id, content: bytesOfSnapshot(without) })
  }
}
