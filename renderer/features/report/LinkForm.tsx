/** Where the chosen words lead: to a page or to an address to write to. Without chosen words the address stands for itself. */
import type { Editor } from '@tiptap/react'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { linkTyped } from './logic/editor-text.ts'
import classes from './WordsEditor.module.css'

export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation(['report', 'common'])
  const before: unknown = editor.getAttributes('link')['href']
  const isLinked = typeof before === 'string'
  const [address, setAddress] = useState(isLinked ? before : '')
  const [isWrong, setIsWrong] = useState(false)
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const set = () => {
    const href = linkTyped(address)
    if (href === null) {
      setIsWrong(true)
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !isLinked)
      chain.insertContent([{ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }]).run()
    else chain.setLink({ href }).run()
    onClose()
  }
  return (
    <form
      className={classes.link}
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <TextInput
        className={classes.address}
        label={t('words.link.address')}
        placeholder={t('words.link.placeholder')}
        value={address}
        error={isWrong ? t('words.link.wrong') : null}
        data-autofocus
        autoFocus
        onChange={(event) => {
          setAddress(event.currentTarget.value)
          setIsWrong(false)
        }}
      />
      <div className={classes.linkButtons}>
        <Button type="submit">{t('words.link.set')}</Button>
        {isLinked ? (
          <Button
            kind="quiet"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              onClose()
            }}
          >
            {t('words.link.remove')}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={close}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
