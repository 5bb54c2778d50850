/** A picture drawn as large as its place allows: whole, in its own shape, at the screen's own pixels. A tiny one is not blown up to a blur. */
import { useEffect, useRef } from 'react'
import { fitWithin } from '#domain/picture/picture-file.ts'
import { cx } from '../cx.ts'
import classes from './PictureCanvas.module.css'

/** More than this a pixel of the picture becomes a tile. */
const MOST_SCALE = 3

export interface PictureCanvasProps {
  picture: ImageBitmap
  /** What it shows, for whoever does not see it; empty where the same words stand beside it. */
  label: string
  className?: string | undefined
}

export function PictureCanvas({ picture, label, className }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const drawn = canvas.current
    const place = drawn?.parentElement
    if (drawn === null || place === null || place === undefined) return undefined
    const draw = () => {
      const box = { width: place.clientWidth, height: place.clientHeight }
      if (box.width === 0 || box.height === 0 || picture.width === 0) return
      const size = fitWithin(picture, box, MOST_SCALE)
      const touches = size.width >= box.width - 1 || size.height >= box.height - 1
      // The style sheet makes it no larger than its place: only there may it hold more pixels than it covers.
      const sharp = touches ? Math.max(1, devicePixelRatio) : 1
      drawn.width = Math.round(size.width * sharp)
      drawn.height = Math.round(size.height * sharp)
      const context = drawn.getContext('2d')
      if (context === null) return
      context.imageSmoothingQuality = 'high'
      context.drawImage(picture, 0, 0, drawn.width, drawn.height)
    }
    const observer = new ResizeObserver(draw)
    observer.observe(place)
    draw()
    return () => observer.disconnect()
  }, [picture])
  return (
    <div className={cx(classes.place, className)}>
      <canvas
        ref={canvas}
        className={classes.picture}
        {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      />
    </div>
  )
}
