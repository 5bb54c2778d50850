/** What the editor knows: what a document can show, and no more. What is pasted is read by these, and loses everything else. */
import StarterKit from '@tiptap/starter-kit'
import { HEADING_LEVEL, isLink } from './logic/editor-text.ts'

export const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [HEADING_LEVEL] },
    italic: false,
    strike: false,
    underline: false,
    code: false,
    codeBlock: false,
    blockquote: false,
    horizontalRule: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      isAllowedUri: isLink,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
]

/** Styles and pictures are never read: the page's policy forbids them, and would say so for each. Headings of every level are the one there is. */
export function withoutForeignForm(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(style|script|head|title|xml)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<(?:img|link|meta|iframe|object|embed|video|audio|source)\b[^>]*>/gi, '')
    .replaceAll(/(<\/?h)[1-6]\b/gi, `$1${HEADING_LEVEL}`)
    .replaceAll(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
}
