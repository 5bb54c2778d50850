/** A client's mark: its first letter on its own colour. The only place where a client's colour is seen on the screen; documents have it too. */
import { cx } from './cx.ts'
import classes from './Crest.module.css'

export interface CrestProps {
  name: string
  /** `#rrggbb`; fjord when the client has none. */
  color?: string | null | undefined
  className?: string | undefined
}

/** Relative luminance (WCAG) decides between dark and light letters. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179
}

export function Crest({ name, color, className }: CrestProps) {
  const own = color !== undefined && color !== null && /^#[\da-f]{6}$/iu.test(color) ? color : undefined
  return (
    <svg className={cx(classes.crest, className)} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={own === undefined ? classes.fjord : undefined} fill={own} width="32" height="32" rx="7" />
      <text
        className={cx(classes.letter, own !== undefined && (isLight(own) ? classes.dark : classes.light))}
        x="16"
        y="21"
      >
        {name.trim().at(0)?.toLocaleUpperCase() ?? ''}
      </text>
    </svg>
  )
}
