/** A check-in through the contract, in-process, against a bare prepared insert of the same rows with the same durability, in the same run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { createBackEnd } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { openDatabase } from '#db/open.ts'
import { vaultMigrations } from '#db/migrations/index.ts'
import { median, timed, type Verdict } from './measure.ts'

const RUNS = 200

export async function benchCheckIn(): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rytme-bench-'))
  const backEnd = createBackEnd({
    dataFolder: folder,
    version: 'bench',
    today: '2026-06-29',
    surroundings: noSurroundings,
  })
  try {
    const coach = backEnd.clientOf({ role: 'coach' })
    const { id: clientId } = await coach.client.addSample({ commandId: uuid() })
    const board = await coach.goal.board({ clientId, cycleId: null })
    const keyResultId = board.objectives[0]?.keyResults[0]?.id ?? ''
    const through = () =>
      coach.goal.checkIn({
        clientId,
        commandId: uuid(),
        supersedesId: null,
        checkIn: {
          keyResultId,
          date: '2026-06-29',
          status: 'green',
          confidence: 7,
          value: 80,
          changed: 'Restansetime',
          blocks: '',
          givenById: null,
          meetingId: null,
          offWall: false,
        },
      })

    // The bare twin: the same two rows in one transaction, on a database of its own opened in the same way.
    const bare = openDatabase(join(folder, 'bare.db'), vaultMigrations)
    bare.pragma('foreign_keys = OFF')
    const checkIn = bare.prepare(
      'INSERT INTO check_in (id, key_result_id, date, status, confidence, value, changed, blocks, off_wall, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    const record = bare.prepare(
      'INSERT INTO change_record (command_id, procedure, at, rows, result) VALUES (?, ?, ?, ?, ?)',
    )
    const rows = JSON.stringify([
      {
        table: 'check_in',
        id: uuid(),
        before: null,
        after: { id: uuid(), keyResultId, date: '2026-06-29', status: 'green', confidence: 7, value: 80 },
      },
    ])
    const insert = bare.transaction(() => {
      const id = uuid()
      const at = new Date().toISOString()
      checkIn.run(id, keyResultId, '2026-06-29', 'green', 7, 80, 'Restansetime', '', 0, at)
      record.run(uuid(), 'goal.checkIn', at, rows, JSON.stringify({ id }))
    })

    // Turn by turn, so that a slower moment of the machine falls on both.
    const ours: number[] = []
    const theirs: number[] = []
    for (let turn = 0; turn < 10; turn += 1) {
      ours.push(...(await timed(RUNS / 10, 2, through)))
      theirs.push(...(await timed(RUNS / 10, 2, () => insert.immediate())))
    }
    bare.close()
    return [
      {
        name: 'a check-in in-process ÷ a bare prepared insert',
        value: median(ours) / median(theirs),
        unit: '×',
        limit: 2,
        failing: true,
      },
      { name: '  a check-in in-process', value: median(ours), unit: 'ms', limit: 100, failing: false },
    ]
  } finally {
    backEnd.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
