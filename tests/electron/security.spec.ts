/** What windows may not do, tried from inside them. */
import { createServer } from 'node:http'
import { expect, test, violationsAfterReload } from './runtime.ts'

test('a window has no Node, no Electron and nothing of the preload’s', async ({ start }) => {
  const { app, coach } = await start()
  const globals = await coach.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(globals).toEqual([])
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { sandbox, contextIsolation, nodeIntegration, spellcheck, webviewTag } = (
        window.webContents as unknown as { getLastWebPreferences: () => Record<string, boolean> }
      ).getLastWebPreferences()
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        spellcheck: spellcheck ?? false,
        webviewTag: webviewTag ?? false,
      }
    }),
  )
  for (const each of preferences)
    expect(each).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
    })
})

test('loads without a violation of its policy', async ({ start }) => {
  const { coach } = await start()
  expect(await violationsAfterReload(coach)).toEqual([])
})

test('nothing leaves the app: every request that is not its own is cancelled', async ({ start }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('reached')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { app, coach } = await start()
  const outside = `http://127.0.0.1:${port}`

  // From the page, where the policy stands before the filter.
  const fetched = await coach.evaluate(
    (url) =>
      fetch(`${url}/fetch`).then(
        () => 'reached',
        () => 'refused',
      ),
    outside,
  )
  expect(fetched).toBe('refused')
  await coach.evaluate((url) => {
    const image = document.createElement('img')
    image.src = `${url}/image`
    document.body.append(image)
    const frame = document.createElement('iframe')
    frame.src = `${url}/frame`
    document.body.append(frame)
    const link = document.createElement('link')
    link.rel = 'prefetch'
    link.href = `${url}/prefetch`
    document.head.append(link)
    navigator.sendBeacon(`${url}/beacon`)
  }, outside)
  // Beside the page, where there is only the filter.
  const beside = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(`${url}/session`).then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    outside,
  )
  expect(beside).toContain('ERR_BLOCKED_BY_CLIENT')
  const named = await app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('example.com').then(
      () => 'found',
      (error: Error) => error.message,
    ),
  )
  expect(named).not.toBe('found')
  expect(asked).toEqual([])
  server.close()
})

test('a window stays where it is', async ({ start }) => {
  const { app, coach } = await start()
  const opened = await coach.evaluate(() => [window.open('https://example.com'), window.open('app://audience/')])
  expect(opened).toEqual([null, null])
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://audience/', 'data:text/html,x']) {
    await coach.evaluate((to) => {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
    }, target)
    expect(coach.url()).toBe('app://coach/')
  }
  expect(app.windows()).toHaveLength(1)
})

test('app:// serves the role’s own page and its parts, to GET alone', async ({ start }) => {
  const { app } = await start()
  const status = (url: string, method = 'GET') =>
    app.evaluate(({ net }, asked) => net.fetch(asked.url, { method: asked.method }).then((reply) => reply.status), {
      url,
      method,
    })
  expect(await status('app://coach/')).toBe(200)
  expect(await status('app://coach/', 'POST')).toBe(405)
  for (const path of [
    'audience.html',
    'index.html',
    'assets/',
    'assets/%2e%2e%2fapp/electron.js',
    'assets/..%2f..%2fpackage.json',
  ])
    expect(await status(`app://coach/${path}`)).toBe(404)
  expect(await status('app://elsewhere/')).toBe(404)
})

test('no permission and no device is given', async ({ start }) => {
  const { coach } = await start()
  const answers = await coach.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- this all runs inside the window
    const refused = (asked: Promise<unknown> | undefined) =>
      (asked ?? Promise.reject(new Error('absent'))).then(
        () => 'given',
        () => 'refused',
      )
    return Promise.all([
      refused(navigator.mediaDevices?.getUserMedia({ audio: true })),
      refused(navigator.mediaDevices?.getDisplayMedia({ video: true })),
      Notification.requestPermission().then((answer) => (answer === 'granted' ? 'given' : 'refused')),
      refused(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
    ])
  })
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused'])
})
