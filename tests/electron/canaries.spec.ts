/** What comes to the audience window of the real shell, message by message. */
import type { Page } from '@playwright/test'
import { canaries } from '../journey/canaries.ts'
import { inElectron } from './in-electron.ts'
import { test } from './runtime.ts'

declare global {
  // oxlint-disable-next-line no-var -- the page's own global
  var rytmeHeard: string[] | undefined
}

test('behaviour 5: nothing private, of another customer, kept off the wall or not revealed is in the audience window’s page, title or messages, nor in the minutes', async ({
  start,
  dataFolder,
}) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29', '--lang=nb-NO'] })
  // Before any script of the page: every port it is handed is listened to.
  await app.context().addInitScript(() => {
    globalThis.rytmeHeard = []
    addEventListener('message', ({ data, ports: [port] }) => {
      if (data === 'rytme:port')
        port?.addEventListener('message', (message) => globalThis.rytmeHeard?.push(String(message.data)))
    })
  })
  let audience: Page | null = null
  const shell = inElectron({ app, coach, language: 'nb', dataFolder })
  await canaries(
    {
      ...shell,
      audience: async (open) => {
        audience = await shell.audience(open)
        return audience
      },
    },
    {
      messages: async () => (await audience?.evaluate(() => globalThis.rytmeHeard?.join('\n'))) ?? '',
      folder: dataFolder,
    },
  )
})
