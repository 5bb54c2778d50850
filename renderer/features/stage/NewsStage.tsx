/** Good news: what has moved. Before the first, the question stands alone. */
import type { StageContent } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'

type Content = Extract<StageContent, { kind: 'good_news' }>

export function NewsStage({ step, content }: { step: StageStep; content: Content }) {
  const { t } = useWords()
  if (content.news.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={t('step.good_news.question')} />
      </Room>
    )
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={content.news}
        at={content.news.length - 1}
        columns="lines"
        renderRow={(news) => <WallRow text={news.text} end={[news.owner, news.serves]} />}
      />
    </Room>
  )
}
