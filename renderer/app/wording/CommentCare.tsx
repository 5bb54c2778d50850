/**
 * Looks at what is written beside a check-in for what belongs to one person: somebody's health, or that somebody is away. It asks gently, says why, and
 * points to the mark that keeps the words from the wall and the minutes. Judged when the typing lets it, never in its way.
 */
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#domain/organisation/organisation.ts'
import { judgeComment } from '#domain/wording/comment.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { wordingOf } from '#texts/wording.ts'

export interface CommentCareProps {
  text: string
  people: readonly Person[]
  /** Whether the words are kept from the wall and the minutes already. */
  offWall: boolean
  onOffWall: () => void
}

export function CommentCare({ text, people, offWall, onOffWall }: CommentCareProps) {
  const { t } = useTranslation('eye')
  const language = useLanguage()
  const settled = useDeferredValue(text)
  const names = useMemo(() => people.filter((person) => !person.removed).map(({ name }) => name), [people])
  const [found] = useMemo(() => judgeComment(settled, names), [settled, names])
  const words = found === undefined ? null : wordingOf(found, language)
  return (
    <div aria-live="polite">
      {words === null ? null : (
        <Voice
          question={words.question}
          reason={words.reason}
          source={t('source', { source: words.source })}
          actions={offWall ? undefined : <Button onClick={onOffWall}>{t('comment.offWall')}</Button>}
        />
      )}
    </div>
  )
}
