/** The result of a check in the room: the page that stands on the wall, what the coach has beside it, and the keys between pages. */
import { useQuery } from '@tanstack/react-query'
import { useWindowEvent } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { isHeldBack, type ResultPage, resultPages } from '#domain/maturity/result-views.ts'
import { api, client } from '#renderer/app/api.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { Distribution } from '#renderer/app/maturity/Distribution.tsx'
import { LevelsFigure } from '#renderer/app/maturity/LevelsFigure.tsx'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { NextSteps } from '#renderer/app/maturity/NextSteps.tsx'
import { useAhead } from '#renderer/app/use-ahead.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../../room/room-context.ts'
import classes from './Maturity.module.css'

const PLACE = 'page'
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }

type Result = Awaited<ReturnType<typeof client.maturity.result>>

export function ResultPages({ check }: { check: CheckRow }) {
  const { clientId } = useRoom()
  const result = useQuery(api.maturity.result.queryOptions({ input: { clientId, checkId: check.id } }))
  return <Loaded query={result}>{(told) => <Pages check={check} result={told} />}</Loaded>
}

function Pages({ check, result }: { check: CheckRow; result: Result }) {
  const { t } = useTranslation(['maturityRoom', 'maturity'])
  const { step, edit } = useRoom()
  const words = useMaturityWords()
  const held = isHeldBack(result.whole)
  const pages = held ? [] : resultPages(result.talkAbout.length)
  const { resultView: view, resultPage: page } = step
  const told = useMemo(() => [{ id: PLACE, view, page }], [view, page])
  const place = useAhead(told)
  const now = place.rows[0]
  const at = Math.max(
    0,
    pages.findIndex((each) => each.view === now?.view && each.page === now.page),
  )
  const show = (to: ResultPage | undefined) => {
    if (to === undefined) return
    const patch = { resultView: to.view, resultPage: to.page }
    place.show(
      PLACE,
      to,
      edit((command) => client.maturityStep.look({ ...command, stepId: step.id, patch }), { undoable: false }),
    )
  }
  useWindowEvent(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (target?.closest('input, textarea, select, [role="dialog"], [role="radiogroup"]')) return
      if (document.querySelector('[aria-modal="true"]') !== null) return
      const by = STEPS[event.key]
      const to = by === undefined ? undefined : pages[at + by]
      // Past the ends it is the meeting's: the next step, or the one before.
      if (to === undefined) return
      show(to)
      event.preventDefault()
    },
    { capture: true },
  )
  const talks = pages.filter((each) => each.view === 'talk').length
  const nameOf = (each: ResultPage) =>
    each.view === 'talk' && talks > 1
      ? t('page.talkNumber', { page: words.whole(each.page + 1) })
      : t(`page.${each.view}`)
  if (held)
    return (
      <p className="lede" role="status">
        {t('held')}
      </p>
    )
  return (
    <div className={classes.result}>
      <nav aria-label={t('pages')}>
        <SectionTitle>{t('pages')}</SectionTitle>
        <ol className={classes.pages}>
          {pages.map((each, index) => (
            <li key={`${each.view} ${each.page}`}>
              <button
                type="button"
                className={classes.page}
                aria-current={index === at ? 'true' : undefined}
                onClick={() => show(each)}
              >
                {nameOf(each)}
              </button>
            </li>
          ))}
        </ol>
        <Actions>
          <Button kind="quiet" keyCap="PageUp" disabled={at === 0} onClick={() => show(pages[at - 1])}>
            {t('previous')}
          </Button>
          <Button keyCap="PageDown" disabled={at === pages.length - 1} onClick={() => show(pages[at + 1])}>
            {t('next')}
          </Button>
        </Actions>
      </nav>
      <Beside check={check} result={result} page={pages[at]} />
    </div>
  )
}

/** What the coach has while the room looks at a page. */
function Beside({ check, result, page }: { check: CheckRow; result: Result; page: ResultPage | undefined }) {
  const { t } = useTranslation(['maturityRoom', 'maturity'])
  const { clientId } = useRoom()
  const { whole, talkAbout, comparisons, recommendations, steps } = result
  if (page === undefined) return null
  if (page.view === 'levels')
    return (
      <div>
        <LevelsFigure dimensions={whole.dimensions} comparison={comparisons[0]} />
        <p className="meta">{t('levelsHint')}</p>
      </div>
    )
  if (page.view === 'steps')
    return <NextSteps clientId={clientId} check={check} recommendations={recommendations} steps={steps} />
  const id = talkAbout[page.page]
  const statement = check.statements.find((each) => each.id === id)
  const figures = whole.dimensions.flatMap(({ statements }) => statements).find((each) => each.id === id)?.figures
  if (!statement || !figures) return <p className="lede">{t('maturity:result.talkNone')}</p>
  return (
    <div className={classes.statement}>
      <h2>{statement.text}</h2>
      <Distribution figures={figures} />
      <p className={classes.ask}>
        <b>{t('maturity:hands.ask')}</b> {statement.ask}
      </p>
    </div>
  )
}
