/** What every page of the window stands in: whose check it is, how far one has come, and the quiet way to give the laptop back. */
import { useTranslation } from 'react-i18next'
import type { Collection } from '#contract/participant.ts'
import type { Connection } from '#renderer/connection/connection.ts'
import { Logo } from '#renderer/design/Logo.tsx'
import { GiveBack } from './GiveBack.tsx'
import classes from './Frame.module.css'

export interface FrameProps {
  collection: Collection
  connection: Connection
  /** Something is answered that has not been handed in. */
  unfinished: boolean
  /** «5 av 16», while statements are answered. */
  progress?: { text: string; done: number; of: number } | undefined
  children: React.ReactNode
}

export function Frame({ collection, connection, unfinished, progress, children }: FrameProps) {
  const { t } = useTranslation('participant')
  const { clientName, unitName, kind } = collection
  return (
    <main className={classes.window}>
      <div className={classes.head}>
        <Logo className={classes.logo} />
        <p className={classes.about}>
          <b>{t(`kind.${kind}`)}</b> {unitName === null ? clientName : `${unitName}, ${clientName}`}
        </p>
        {progress === undefined ? null : (
          <p className={classes.progress}>
            <span className="figures">{progress.text}</span>
            <progress max={progress.of} value={progress.done} aria-label={progress.text} />
          </p>
        )}
        <GiveBack connection={connection} hasCode={collection.hasCode} unfinished={unfinished} />
      </div>
      <div className={classes.page}>{children}</div>
    </main>
  )
}
