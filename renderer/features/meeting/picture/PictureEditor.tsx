/** The picture of a step: chosen, dropped on the window or pasted; told in words; replaced or taken away. In the meeting and before it. */
import { useRef, useState } from 'react'
import { FileButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { StepPicture } from '#domain/meeting/step-picture.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { keyName } from '#renderer/app/key-names.ts'
import { drawAnew, type NotDrawn } from '#renderer/app/picture/draw-anew.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { useDroppedFile } from '#renderer/app/use-dropped-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { PictureCanvas } from '#renderer/design/picture/PictureCanvas.tsx'
import { useStepWords } from '../step-words.ts'
import { usePastedPicture } from './use-pasted-picture.ts'
import { usePicture } from './use-picture.ts'
import classes from './PictureEditor.module.css'

const PICTURES = 'image/png,image/jpeg,image/webp'
/** As long as the contract takes. */
const LONGEST_CAPTION = 160

export interface PictureEditorProps {
  clientId: Id
  step: MeetingStep
  picture: StepPicture | undefined
  /** What is dropped on the window or pasted comes here, and the keys are its own. */
  takes: boolean
  /** Beside other things: smaller, and without what the step teaches. */
  small?: boolean | undefined
  /** The words are written: the keys go back to the step. */
  onWritten?: (() => void) | undefined
}

export function PictureEditor({ clientId, step, picture, takes, small = false, onWritten }: PictureEditorProps) {
  const { t } = useTranslation('picture')
  const edit = useEdit(clientId)
  const wordsOf = useStepWords()
  const stepId = step.id
  const bitmap = usePicture(clientId, stepId, picture !== undefined)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<NotDrawn['problem'] | null>(null)
  const [moves, setMoves] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const resetFile = useRef<() => void>(null)
  const turn = useRef(0)

  const choose = async (file: File) => {
    // The latest file counts, whichever is drawn first.
    const mine = (turn.current += 1)
    setBusy(true)
    setProblem(null)
    setMoves(false)
    const drawn = await drawAnew(file)
    if (turn.current !== mine) return
    if ('problem' in drawn) {
      setBusy(false)
      return setProblem(drawn.problem)
    }
    const put = await edit((command) => client.picture.put({ ...command, stepId, bytes: drawn.bytes }), {
      message: t(picture === undefined ? 'done.put' : 'done.replaced', { step: wordsOf(step).title }),
    })
    setBusy(false)
    if (put.ok) setMoves(drawn.moves)
  }
  const take = (file: File) => void choose(file)
  const remove = () => {
    setMoves(false)
    setProblem(null)
    void edit((command) => client.picture.remove({ ...command, stepId }), { message: t('done.removed') })
  }
  const dropping = useDroppedFile(take, takes)
  usePastedPicture(take, takes)
  const there = picture !== undefined
  useShortcuts(
    t('keys.title'),
    small
      ? []
      : [
          { id: 'picture.choose', keys: ['A'], label: t('keys.choose'), run: () => button.current?.click() },
          {
            id: 'picture.caption',
            keys: ['Enter'],
            label: t('keys.caption'),
            when: there,
            run: () => field.current?.focus(),
          },
          { id: 'picture.remove', keys: ['Delete'], label: t('remove'), when: there, run: remove },
        ],
  )
  /** Beside other steps each button says whose it is. */
  const named = small
    ? {
        choose: t(there ? 'replaceIn' : 'chooseFor', { step: wordsOf(step).title }),
        remove: t('removeFrom', { step: wordsOf(step).title }),
      }
    : { choose: t(there ? 'replace' : 'choose'), remove: t('remove') }

  return (
    <div className={cx(classes.editor, small && classes.small)}>
      {there ? (
        <div className={cx(classes.frame, dropping && classes.dropping)}>
          {bitmap === null ? null : (
            <PictureCanvas className={classes.picture} picture={bitmap} label={picture.caption || t('unnamed')} />
          )}
        </div>
      ) : small ? null : (
        <p className="lede">{t('empty')}</p>
      )}
      <div className={cx(classes.zone, there && classes.plain, dropping && !there && classes.dropping)}>
        <FileButton
          accept={PICTURES}
          resetRef={resetFile}
          inputProps={{ 'aria-label': named.choose }}
          onChange={(file) => {
            // The same file again is a new choice.
            resetFile.current?.()
            if (file !== null) take(file)
          }}
        >
          {(props) => (
            <Button
              {...props}
              ref={button}
              kind={there || small ? 'default' : 'primary'}
              icon={there ? undefined : 'upload'}
              keyCap={small ? undefined : 'A'}
              aria-label={small ? named.choose : undefined}
            >
              {t(there ? 'replace' : 'choose')}
            </Button>
          )}
        </FileButton>
        {there ? (
          <Button
            kind="danger"
            icon="trash"
            keyCap={small ? undefined : keyName('Delete')}
            aria-label={small ? named.remove : undefined}
            onClick={remove}
          >
            {t('remove')}
          </Button>
        ) : null}
        {takes ? <span className="meta">{t(dropping ? 'dropping' : 'drop', { paste: keyName('Mod+V') })}</span> : null}
        {busy ? <Loading label={t('drawing')} /> : null}
      </div>
      {problem === null ? null : (
        <div role="alert">
          <FieldError>{t(`problem.${problem}`)}</FieldError>
        </div>
      )}
      {moves ? (
        <p className="meta" role="status">
          {t('moves')}
        </p>
      ) : null}
      {there ? (
        <CommitText
          label={t('caption')}
          hint={small ? undefined : t('captionHow')}
          placeholder={t('captionExample')}
          maxLength={LONGEST_CAPTION}
          value={picture.caption}
          inputRef={field}
          onEnter={onWritten}
          onCommit={async (caption) =>
            (await edit((command) => client.picture.caption({ ...command, stepId, caption }))).ok
          }
        />
      ) : null}
      {small ? null : <p className="meta">{t('kept')}</p>}
    </div>
  )
}
