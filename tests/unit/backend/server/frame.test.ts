import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFrame, LONGEST_FRAME } from '#backend/server/frame.ts'

const frame = (value: unknown) => JSON.stringify(value)

describe('what arrives on a connection', () => {
  test.each([
    ['a call', { i: '1', p: { u: '/system/about', b: { json: {} } } }],
    ['a call that goes on after an event', { i: '1', p: { u: '/system/events', h: { 'last-event-id': '4' }, b: {} } }],
    ['an abort', { i: '1', t: 4 }],
    ['an event of a stream', { i: '1', t: 3, p: { e: 'message', d: {} } }],
  ])('takes %s', (_name, value) => {
    expect(isFrame(frame(value))).toBe(true)
  })

  test.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no id', frame({ p: { u: '/x' } })],
    ['no path', frame({ i: '1', p: {} })],
    ['no payload', frame({ i: '1' })],
    ['an address for a path', frame({ i: '1', p: { u: 'http://example.com/' } })],
    ['a query', frame({ i: '1', p: { u: '/x?data=1' } })],
    ['another method', frame({ i: '1', p: { u: '/x', m: 'GET' } })],
    ['a form', frame({ i: '1', p: { u: '/x', h: { 'content-type': 'multipart/form-data; boundary=x' } } })],
    ['a file', frame({ i: '1', p: { u: '/x', h: { 'content-disposition': 'attachment' } } })],
    ['an unknown type', frame({ i: '1', t: 9, p: { u: '/x' } })],
    ['a response', frame({ i: '1', t: 2, p: { s: 200 } })],
    ['too much', frame({ i: '1', p: { u: '/x', b: 'x'.repeat(LONGEST_FRAME) } })],
  ])('turns away %s', (_name, data) => {
    expect(isFrame(data)).toBe(false)
  })

  test('turns away what is no text', () => {
    for (const data of [null, undefined, 1, {}, new Uint8Array(3)]) expect(isFrame(data)).toBe(false)
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (data) => {
        expect(typeof isFrame(data)).toBe('boolean')
      }),
    )
  })
})
