/** After the first cycle: is it a habit, or was it a stunt? Decided aloud in the room, and shown here. */
import { useTranslation } from 'react-i18next'
import { Voice } from '#renderer/design/Voice.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useClosing } from './closing-context.ts'

export function Habit() {
  const { t } = useTranslation('closing')
  const { view, readOnly } = useClosing()
  const format = useFormat()
  if (view.habits.length > 0) {
    return (
      <section>
        <SectionTitle>{t('screen.habit')}</SectionTitle>
        <ul>
          {view.habits.map(({ meetingId, date, habit }) => (
            <li key={meetingId}>
              {t('screen.habitOn', { habit: t(`screen.habits.${habit}`), date: format.day(date) })}
            </li>
          ))}
        </ul>
      </section>
    )
  }
  return view.isFirst && !readOnly && view.objectives.length > 0 ? (
    <Voice question={t('screen.habit')} reason={t('screen.habitAsk')} />
  ) : null
}
