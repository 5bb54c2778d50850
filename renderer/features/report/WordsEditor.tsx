/** The coach's own words in a section, in an editor with the few forms a document has: headings, lists, bold, links. Ctrl+Z within it is its own. */
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RichText } from '#domain/report/rich-text.ts'
import { toEditor, toRichText } from './logic/editor-text.ts'
import { EXTENSIONS, withoutForeignForm } from './editor-extensions.ts'
import { Toolbar } from './Toolbar.tsx'
import { unstored, useWords, type WordsPlace } from './use-words.ts'
import classes from './WordsEditor.module.css'

export interface WordsEditorProps {
  place: WordsPlace
  /** What is stored. */
  stored: RichText
  /** The section's name. */
  name: string
  onLeave: () => void
}

export function WordsEditor({ place, stored, name, onLeave }: WordsEditorProps) {
  const { t } = useTranslation('report')
  const { state, typed, isNews, accept } = useWords(place, stored)
  const kept = useRef(unstored(place))
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: toEditor(kept.current ?? stored),
    // The page forbids style sheets of anybody else: the few rules it needs stand in the module.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: classes.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('words.label', { section: name }),
      },
      transformPastedHTML: withoutForeignForm,
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape') return false
        event.preventDefault()
        leave.current()
        return true
      },
    },
    onUpdate: ({ editor: changed }) => typed(toRichText(changed.getJSON())),
  })
  // At once: the editor's own autofocus comes some frames later, when what was typed meanwhile has gone elsewhere.
  useEffect(() => {
    if (editor === null) return
    editor.commands.setTextSelection(editor.state.doc.content.size)
    editor.view.focus()
  }, [editor])
  useFollowing(editor, stored, isNews, accept)
  useEffect(() => {
    if (kept.current !== null) typed(kept.current)
    kept.current = null
  }, [typed])
  return (
    <div className={classes.editor} data-own-undo>
      <Toolbar editor={editor} name={name} />
      <EditorContent editor={editor} className={classes.frame} />
      <p
        className={classes.state}
        role="status"
        data-problem={state === 'refused' || state === 'too_long' || undefined}
      >
        {t(state === 'stored' && stored.length === 0 ? 'words.state.empty' : `words.state.${state}`)}
      </p>
    </div>
  )
}

/** What was taken back elsewhere comes into the editor too. */
function useFollowing(
  editor: Editor | null,
  stored: RichText,
  isNews: (told: RichText) => boolean,
  accept: (told: RichText) => void,
): void {
  useEffect(() => {
    if (editor === null || !isNews(stored)) return
    accept(stored)
    editor.commands.setContent(toEditor(stored), { emitUpdate: false })
  }, [editor, stored, isNews, accept])
}
