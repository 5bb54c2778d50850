/**
 * What must be so before anything else of the window runs; imported first in the entry. The page's policy forbids code made from text (zod)
 * and style elements without this response's nonce (react-remove-scroll, through get-nonce).
 */
import { setNonce } from 'get-nonce'
import { config } from 'zod/v4/core'

config({ jitless: true })

/** The nonce this page was served with; undefined where it was served without a policy (a development server). */
export const pageNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined

if (pageNonce !== undefined) setNonce(pageNonce)
