/** Themes with what the room wrote in each, most votes first; then the notes that are in none. */
import { useMemo } from 'react'
import type { StageContent } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import { themeRows } from './theme-rows.ts'
import classes from './ThemesStage.module.css'

type Content = Extract<StageContent, { kind: 'themes' }>

export function ThemesStage({ step, content }: { step: StageStep; content: Content }) {
  const { t } = useWords()
  const { title, question } = useStepWords()(step)
  const rows = useMemo(() => themeRows(content), [content])
  if (rows.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={question === '' ? title : question} />
      </Room>
    )
  const here = content.at ?? 0
  const at = rows.findIndex((row) => here >= row.from && here < row.from + row.notes.length)
  return (
    <Room head={<StageHead step={step} question={content.themes.length === 0} />}>
      <WallList
        rows={rows}
        at={Math.max(0, at)}
        columns="lines"
        renderRow={({ name, goesOn, votes, notes }) =>
          name === null ? (
            <WallRow text={notes.join(', ')} settled={content.themes.length > 0} />
          ) : (
            <li>
              <span className={classes.theme}>
                <b className={classes.name}>{goesOn ? t('themes.goesOn', { name }) : name}</b>
                <span className={classes.notes}>
                  {notes.map((note, index) => (
                    // eslint-disable-next-line react/no-array-index-key -- what the wall gets has no ids, only places
                    <span key={index}>{note}</span>
                  ))}
                </span>
              </span>
              <span className={classes.votes}>{votes === null ? '' : t('vote.dots', { count: votes })}</span>
            </li>
          )
        }
      />
    </Room>
  )
}
