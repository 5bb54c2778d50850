/** What happened in a cycle: each key result from where it began to where it ended, its curve and how often it was checked in. */
import type { StageContent, StageResult } from '#contract/stage.ts'
import { Spark } from '../../design/Spark.tsx'
import { capitalised } from '../../format/names.ts'
import { Calm } from './Calm.tsx'
import { againstTarget, valueWords, withSign } from './key-result-words.ts'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords, type StageWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallStatus } from './WallStatus.tsx'
import classes from './StoryStage.module.css'

type Content = Extract<StageContent, { kind: 'cycle_story' }>

export function StoryStage({ step, content: { results, at } }: { step: StageStep; content: Content }) {
  const words = useWords()
  return (
    <Room head={<StageHead step={step} question />}>
      {results.length === 0 ? (
        <Calm level={2} title={words.t('lookBack.none')} />
      ) : (
        <WallList
          rows={results}
          at={at ?? 0}
          columns="figures"
          renderRow={(result) => <Result result={result} words={words} />}
        />
      )}
    </Room>
  )
}

function Result({ result, words }: { result: StageResult; words: StageWords }) {
  const { t } = words
  const { title, shortName, status, checkIns, trend } = result
  const sides = [
    fromWords(result, words),
    againstTarget(result, words),
    checkIns === 0 ? t('lookBack.neverChecked') : t('lookBack.checkIns', { count: checkIns }),
  ]
  return (
    <li>
      <span className={classes.status}>
        <WallStatus kind={status}>{t(`common:status.${status ?? 'none'}`)}</WallStatus>
      </span>
      <span className={classes.name}>
        <span>{capitalised(shortName || title)}</span>
        <span className={classes.side}>{sides.filter((side) => side !== '').join(', ')}</span>
      </span>
      {trend.length > 1 ? <Spark values={trend} className={classes.curve} /> : <span />}
      <b className={result.value === null ? classes.word : classes.value}>
        {result.value === null ? t('notMeasured') : withSign(valueWords(result, words), result.unitLabel)}
      </b>
    </li>
  )
}

/** «fra 62 %»; empty where nobody has said where it began. */
function fromWords({ baseline, decimals, unitLabel }: StageResult, words: StageWords): string {
  if (baseline === null) return ''
  return words.t('lookBack.from', { from: withSign(words.number(baseline, decimals), unitLabel) })
}
