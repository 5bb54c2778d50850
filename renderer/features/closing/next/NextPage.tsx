/** The next cycle of a client: what goes on from the one that ends, and old and new side by side. Nothing is carried by itself. */
import { useTranslation } from 'react-i18next'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useClosing } from '../closing-context.ts'
import { MakeDrafts } from './MakeDrafts.tsx'
import { SideBySide } from './SideBySide.tsx'
import { whatBecomes } from './what-becomes.ts'
import { WhatBecomes } from './WhatBecomes.tsx'
import classes from './Next.module.css'

export function NextPage() {
  const { t } = useTranslation('closing')
  const { clientId, view } = useClosing()
  const { terms } = useGoalWords()
  const word = useNumberWord()
  const { cycle, next, drafts, objectives } = view
  const becomes = whatBecomes(objectives)
  const going = becomes.toDraft.length
  const title =
    going > 0
      ? t('next.titleGoing', { count: going, number: word(going), objectives: terms.objectives(going) })
      : drafts.length > 0
        ? t('next.titleDrafts', { count: drafts.length, number: word(drafts.length) })
        : t('next.titleNone')
  return (
    <Page
      context={[t('next.after', { cycle: cycle.name }), next?.name]}
      title={capitalised(title)}
      titleSize="plain"
      lede={t('next.lede')}
      actions={
        <>
          <RouterButton
            kind="quiet"
            icon="back"
            to="/client/$clientId/cycle/$cycleId"
            params={{ clientId, cycleId: cycle.id }}
          >
            {t('next.back', { cycle: cycle.name })}
          </RouterButton>
          {next === null ? null : (
            <RouterButton to="/client/$clientId/okr" params={{ clientId }} search={{ cycle: next.id }}>
              {t('next.board', { cycle: next.name })}
            </RouterButton>
          )}
        </>
      }
    >
      <div className={classes.parts}>
        {going > 0 ? <MakeDrafts objectives={becomes.toDraft} /> : null}
        <WhatBecomes becomes={becomes} />
        {drafts.length === 0 ? null : (
          <section>
            <SectionTitle ruled meta={t('next.sideHint')}>
              {t('next.side')}
            </SectionTitle>
            {drafts.map((draft) => {
              const old = objectives.find(({ id }) => id === draft.previousId)
              return old === undefined ? null : <SideBySide key={draft.id} old={old} draft={draft} />
            })}
          </section>
        )}
      </div>
    </Page>
  )
}
