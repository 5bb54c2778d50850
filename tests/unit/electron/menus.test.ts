import { describe, expect, test, vi } from 'vitest'
import { shellWords } from '#texts/shell.ts'

vi.mock('electron', () => ({ app: {}, Menu: {} }))
const { lentMenuTemplate, menuTemplate } = await import('#electron/menus.ts')

type Item = { role?: string; label?: string; type?: string; accelerator?: string; submenu?: Item[] }
const all = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...all(item.submenu ?? [])])

describe.each([true, false])('the menu (mac: %s)', (isMac) => {
  const items = (language: 'nb' | 'en', isPackaged: boolean) =>
    all(menuTemplate(shellWords(language), isMac, isPackaged) as Item[])

  test('has a word of its own for every item, in both languages', () => {
    for (const language of ['nb', 'en'] as const) {
      const speaking = items(language, false).filter((item) => item.type !== 'separator')
      expect(speaking.filter((item) => !item.label)).toEqual([])
    }
    expect(items('nb', true).map((item) => item.label)).toContain('Rediger')
    expect(items('en', true).map((item) => item.label)).toContain('Edit')
  })

  test('prints from the file menu by the key everybody knows', () => {
    for (const [language, label, file] of [
      ['nb', 'Skriv ut …', 'Fil'],
      ['en', 'Print…', 'File'],
    ] as const) {
      const menu = (menuTemplate(shellWords(language), isMac, true) as Item[]).find((item) => item.label === file)
      expect(menu?.submenu).toContainEqual(expect.objectContaining({ label, accelerator: 'CommandOrControl+P' }))
    }
  })

  test('has developer tools only while the app is not packaged', () => {
    expect(items('nb', false).some((item) => item.role === 'toggleDevTools')).toBe(true)
    expect(items('nb', true).some((item) => item.role === 'toggleDevTools')).toBe(false)
  })

  test('has nothing that closes, ends, prints, reloads or leads elsewhere while others have the laptop', () => {
    const lent = all(lentMenuTemplate(shellWords('nb'), isMac) as Item[])
    const zoom = ['resetZoom', 'zoomIn', 'zoomOut']
    const text = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', ...zoom, ...(isMac ? ['about'] : [])]
    expect(lent.flatMap(({ role }) => role ?? []).toSorted()).toEqual(text.toSorted())
    expect(lent.filter(({ accelerator }) => accelerator !== undefined)).toEqual([])
  })
})
