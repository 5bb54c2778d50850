/** The votes of the meeting, and what the coach does with them. What was typed shows at once, before it has been stored. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Round } from '#contract/vote.ts'
import type { Ballot, VoteQuestion } from '#domain/meeting/vote.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { whenTold } from '#renderer/app/when-told.ts'

const NONE: readonly Round[] = []

/** @param edit of the client the meeting is of */
export function useVotes(clientId: Id, meetingId: Id, edit: Editor) {
  const query = useQuery(api.vote.rounds.queryOptions({ input: { clientId, meetingId } }))
  const rounds = query.data ?? NONE
  /** Asked to be on the wall or off it, until that is heard of. */
  const [asked, setAsked] = useState<{ id: Id; onWall: boolean } | null>(null)
  useEffect(
    () =>
      setAsked((before) => (rounds.find((each) => each.id === before?.id)?.onWall === before?.onWall ? null : before)),
    [rounds],
  )
  const onWall = (round: Round) => (asked?.id === round.id ? asked.onWall : round.onWall)
  const show = async (round: Round, isOnWall: boolean) => {
    setAsked({ id: round.id, onWall: isOnWall })
    const { ok } = await edit((command) => client.vote.show({ ...command, roundId: round.id, onWall: isOnWall }), {
      undoable: false,
    })
    if (!ok) setAsked(null)
  }
  return {
    rounds,
    /** What stands on the wall, and so in the coach's dialog. */
    current: rounds.findLast(onWall) ?? null,
    /** Hidden votes that were put aside. */
    waiting: rounds.find((round) => round.revealedAt === null && !onWall(round)) ?? null,
    show,
    open: (vote: VoteQuestion) => edit((command) => client.vote.open({ ...command, meetingId, vote })),
  }
}
export type Votes = ReturnType<typeof useVotes>

/** The ballots of a hidden round as typed, the last typed last. */
export function useBallots(round: Round, edit: Editor) {
  const roundId = round.id
  const [typed, setTyped] = useState<ReadonlyMap<Id, readonly number[] | null>>(new Map())
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    // What has been stored is no longer only typed.
    setTyped((before) => {
      const left = [...before].filter(([id, choices]) => !isSame(choices, choicesIn(round.ballots, id)))
      return left.length === before.size ? before : new Map(left)
    })
  }, [round.ballots])
  const ballots: Ballot[] = [
    ...round.ballots.filter((ballot) => !typed.has(ballot.personId)),
    ...[...typed].flatMap(([personId, choices]) => (choices === null ? [] : [{ personId, choices: [...choices] }])),
  ]
  const store = async (
    changes: readonly [Id, readonly number[] | null][],
    made: Promise<{ ok: boolean }>,
  ): Promise<boolean> => {
    setTyped(
      (before) =>
        new Map(
          [...before]
            .filter(([id]) => !changes.some(([changed]) => changed === id))
            .concat(changes.map(([id, choices]) => [id, choices])),
        ),
    )
    underWay.current = Promise.allSettled([underWay.current, made])
    const { ok } = await made
    // Refused: it was not voted.
    if (!ok)
      setTyped(
        (before) =>
          new Map([...before].filter(([id, now]) => !changes.some(([changed, was]) => changed === id && was === now))),
      )
    return ok
  }
  const hands = useHands(round.unnamed)
  const follow = (after: Hands, made: Promise<{ ok: boolean }>) => {
    hands.show(after, made)
    underWay.current = Promise.allSettled([underWay.current, made])
  }
  return {
    ballots,
    unnamed: hands.shown,
    cast: (cast: readonly Ballot[], message?: string) =>
      store(
        cast.map(({ personId, choices }) => [personId, choices]),
        edit((command) => client.vote.cast({ ...command, roundId, ballots: [...cast] }), { message }),
      ),
    takeBack: (personId: Id) =>
      store(
        [[personId, null]],
        edit((command) => client.vote.takeBack({ ...command, roundId, personId })),
      ),
    /** One more vote of nobody by name. */
    castUnnamed: (choices: readonly number[]) =>
      follow(
        [...hands.shown, [...choices]],
        edit((command) =>
          client.vote.cast({ ...command, roundId, ballots: [{ personId: null, choices: [...choices] }] }),
        ),
      ),
    takeBackUnnamed: () =>
      follow(
        hands.shown.slice(0, -1),
        edit((command) => client.vote.takeBack({ ...command, roundId, personId: null })),
      ),
    /** After everything typed has been stored: a digit struck just before counts. */
    reveal: async () => {
      await underWay.current
      return edit((command) => client.vote.reveal({ ...command, roundId }), { undoable: false })
    },
  }
}

type Hands = readonly number[][]

/** Votes of nobody by name, as typed: the key that follows a digit knows of it before it has been stored. */
function useHands(told: Hands) {
  const [typed, setTyped] = useState<Hands | null>(null)
  useEffect(
    () => setTyped((before) => (before !== null && JSON.stringify(before) === JSON.stringify(told) ? null : before)),
    [told],
  )
  return {
    shown: typed ?? told,
    show: (after: Hands, made: Promise<{ ok: boolean }>) => {
      setTyped(after)
      const believe = () => setTyped((before) => (before === after ? null : before))
      void made.then(({ ok }) => {
        if (ok) whenTold(believe)
        // Refused: it was not voted, nor what was counted on from it.
        else setTyped(null)
      })
    },
  }
}

function choicesIn(ballots: readonly Ballot[], personId: Id): readonly number[] | null {
  return ballots.find((ballot) => ballot.personId === personId)?.choices ?? null
}

function isSame(one: readonly number[] | null, other: readonly number[] | null): boolean {
  return one === null || other === null ? one === other : one.join() === other.join()
}
