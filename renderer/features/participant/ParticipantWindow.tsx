/**
 * The window of those who answer a maturity check at the laptop. One person's sheet lives in one component and nowhere else: handed in, it is gone
 * from the page, and the next begins with an empty one.
 */
import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { UiLanguage } from '#domain/shared/basics.ts'
import type { Connection } from '#renderer/connection/connection.ts'
import { DesignProvider } from '#renderer/design/DesignProvider.tsx'
import { participantTexts } from '#texts/participant.ts'
import { makeTexts } from '#texts/ui.ts'
import { Frame } from './Frame.tsx'
import { Sheet } from './Sheet.tsx'
import { Ended, Thanks, Waiting } from './Still.tsx'
import { useCollection } from './use-collection.ts'

/** Where the coach has chosen none: the computer's, as in the coach's own window. */
function localLanguage(): UiLanguage {
  return navigator.languages.some((tag) => /^(?:nb|nn|no)\b/iu.test(tag)) ? 'nb' : 'en'
}

export function ParticipantWindow({ connection, nonce }: { connection: Connection; nonce: string | undefined }) {
  const { collection, state } = useCollection(connection)
  const [turn, setTurn] = useState(0)
  const [thanked, setThanked] = useState(false)
  const language = collection?.screenLanguage ?? localLanguage()
  const texts = useMemo(() => makeTexts(participantTexts, language), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <I18nextProvider i18n={texts}>
      <DesignProvider choice={collection?.theme ?? 'system'} nonce={nonce}>
        {state === 'over' ? (
          <Ended />
        ) : collection === null ? (
          <Waiting />
        ) : thanked ? (
          <Frame collection={collection} connection={connection} unfinished={false}>
            <Thanks
              onNext={() => {
                setTurn(turn + 1)
                setThanked(false)
              }}
            />
          </Frame>
        ) : (
          <Sheet
            key={turn}
            collection={collection}
            connection={connection}
            away={state === 'away'}
            onHandedIn={() => setThanked(true)}
          />
        )}
      </DesignProvider>
    </I18nextProvider>
  )
}
