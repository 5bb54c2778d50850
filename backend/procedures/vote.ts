/** Votes: opened, typed in while hidden, revealed once, asked again. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { runningMeeting } from '#backend/meeting-state.ts'
import { editVault, procedures, vaultOf } from '#backend/procedure.ts'
import { readRounds } from '#backend/votes.ts'
import type { Edit } from '#db/change.ts'
import { voteQueries } from '#db/queries/vote.ts'
import { keyResult } from '#db/schema/goal.ts'
import { person } from '#db/schema/organisation.ts'
import { ballot, voteRound } from '#db/schema/vote.ts'
import type { Store } from '#db/store.ts'
import { areChoices, isSoundQuestion, MOST_VOTES, votesIn, type VoteQuestion } from '#domain/meeting/vote.ts'
import type { Id, IsoInstant } from '#domain/shared/basics.ts'

const of = procedures.vote

export const vote = {
  rounds: of.rounds.handler(({ input, context: { services } }) =>
    readRounds(vaultOf(services, input.clientId), input.meetingId),
  ),

  open: of.open.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      if (!isSoundQuestion(input.vote)) throw failure('invalid', { subject: 'vote' })
      if (input.vote.keyResultId) edit.read(keyResult, input.vote.keyResultId)
      const first = { previousId: null, number: 1, openedAt: services.now().toISOString() }
      return { commandId: input.commandId, id: openRound(edit, vault, input.meetingId, input.vote, first) }
    }),
  ),

  cast: of.cast.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const round = hidden(edit, input.roundId)
      const before = vault.queries(voteQueries).ballotsOf.all({ roundId: input.roundId })
      const places = new Map(before.map((row) => [row.personId, row.id]))
      let position = before.at(-1)?.position ?? 0
      const nobodys = input.ballots.flatMap(({ personId, choices }) => (personId === null ? [choices] : []))
      const unnamed = [...round.unnamed, ...nobodys]
      if (unnamed.length > MOST_VOTES) throw failure('conflict', { subject: 'vote' })
      if (nobodys.length > 0) edit.update(voteRound, input.roundId, { unnamed })
      for (const { personId, choices } of input.ballots) {
        if (!areChoices(round, choices)) throw failure('invalid', { subject: 'choices' })
        if (personId === null) continue
        position += 1
        const present = places.get(personId)
        if (present !== undefined) edit.update(ballot, present, { choices, position })
        else {
          edit.read(person, personId)
          const id = uuid()
          edit.insert(ballot, { id, roundId: input.roundId, personId, choices, position })
          places.set(personId, id)
        }
      }
      return { commandId: input.commandId }
    }),
  ),

  takeBack: of.takeBack.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { unnamed } = hidden(edit, input.roundId)
      if (input.personId === null) edit.update(voteRound, input.roundId, { unnamed: unnamed.slice(0, -1) })
      const rows = vault.queries(voteQueries).ballotsOf.all({ roundId: input.roundId })
      const row = rows.find((each) => each.personId === input.personId)
      if (row) edit.remove(ballot, row.id)
      return { commandId: input.commandId }
    }),
  ),

  reveal: of.reveal.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const round = edit.read(voteRound, input.roundId)
      // Asked for twice in a breath: the room has seen it.
      if (round.revealedAt !== null) return { commandId: input.commandId }
      hidden(edit, input.roundId)
      const ballots = vault.queries(voteQueries).ballotsOf.all({ roundId: input.roundId })
      if (votesIn({ ballots, unnamed: round.unnamed }).every((row) => row.choices.length === 0))
        throw failure('conflict', { subject: 'vote' })
      edit.update(voteRound, input.roundId, { revealedAt: services.now().toISOString(), onWall: true })
      return { commandId: input.commandId }
    }),
  ),

  again: of.again.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, kind, question, keyResultId, options, dots, ...row } = edit.read(voteRound, input.roundId)
      if (row.revealedAt === null) throw failure('conflict', { subject: 'vote' })
      const next = { previousId: row.id, number: row.number + 1, openedAt: services.now().toISOString() }
      const asked = { kind, question, keyResultId, options, dots }
      return { commandId: input.commandId, id: openRound(edit, vault, meetingId, asked, next) }
    }),
  ),

  show: of.show.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const round = edit.read(voteRound, input.roundId)
      runningMeeting(edit, round.meetingId)
      if (input.onWall) clearWall(edit, vault, round.meetingId)
      edit.update(voteRound, input.roundId, { onWall: input.onWall })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      hidden(edit, input.roundId)
      for (const row of vault.queries(voteQueries).ballotsOf.all({ roundId: input.roundId }))
        edit.remove(ballot, row.id)
      edit.remove(voteRound, input.roundId)
      return { commandId: input.commandId }
    }),
  ),
}

/** A round that still takes votes: hidden, in a meeting that runs. @throws `conflict` otherwise */
function hidden(edit: Edit, roundId: Id): typeof voteRound.$inferSelect {
  const round = edit.read(voteRound, roundId)
  if (round.revealedAt !== null) throw failure('conflict', { subject: 'vote' })
  runningMeeting(edit, round.meetingId)
  return round
}

function openRound(
  edit: Edit,
  vault: Store,
  meetingId: Id,
  question: VoteQuestion,
  round: { previousId: Id | null; number: number; openedAt: IsoInstant },
): Id {
  runningMeeting(edit, meetingId)
  const rounds = vault.queries(voteQueries).roundsOf.all({ meetingId })
  if (rounds.some((row) => row.revealedAt === null)) throw failure('conflict', { subject: 'vote' })
  clearWall(edit, vault, meetingId)
  const id = uuid()
  edit.insert(voteRound, { id, meetingId, ...question, ...round, revealedAt: null, onWall: true })
  return id
}

/** One vote at a time stands on the wall. */
function clearWall(edit: Edit, vault: Store, meetingId: Id): void {
  for (const row of vault.queries(voteQueries).roundsOf.all({ meetingId }))
    if (row.onWall) edit.update(voteRound, row.id, { onWall: false })
}
