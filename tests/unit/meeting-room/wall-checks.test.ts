import { describe, expect, test } from 'vitest'
import type { Display, WallSurroundings } from '#contract/displays.ts'
import { checksOf, type Checked } from '#renderer/features/meeting/wall/checks.ts'

const display = (use: Display['use']): Display => ({ id: use, name: '', width: 1920, height: 1080, use })
const told = (uses: Display['use'][], capture: WallSurroundings['capture'] = 'cannot'): WallSurroundings => ({
  displays: uses.map(display),
  stand: 'fills',
  changes: 0,
  capture,
})
const checked = (given: Partial<Checked>) =>
  Object.fromEntries(
    checksOf({ surroundings: null, alone: false, notesOpen: false, shared: false, ...given }).map(({ id, state }) => [
      id,
      state,
    ]),
  )

describe('behaviour 5: safe to project', () => {
  test('with a projector of its own all is fine but what Rytme cannot turn on', () => {
    expect(checked({ surroundings: told(['coach', 'wall']) })).toEqual({
      notices: 'fine',
      ownDisplay: 'fine',
      notesApart: 'fine',
      disturb: 'ask',
    })
  })

  test('a mirrored projector is warned of, and open notes on it more so', () => {
    const surroundings = told(['coach', 'mirror'])
    expect(checked({ surroundings, alone: true })).toMatchObject({ mirrored: 'warning', notesClosed: 'fine' })
    expect(checked({ surroundings, alone: true, notesOpen: true })).toMatchObject({ notesOpen: 'warning' })
  })

  test('one display may be mirrored without anybody knowing', () => {
    expect(checked({ surroundings: told(['coach']), alone: true })).toMatchObject({ oneDisplay: 'warning' })
  })

  test('a browser does not know where its windows are', () => {
    expect(checked({})).toMatchObject({ unknownDisplay: 'ask' })
    expect(checked({ alone: true })).toMatchObject({ oneDisplay: 'warning' })
  })

  test('shared in Teams it says what becomes of the coach’s own window, and never more than is true', () => {
    const of = (capture: WallSurroundings['capture']) =>
      checked({ surroundings: told(['coach', 'wall'], capture), shared: true })
    expect(of('hidden')).toMatchObject({ captureHidden: 'fine' })
    expect(of('asked')).toMatchObject({ captureAsked: 'ask' })
    expect(of('cannot')).toMatchObject({ captureCannot: 'ask' })
    expect(checked({ shared: true })).toMatchObject({ captureCannot: 'ask' })
  })
})
