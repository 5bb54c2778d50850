/**
 * The map: what is written in the settings at the top, and under it who contributes to what. It opens so that all of it is seen and can be read, or
 * what needs a talk where that is too much; whoever walks it by key is followed; nothing moves under the one who folds something out.
 */
import '@xyflow/react/dist/base.css'
import {
  getViewportForBounds,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  type Connection,
  type Viewport,
} from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { useAlignment } from '../alignment-context.ts'
import { connectedWith, familyOf, folded } from '../logic/graph.ts'
import { bestArrangement, layOut, type Arrangement, type KnownRanks } from '../logic/layout.ts'
import { mostPressing, viewportFor } from '../logic/opening.ts'
import { asItLies, stepFrom, stepOf, type Stand } from '../logic/walk.ts'
import { edgesOf, nodesOf } from './flow.ts'
import { LinkEdge } from './LinkEdge.tsx'
import { MapContext, type MapValue } from './map-context.ts'
import { MapNode } from './MapNode.tsx'
import { QuestionNode } from './QuestionNode.tsx'
import { cardWidthAt, headingAt, lineCounter, sizesOf, spacesAt, zoomsAt } from './sizes.ts'
import classes from './MapCanvas.module.css'

const NODES = { thing: MapNode, question: QuestionNode }
const EDGES = { link: LinkEdge }
const NOTHING = () => undefined

/** What the sidebar and the head leave of the window, nearly. */
const WIDE = 0.84
const HIGH = 0.72
/** Room at the edges, and below for the tools. */
const AROUND = { top: 20, left: 28, right: 28, bottom: 64 } as const
const FIT = {
  padding: {
    top: `${AROUND.top}px`,
    left: `${AROUND.left}px`,
    right: `${AROUND.right}px`,
    bottom: `${AROUND.bottom}px`,
  },
  maxZoom: 1,
} as const
/** A small picture keeps its facts until they cannot be made out, also on paper: nobody opens it from so far. A large one is made for it. */
const FAR = 0.62
const SMALLEST = 0.15
const LARGEST = 1.6
const MOVE = 180
/** From the edge of the window, for what is walked to. */
const MARGIN = 24

/** The sheet's room in pixels, as MapCanvas.module.css has it in millimetres. */
const PAPER = { width: 997, height: 521 }

export function MapCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  )
}

/** No movement for who has asked for none. */
function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE
}

function useRem(): number {
  const [rem, setRem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  useEffect(() => {
    const look = () => setRem(Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [])
  return rem
}

/** True once the letters the map is measured with are there. */
function useLetters(): boolean {
  const [ready, setReady] = useState(() => document.fonts.status === 'loaded')
  useEffect(() => {
    void document.fonts.ready.then(() => setReady(true))
  }, [])
  return ready
}

function Canvas() {
  const { t } = useTranslation('alignment')
  const { graph, words, chosen, choose, open, connecting } = useAlignment()
  const flow = useReactFlow()
  const rem = useRem()
  const letters = useLetters()
  const canvas = useRef<HTMLDivElement>(null)
  const { near, least } = zoomsAt(rem)
  const [focused, setFocused] = useState<Id | null>(null)

  const objectives = useMemo(
    () => [...graph.things.values()].filter((thing) => thing.kind === 'objective').map((thing) => thing.id),
    [graph],
  )
  const [room] = useState(() => ({ width: innerWidth * WIDE, height: innerHeight * HIGH }))
  const [own, setOwn] = useState<ReadonlySet<Id> | null>(null)
  const makeLayout = useMemo(() => {
    const count = lineCounter(rem)
    return (unfolded: ReadonlySet<Id>, large: boolean) => {
      const inView = folded(graph, unfolded)
      const relations = familyOf(inView)
      const sizeOf = sizesOf(inView.things, words, { count, rem, large })
      const known: KnownRanks = new Map()
      return {
        shown: inView,
        relations,
        lay: (arrangement: Arrangement) =>
          layOut({
            graph: inView,
            family: relations,
            sizeOf,
            spaces: spacesAt(rem, large),
            arrangement,
            headingIn: headingAt(rem),
            known,
          }),
      }
    }
    // The letters are measured anew when they have come.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [graph, words, rem, letters])
  // Key results are shown from the start where all of it can then be read; else they are folded, it is a picture of goals, and its letters are
  // large. How it lies is decided by the whole picture and not by what one of it shows.
  const opening = useMemo(() => {
    const best = (unfolded: ReadonlySet<Id>, large: boolean) =>
      bestArrangement(makeLayout(unfolded, large).lay, room, cardWidthAt(rem, large))
    const open = best(new Set(objectives), false)
    const large = open.zoom < near
    return {
      large,
      unfolded: new Set(large ? [] : objectives),
      open: open.arrangement,
      folded: large ? best(new Set(), true).arrangement : open.arrangement,
    }
  }, [makeLayout, objectives, room, rem, near])
  const { large } = opening
  const isFar = useStore((state) => state.transform[2] < (large ? near : FAR))
  const unfolded = own ?? opening.unfolded
  const arrangement = unfolded.size === objectives.length ? opening.open : opening.folded
  const { shown, family, layout } = useMemo(() => {
    const made = makeLayout(unfolded, large)
    const lies = made.lay(arrangement)
    return { shown: made.shown, family: asItLies(made.relations, made.shown, lies.boxes), layout: lies }
  }, [makeLayout, unfolded, arrangement, large])
  const nodes = useMemo(() => nodesOf(shown, family.order, layout, rem), [shown, family, layout, rem])
  const edges = useMemo(() => {
    const told = (from: Id, to: Id) => {
      const [one, other] = [shown.things.get(from), shown.things.get(to)]
      if (one === undefined || other === undefined) return ''
      const kind = other.kind === 'direction' ? 'serves' : one.kind === 'keyResult' ? 'measures' : 'contributes'
      return t(`map.edge.${kind}`, { from: words.name(one), to: words.name(other) })
    }
    return edgesOf(shown, layout, told)
  }, [shown, layout, words, t])

  const around = useMemo(
    () => new Set(focused === null ? [] : [focused, ...family.parents(focused), ...family.children(focused)]),
    [focused, family],
  )
  const kept = useMemo(
    () => (chosen !== null && shown.things.has(chosen) ? connectedWith(shown, chosen) : null),
    [chosen, shown],
  )

  // What is folded out moves the rest, never the thing it was asked of.
  const before = useRef(layout)
  useLayoutEffect(() => {
    const [was, is] = [before.current.boxes.get(focused ?? ''), layout.boxes.get(focused ?? '')]
    before.current = layout
    if (was === undefined || is === undefined || (was.x === is.x && was.y === is.y)) return
    const { x, y, zoom } = flow.getViewport()
    void flow.setViewport({ x: x + (was.x - is.x) * zoom, y: y + (was.y - is.y) * zoom, zoom })
  }, [layout, focused, flow])

  // A sheet shows all of it, however near it is looked at; then it lies as it lay.
  useEffect(() => {
    let before: Viewport | null = null
    const show = (viewport: Viewport) => flushSync(() => void flow.setViewport(viewport))
    const toPaper = () => {
      before = flow.getViewport()
      const bounds = flow.getNodesBounds(flow.getNodes())
      show(getViewportForBounds(bounds, PAPER.width, PAPER.height, SMALLEST, 1, 0.01))
    }
    const back = () => {
      if (before !== null) show(before)
      before = null
    }
    addEventListener('beforeprint', toPaper)
    addEventListener('afterprint', back)
    return () => {
      removeEventListener('beforeprint', toPaper)
      removeEventListener('afterprint', back)
    }
  }, [flow])

  const fit = () => void flow.fitView({ ...FIT, duration: duration() })
  /** All of it, or as much as can be read of it around what needs a talk, or what has been walked to. */
  const show = (time: number) => {
    const frame = canvas.current?.getBoundingClientRect()
    const all = [...layout.boxes.values(), ...(layout.heading === null ? [] : [layout.heading])]
    const about =
      layout.boxes.get(focused ?? '') ?? layout.boxes.get(mostPressing(shown, family.order) ?? '') ?? layout.heading
    if (frame === undefined || about === null) return
    void flow.setViewport(viewportFor({ all, about, room: frame, around: AROUND, least, most: FIT.maxZoom }), {
      duration: time,
    })
  }
  const showNow = useRef(show)
  useLayoutEffect(() => {
    showNow.current = show
  })
  const toggle = (id: Id) => {
    setOwn(() => {
      const next = new Set(unfolded)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }
  const foldAll = () => {
    setOwn(new Set(unfolded.size > 0 ? [] : objectives))
    requestAnimationFrame(() => requestAnimationFrame(() => showNow.current(duration())))
  }

  /** Brings a thing into the window, without changing how near it is looked at. */
  const bringInView = (id: Id) => {
    const box = layout.boxes.get(id)
    const frame = canvas.current?.getBoundingClientRect()
    if (box === undefined || frame === undefined) return
    const { x, y, zoom } = flow.getViewport()
    const left = x + box.x * zoom
    const top = y + box.y * zoom
    const isInside =
      left >= MARGIN &&
      top >= MARGIN &&
      left + box.width * zoom <= frame.width - MARGIN &&
      top + box.height * zoom <= frame.height - MARGIN
    if (isInside) return
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: duration() })
  }
  // The panel that opens beside the map takes some of its room: what it is about stays in sight.
  const width = useStore((state) => state.width)
  const latest = useRef(bringInView)
  useLayoutEffect(() => {
    latest.current = bringInView
  })
  useEffect(() => {
    if (chosen !== null) latest.current(chosen)
  }, [chosen, width])
  const focus = (id: Id) => {
    setFocused(id)
    bringInView(id)
    // The panel follows whoever walks on while it is open.
    if (chosen !== null && chosen !== id) choose(id)
  }
  /** Where the arrow keys have come to; who tabs or clicks begins anew. */
  const stand = useRef<Stand>({ at: '', under: null })
  const value: MapValue = { focused, focus, lit: around, kept, unfolded, toggle }

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-thing]')?.dataset['thing']
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = stepOf(event.key)
    if (step !== null) {
      event.preventDefault()
      const to = stepFrom(family, stand.current.at === at ? stand.current : { at, under: null }, step)
      if (to === null) return
      stand.current = to
      focusOn(to.at)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(at)
    } else if (event.key === ' ') {
      event.preventDefault()
      const thing = shown.things.get(at)
      if (thing?.kind === 'objective') toggle(at)
      if (thing?.kind === 'keyResult') {
        toggle(thing.objective.id)
        focusOn(thing.objective.id)
      }
    }
  }
  const focusOn = (id: Id) =>
    canvas.current?.querySelector<HTMLElement>(`[data-thing="${id}"]`)?.focus({ preventScroll: true })

  /** For keys that come while the focus is not on the map: it goes there first. */
  const comeBack = () => focusOn(focused !== null && shown.things.has(focused) ? focused : (family.order[0] ?? ''))
  useShortcuts(t('map.shortcuts'), [
    {
      id: 'map.walk',
      keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
      label: t('map.walk'),
      run: comeBack,
      inPalette: false,
    },
    { id: 'map.open', keys: 'Enter', label: t('map.open'), run: comeBack, inPalette: false },
    { id: 'map.toggle', keys: 'Space', label: t('map.toggle'), run: comeBack, inPalette: false },
    {
      id: 'map.in',
      keys: '+',
      label: t('map.zoomIn'),
      run: () => void flow.zoomIn({ duration: duration() }),
      icon: 'plus',
    },
    {
      id: 'map.out',
      keys: ['-', '−'],
      label: t('map.zoomOut'),
      run: () => void flow.zoomOut({ duration: duration() }),
      icon: 'minus',
    },
    { id: 'map.fit', keys: '0', label: t('map.fit'), run: fit },
    { id: 'map.fold', keys: 'Shift+F', label: t(unfolded.size > 0 ? 'map.foldAll' : 'map.unfoldAll'), run: foldAll },
    {
      id: 'map.connections',
      keys: 'K',
      label: t('map.connections'),
      when: focused !== null,
      run: () => {
        if (focused !== null) choose(focused, 'field')
      },
      icon: 'link',
    },
  ])

  return (
    <MapContext value={value}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside */}
      <div
        ref={canvas}
        className={classes.canvas}
        data-wide
        data-far={isFar || undefined}
        data-large={large || undefined}
        onKeyDown={onKeyDown}
      >
        <ReactFlow
          aria-label={t('map.label')}
          nodes={nodes}
          edges={edges}
          nodeTypes={NODES}
          edgeTypes={EDGES}
          onInit={() => show(0)}
          minZoom={SMALLEST}
          maxZoom={LARGEST}
          nodesDraggable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          connectionRadius={0}
          isValidConnection={(each) => connecting.refusal(each.source, each.target) === null}
          onConnect={({ source, target }: Connection) => void connecting.connect(source, target)}
          onConnectEnd={(_event, { isValid, fromNode, toNode }) => {
            // Says why where it was let go of in the wrong place.
            if (isValid !== true && fromNode && toNode && fromNode.id !== toNode.id)
              void connecting.connect(fromNode.id, toNode.id)
          }}
          // Without it React Flow lets the pointer through its nodes; what a click does is the buttons' own.
          onNodeClick={NOTHING}
          onPaneClick={() => choose(null)}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{ 'node.a11yDescription.default': '', 'edge.a11yDescription.default': '' }}
        />
        <div className={classes.tools}>
          <IconButton
            icon="plus"
            label={t('map.zoomIn')}
            keyCap="+"
            onClick={() => void flow.zoomIn({ duration: duration() })}
          />
          <IconButton
            icon="minus"
            label={t('map.zoomOut')}
            keyCap="−"
            onClick={() => void flow.zoomOut({ duration: duration() })}
          />
          <IconButton icon="target" label={t('map.fit')} keyCap="0" onClick={fit} />
          <Button kind="quiet" className={classes.foldAll} onClick={foldAll}>
            {t(unfolded.size > 0 ? 'map.foldAll' : 'map.unfoldAll')}
          </Button>
        </div>
      </div>
    </MapContext>
  )
}
