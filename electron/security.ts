/** What windows may not do. Decisions are pure functions; `harden` puts them in force. */
import type { WindowRole } from '#contract/process.ts'
import type { App, Session, WebContents } from 'electron'

export const SCHEME = 'app'

export const originOf = (role: WindowRole): string => `${SCHEME}://${role}`

/** True for a page of that role's own origin, to the letter. */
export function isOwnPage(url: string, role: WindowRole): boolean {
  return url === originOf(role) || url.startsWith(`${originOf(role)}/`)
}

/** Only what ships with the app may be requested; the developer tools need themselves while the app is not packaged. */
export function mayRequest(url: string, isPackaged: boolean): boolean {
  return url.startsWith(`${SCHEME}://`) || (!isPackaged && url.startsWith('devtools://'))
}

/** The coach may copy a picture; nothing else is ever permitted. What is read from the clipboard stays the system's own paste. */
export function mayUse(permission: string, page: string, isMainFrame: boolean): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOwnPage(page, 'coach')
}

/** A picture the coach window made itself, where the clipboard refused it: the system asks where to put it. */
export function mayDownload(url: string): boolean {
  return url.startsWith(`blob:${originOf('coach')}/`)
}

/** Switches for Chromium that must be set before it starts: no name is ever looked up, nothing is fetched behind our back. */
export const CHROMIUM_SWITCHES: ReadonlyArray<readonly [name: string, value: string]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['no-pings', ''],
]

/** What every window is made with. */
export function webPreferences(preload: string, isPackaged: boolean) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false,
    // The timer of a meeting runs on while its window is behind another.
    backgroundThrottling: false,
    // It would download dictionaries.
    spellcheck: false,
    devTools: !isPackaged,
  } as const
}

/** No permission but to copy a picture, no device, no screen capture, no request to anywhere. */
export function hardenSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(mayUse(permission, requestingUrl, isMainFrame)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    mayUse(permission, origin, isMainFrame),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, isPackaged) }))
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
  session.setSpellCheckerEnabled(false)
}

const deny = (event: { preventDefault: () => void }): void => event.preventDefault()

/** Keeps a window where it is: no navigation, redirect, new window, frame or webview. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', deny)
  contents.on('will-frame-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-attach-webview', deny)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // Every device chooser is answered with nothing.
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
}

/** Puts all of this in force for the app. Call when it is ready, before the first window. */
export function harden(app: App, session: Session): void {
  hardenSession(session, app.isPackaged)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  app.on('session-created', (created) => hardenSession(created, app.isPackaged))
}
