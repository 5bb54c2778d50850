/** Good news: the list, and the key that adds. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { useRoom } from '../room/room-context.ts'
import { CaptureList } from './CaptureList.tsx'
import { StepHome } from './StepHome.tsx'

export function NewsStep() {
  const { t } = useTranslation('meeting')
  const { room, capture } = useRoom()
  const news = room.captures.filter((each) => each.kind === 'good_news' && each.withdrawnAt === null)
  return (
    <StepHome label={t('step.good_news.title')}>
      {news.length === 0 ? <p className="lede">{t('news.empty')}</p> : <CaptureList captures={news} />}
      <div>
        <Button kind="primary" keyCap="N" onClick={() => capture('good_news')}>
          {t('news.add')}
        </Button>
      </div>
    </StepHome>
  )
}
