/**
 * Goals written together: the line the coach is at with the one question to ask of it, and the others below. New words are typed here, stand on
 * the wall when they are finished (where the coach has put the line there), and become the goal's own by one key.
 */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkedGoal } from '#contract/writing.ts'
import { client } from '#renderer/app/api.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { readKept } from '#renderer/app/kept-text.ts'
import { itemsOf, useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import { StepHome } from '../StepHome.tsx'
import { AddForm } from './AddForm.tsx'
import { addDraft, rewordDraft } from './drafts.ts'
import { LineCard } from './LineCard.tsx'
import { LineList } from './LineList.tsx'
import { RewordForm } from './RewordForm.tsx'
import classes from './WriteStep.module.css'

export function WriteStep() {
  const { t } = useTranslation('write')
  const { room, step, itemId, toItem, edit, meetingId, home } = useRoom()
  const wordsOf = useStepWords()
  const goals = itemsOf(room, step) as readonly WorkedGoal[]
  const current = goals.find((goal) => goal.id === itemId)
  // What was being typed when the window went away is being typed still.
  const [writing, setWriting] = useState<'add' | 'reword' | null>(() => {
    if (readKept(addDraft(meetingId, step.id)) !== '') return 'add'
    return itemId !== null && readKept(rewordDraft(meetingId, itemId)) !== '' ? 'reword' : null
  })
  /** New words until they are heard of, and of what: Enter struck in the same breath accepts them. */
  const underWay = useRef<{ id: string; text: string; made: Promise<string | null> } | null>(null)
  /** Accepted, and not heard of yet: Enter struck twice says yes once. */
  const saidYes = useRef(new Set<string>())
  useEffect(() => {
    for (const { id, line } of room.goals) {
      if (line === null) continue
      if (line.acceptedAt !== null) saidYes.current.delete(line.id)
      else if (underWay.current?.id === id) underWay.current = null
    }
  }, [room.goals])

  // Before the form goes: the next Enter is the line's.
  const goHome = () => home.current?.focus()
  const close = () => {
    setWriting(null)
    goHome()
  }
  const reword = current === undefined ? undefined : () => setWriting('reword')
  const accept = async (goal: WorkedGoal) => {
    const mine = underWay.current?.id === goal.id ? underWay.current : null
    const text = mine?.text ?? (goal.after || goal.before)
    const lineId = openLine(goal) ?? (await mine?.made) ?? null
    if (lineId === null || saidYes.current.has(lineId)) return
    saidYes.current.add(lineId)
    underWay.current = null
    const { ok } = await edit((command) => client.writing.accept({ ...command, lineId }), {
      message: t('saved.accepted', { text }),
    })
    if (!ok) saidYes.current.delete(lineId)
  }
  const drop = async (goal: WorkedGoal) => {
    const lineId = openLine(goal)
    if (lineId === null) return
    await edit((command) => client.writing.remove({ ...command, lineId }), {
      message: t('saved.dropped', { text: goal.after || goal.before }),
    })
    goHome()
  }
  const finished = (id: string, text: string, made: Promise<string | null>) => {
    const mine = { id, text, made }
    underWay.current = mine
    void made.then((lineId) => {
      // Refused: nothing is on its way.
      if (lineId === null && underWay.current === mine) underWay.current = null
    })
    close()
  }
  useShortcuts(t('keys'), [
    { id: 'meeting.write.add', keys: ['A'], label: t('add'), run: () => setWriting('add'), icon: 'plus' },
    {
      id: 'meeting.write.reword',
      keys: ['R'],
      label: t('reword'),
      run: () => reword?.(),
      when: reword !== undefined,
      icon: 'pencil',
    },
  ])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.shiftKey || current === undefined) return
    event.preventDefault()
    const isOpen = underWay.current?.id === current.id || openLine(current) !== null
    if (isOpen) void accept(current)
    else if (current.line === null) reword?.()
  }

  const role = step.topic === 'objective_why' ? 'objective' : step.topic === 'key_results' ? 'key_result' : 'both'
  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown} className={classes.step}>
      {writing === 'add' ? (
        <AddForm
          near={current ?? null}
          onAdded={(id) => {
            toItem(id)
            close()
          }}
          onClose={close}
        />
      ) : current === undefined ? (
        <div className={classes.empty}>
          <p className="lede">{t(`empty.${role}`)}</p>
          <Button kind="primary" keyCap="A" onClick={() => setWriting('add')}>
            {t('add')}
          </Button>
        </div>
      ) : writing === 'reword' ? (
        <RewordForm key={current.id} goal={current} onFinished={finished} onClose={close} />
      ) : (
        <LineCard
          goal={current}
          onAccept={() => void accept(current)}
          onReword={() => setWriting('reword')}
          onAdd={() => setWriting('add')}
          onDrop={() => void drop(current)}
        />
      )}
      {goals.length === 0 ? null : (
        <LineList
          goals={goals}
          current={writing === 'add' ? null : (current?.id ?? null)}
          onPick={(id) => {
            setWriting(null)
            toItem(id)
          }}
        />
      )}
    </StepHome>
  )
}

/** The line of a goal that nobody has said yes to; null where there is none. */
function openLine({ line }: WorkedGoal): string | null {
  return line !== null && line.acceptedAt === null ? line.id : null
}
