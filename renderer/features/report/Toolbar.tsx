/** What can be done with the words: one stop for Tab, arrows between the buttons, and the key of each beside its name. */
import { useEditorState, type Editor } from '@tiptap/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyName } from '#renderer/app/key-names.ts'
import { cx } from '#renderer/design/cx.ts'
import { HEADING_LEVEL } from './logic/editor-text.ts'
import { LinkForm } from './LinkForm.tsx'
import classes from './WordsEditor.module.css'

const TOOLS = ['heading', 'bold', 'bullets', 'numbers', 'link'] as const
type Tool = (typeof TOOLS)[number]

const KEYS: Record<Tool, string> = {
  heading: 'Mod+Alt+3',
  bold: 'Mod+B',
  bullets: 'Mod+Shift+8',
  numbers: 'Mod+Shift+7',
  link: '',
}

const use: Record<Exclude<Tool, 'link'>, (editor: Editor) => unknown> = {
  heading: (editor) => editor.chain().focus().toggleHeading({ level: HEADING_LEVEL }).run(),
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  bullets: (editor) => editor.chain().focus().toggleBulletList().run(),
  numbers: (editor) => editor.chain().focus().toggleOrderedList().run(),
}

export function Toolbar({ editor, name }: { editor: Editor; name: string }) {
  const { t } = useTranslation('report')
  const [isLinking, setIsLinking] = useState(false)
  const [stop, setStop] = useState<Tool>('heading')
  const bar = useRef<HTMLDivElement>(null)
  const active = useEditorState({
    editor,
    selector: ({ editor: now }): Record<Tool, boolean> => ({
      heading: now.isActive('heading'),
      bold: now.isActive('bold'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
    }),
  })
  const go = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const next = TOOLS[(TOOLS.indexOf(stop) + by + TOOLS.length) % TOOLS.length] ?? stop
    setStop(next)
    bar.current?.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus()
  }
  return (
    <>
      <div ref={bar} className={classes.toolbar} role="toolbar" aria-label={t('words.tools', { section: name })}>
        {TOOLS.map((tool) => (
          <button
            key={tool}
            type="button"
            data-tool={tool}
            className={cx(classes.tool, tool === 'bold' && classes.bold)}
            tabIndex={tool === stop ? 0 : -1}
            aria-pressed={active[tool]}
            title={KEYS[tool] === '' ? undefined : keyName(KEYS[tool])}
            onKeyDown={go}
            onFocus={() => setStop(tool)}
            // The words stay chosen while a button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (tool === 'link' ? setIsLinking(true) : use[tool](editor))}
          >
            {t(`words.tool.${tool}`)}
          </button>
        ))}
      </div>
      {isLinking ? <LinkForm editor={editor} onClose={() => setIsLinking(false)} /> : null}
    </>
  )
}
