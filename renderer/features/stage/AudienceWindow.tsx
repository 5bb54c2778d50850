/** The audience window: what the room sees. It gets nothing but the stage and shows nothing else. */
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { UiLanguage } from '#domain/shared/basics.ts'
import type { Connection } from '../../connection/connection.ts'
import { applyTheme, resolveTheme, watchSystemTheme } from '../../design/color-theme.ts'
import { ConnectionMark } from './ConnectionMark.tsx'
import { StageScreen } from './StageScreen.tsx'
import { StagePictureProvider } from './stage-picture.ts'
import { stageWords, WordsProvider } from './stage-words.ts'
import { useStage } from './use-stage.ts'
import { useStagePicture } from './use-stage-picture.ts'
import { WaitingScreen } from './WaitingScreen.tsx'
import classes from './AudienceWindow.module.css'

/** Where the coach has chosen none: the computer's, as in the coach's own window. */
function localLanguage(): UiLanguage {
  return /^(nb|no|nn)\b/.test(navigator.language) ? 'nb' : 'en'
}

export function AudienceWindow({ connection }: { connection: Connection }) {
  const { view, connection: state } = useStage(connection)
  // The coach has taken the wall down: what it showed goes with it.
  const taken = state === 'lost'
  const language = view?.language ?? localLanguage()
  const words = useMemo(() => stageWords(language), [language])
  const theme = useSyncExternalStore(watchSystemTheme, () => resolveTheme(view?.theme ?? 'system'))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => applyTheme(theme), [theme])
  const content = taken ? null : view?.content
  // Kept while the wall is black: it is there at once when black is taken away.
  const picture = useStagePicture(connection, content?.kind === 'picture' ? (content.picture?.mark ?? null) : null)

  if (view?.black === true) return <div className={classes.black} />
  return (
    <WordsProvider value={words}>
      <StagePictureProvider value={picture}>
        {view === null || taken ? <WaitingScreen lost={taken} /> : <StageScreen view={view} />}
      </StagePictureProvider>
      {view !== null && !taken && state !== 'open' ? <ConnectionMark /> : null}
    </WordsProvider>
  )
}
