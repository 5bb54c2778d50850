/** One owner for each key result, chosen while the room looks at it; and how sure it is, by a hidden vote. */
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../../room/room-context.ts'
import classes from './Agreed.module.css'

export function Owners() {
  const { t } = useTranslation('write')
  const { room, people, words, edit, vote, home } = useRoom()
  const { keyResults } = room
  if (keyResults.length === 0) return <p className="lede">{t('owners.none')}</p>
  const choose = (id: string, ownerId: string | null) =>
    edit(
      (command) => client.goal.updateKeyResult({ ...command, id, patch: {}, definition: { ownerId }, change: null }),
      {
        message: ownerId === null ? t('owners.noOwner') : t('owners.saved', { name: words.person(ownerId) }),
      },
    )
  const backHome = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    home.current?.focus()
  }
  return (
    <section className={classes.agreed} aria-labelledby="agreed-owners">
      <SectionTitle
        id="agreed-owners"
        action={
          <Button kind="primary" keyCap="Q" onClick={vote}>
            {t('owners.vote')}
          </Button>
        }
      >
        {t('owners.title')}
      </SectionTitle>
      <ul>
        {keyResults.map(({ id, title, definition: { ownerId } }) => (
          <li key={id} className={classes.row}>
            <span>{title}</span>
            <select
              className={classes.field}
              aria-label={t('owners.ownerOf', { title })}
              value={ownerId ?? ''}
              onKeyDown={backHome}
              onChange={(event) => void choose(id, event.currentTarget.value || null)}
            >
              <option value="">{t('owners.noOwner')}</option>
              {people
                .filter((person) => !person.removed || person.id === ownerId)
                .map((person) => (
                  <option key={person.id} value={person.id}>
                    {words.person(person.id)}
                  </option>
                ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}
