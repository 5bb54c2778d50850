/** One owner for the objective and for each of its key results, chosen while the room looks at them; and how sure it is, by a hidden vote. */
import { useTranslation } from 'react-i18next'
import type { OwnedGoal } from '#domain/meeting/agreed.ts'
import { client } from '#renderer/app/api.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useRoom } from '../../room/room-context.ts'
import classes from './Agreed.module.css'

export function Owners() {
  const { t } = useTranslation('write')
  const { room, client: owner, people, words, edit, vote, home, lookAt } = useRoom()
  const terms = useTerms(owner.goalTerms)
  const { owned } = room
  if (owned.length === 0) return <p className="lede">{t('owners.none')}</p>
  const choose = ({ id, role }: OwnedGoal, ownerId: string | null) => {
    // The wall turns to the page where it stands.
    lookAt(id)
    return edit(
      (command) =>
        role === 'objective'
          ? client.goal.updateObjective({ ...command, id, patch: { ownerId } })
          : client.goal.updateKeyResult({ ...command, id, patch: {}, definition: { ownerId }, change: null }),
      { message: ownerId === null ? t('owners.noOwner') : t('owners.saved', { name: words.person(ownerId) }) },
    )
  }
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
        {owned.map((goal) => (
          <li key={goal.id} className={cx(classes.row, goal.role === 'objective' && classes.objective)}>
            <span>
              {goal.role === 'objective' ? <span className="meta">{capitalised(terms.objectives(1))}</span> : null}
              {goal.title}
            </span>
            <select
              className={classes.field}
              aria-label={t('owners.ownerOf', { title: goal.title })}
              value={goal.ownerId ?? ''}
              onKeyDown={backHome}
              onChange={(event) => void choose(goal, event.currentTarget.value || null)}
            >
              <option value="">{t('owners.noOwner')}</option>
              {people
                .filter((person) => !person.removed || person.id === goal.ownerId)
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
