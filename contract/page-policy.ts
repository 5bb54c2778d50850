/**
 * What a window's page may do: its Content-Security-Policy and the headers it is served with. Pure: the loopback server and `app://` both
 * answer with these, so the two shells cannot drift apart.
 */

/** Stands in the built pages where each response puts a fresh nonce. */
export const NONCE_PLACEHOLDER = '__RYTME_NONCE__'

/**
 * The policy of one response. Everything is forbidden that is not named; the reason a line is there stands beside it.
 * @param connect where the page may open a connection: the loopback server's WebSocket, or null in the desktop shell, where a port is handed over
 * @param draws the coach's window alone: it makes pictures of its own views (docs/decisions/views-as-pictures.md)
 */
export function contentSecurityPolicy(nonce: string, connect: string | null, draws: boolean): string {
  return [
    "default-src 'none'", // what is not named below: frames, workers, media, manifests, objects
    `script-src 'nonce-${nonce}'`, // the entry; what it imports inherits the nonce
    `style-src 'self' 'nonce-${nonce}'`, // 'self': style sheets that come with a route; nonce: Mantine and react-remove-scroll write <style>
    `img-src 'self'${draws ? ' data:' : ''}`, // icons and pictures of the app; data: a view on its way to the clipboard
    "font-src 'self'", // the typeface ships with the app
    `connect-src ${connect ?? "'none'"}`, // the one way to the back end
    "base-uri 'none'", // default-src does not cover these three
    "form-action 'none'",
    "frame-ancestors 'none'", // only works in a header, which is why the policy is one
  ].join('; ')
}

/** Headers of every response, whatever it is. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer', // a one-time address must not travel on
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store', // client data and one-time addresses leave no copy on disk
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** A built page with this response's nonce in its tags. */
export function withNonce(page: string, nonce: string): string {
  return page.replaceAll(NONCE_PLACEHOLDER, nonce)
}
