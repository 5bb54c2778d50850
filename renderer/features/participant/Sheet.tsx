/**
 * One person's sheet, from «your turn» to handed in. What is answered is in this component and nowhere else: it goes with it, and no reload, history
 * or form memory of the browser brings it back.
 */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuid } from 'uuid'
import type { Collection } from '#contract/participant.ts'
import type { Answer } from '#domain/maturity/statistics.ts'
import { failureOf } from '#renderer/app/failure.ts'
import type { Connection } from '#renderer/connection/connection.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { Frame } from './Frame.tsx'
import { HandInPage, type Trouble } from './HandInPage.tsx'
import { TurnPage, type Who } from './TurnPage.tsx'

export interface SheetProps {
  collection: Collection
  connection: Connection
  away: boolean
  onHandedIn: () => void
}

/** Before the first statement. */
const TURN = -1

export function Sheet({ collection, connection, away, onHandedIn }: SheetProps) {
  const { t } = useTranslation('participant')
  const { statements } = collection
  const [who, setWho] = useState<Who | null>(null)
  const [at, setAt] = useState(TURN)
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map())
  // The same for every try: a sheet whose answer was lost on the way is not handed in twice.
  const [commandId] = useState(() => uuid())
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const place = Math.min(at, statements.length)
  const statement = statements[place]
  /** Of what is asked still: the room may have seen a statement meanwhile. */
  const given = statements.flatMap(({ id }) => {
    const answer = answers.get(id)
    return answer === undefined ? [] : [[id, answer] as const]
  })

  const handIn = async () => {
    if (busy || given.length === 0) return
    setBusy(true)
    setTrouble(null)
    const sheet = { personId: null, unitId: null, leader: false, ...who }
    try {
      await connection.client.participant.handIn({ commandId, ...sheet, answers: Object.fromEntries(given) })
      onHandedIn()
    } catch (error) {
      setTrouble(troubleOf(error))
      setBusy(false)
    }
  }

  if (place === TURN)
    return (
      <Frame collection={collection} connection={connection} unfinished={given.length > 0}>
        <TurnPage
          collection={collection}
          who={who}
          onBegin={(chosen) => {
            setWho(chosen)
            setTrouble(null)
            setAt(0)
          }}
        />
      </Frame>
    )
  const of = statements.length
  if (statement === undefined)
    return (
      <Frame collection={collection} connection={connection} unfinished={given.length > 0}>
        <HandInPage
          unanswered={of - given.length}
          of={of}
          trouble={collection.takesAnswers ? trouble : 'late'}
          busy={busy}
          away={away}
          // Whether it has come through is not known: it is not to be changed, but to be sent again.
          onBack={trouble === 'away' ? null : () => setAt(of - 1)}
          onWho={trouble === 'answered' ? () => setAt(TURN) : null}
          onHandIn={() => void handIn()}
        />
      </Frame>
    )
  const progress = { text: t('answer.progress', { number: place + 1, of }), done: place + 1, of }
  return (
    <Frame collection={collection} connection={connection} unfinished={given.length > 0} progress={progress}>
      <AnswerPage
        key={statement.id}
        statement={statement}
        language={collection.language}
        isLast={place === of - 1}
        answer={answers.get(statement.id)}
        onAnswer={(answer) => setAnswers(new Map(answers).set(statement.id, answer))}
        onNext={() => setAt(place + 1)}
        onBack={() => setAt(place - 1)}
      />
    </Frame>
  )
}

function troubleOf(error: unknown): Trouble {
  const { code, subject } = failureOf(error)
  if (code === 'conflict' && subject === 'personId') return 'answered'
  if (code === 'conflict' || code === 'not_found') return 'late'
  return code === 'unavailable' ? 'away' : 'other'
}
