/** Answers with a page: fresh nonce, policy in the header. */
import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { contentSecurityPolicy } from '#contract/page-policy.ts'
import { errorPage, type Trouble } from './error-page.ts'
import { hostOf, roleOfHost } from './gate.ts'

/** Sends a page made with this response's nonce. It may connect to the socket of the host it was asked from. */
export function sendPage(
  reply: FastifyReply,
  port: number,
  status: number,
  page: (nonce: string) => string,
): FastifyReply {
  const nonce = randomBytes(18).toString('base64')
  const role = roleOfHost(reply.request.headers.host, port)
  return reply
    .code(status)
    .header(
      'Content-Security-Policy',
      contentSecurityPolicy(nonce, role && `ws://${hostOf(role, port)}`, role === 'coach'),
    )
    .type('text/html; charset=utf-8')
    .send(page(nonce))
}

/** Says what is wrong, in words. */
export function refuse(
  reply: FastifyReply,
  port: number,
  status: number,
  trouble: Trouble,
  reference?: string,
): FastifyReply {
  return sendPage(reply, port, status, (nonce) => errorPage(trouble, nonce, reference))
}
