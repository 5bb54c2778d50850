/** The app's icons: 18 × 18, one stroke, drawn beside words. Decorative unless a label says otherwise. */
import { cx } from './cx.ts'
import classes from './Icon.module.css'
import { spoken } from './spoken.ts'

const PATHS = {
  // finding one's way
  search: <path d="M8 12.8a4.8 4.8 0 1 0 0-9.6 4.8 4.8 0 0 0 0 9.6ZM11.6 11.6l3.4 3.4" />,
  sliders: (
    <>
      <path d="M3 5.5h7M13.5 5.5H15M3 12.5h1.5M8 12.5h7" />
      <circle cx="11.7" cy="5.5" r="1.7" />
      <circle cx="6.2" cy="12.5" r="1.7" />
    </>
  ),
  back: <path d="M11 4 6 9l5 5" />,
  forward: <path d="m7 4 5 5-5 5" />,
  up: <path d="m4 11 5-5 5 5" />,
  down: <path d="m4 7 5 5 5-5" />,
  arrow: <path d="M2.5 9h12M10.5 4.8 14.7 9l-4.2 4.2" />,
  close: <path d="m4.5 4.5 9 9M13.5 4.5l-9 9" />,
  more: (
    <>
      <circle className={classes.dot} cx="4" cy="9" r="1.3" />
      <circle className={classes.dot} cx="9" cy="9" r="1.3" />
      <circle className={classes.dot} cx="14" cy="9" r="1.3" />
    </>
  ),
  external: <path d="M7.5 4H4v10h10v-3.5M10.5 3.5h4v4M14.5 3.5 8.5 9.5" />,
  // places
  bell: <path d="M4.5 13V8.5a4.5 4.5 0 0 1 9 0V13l1.5 1H3zM7.5 16h3M9 4V2.5" />,
  clock: (
    <>
      <circle cx="9" cy="9" r="6.5" />
      <path d="M9 9V4.5M9 9l3 2" />
    </>
  ),
  list: <path d="M3 4.5h12M3 9h8M3 13.5h5M14 11v5" />,
  chat: <path d="M3 4h12v8H8l-3.5 3v-3H3z" />,
  steps: <path d="M3 15h3v-4h4V7h4V3" />,
  book: (
    <path d="M9 5C7.5 3.6 5.6 3.3 3 3.5v10c2.6-.2 4.5.1 6 1.5 1.5-1.4 3.4-1.7 6-1.5v-10C12.4 3.3 10.5 3.6 9 5zM9 5v10" />
  ),
  file: <path d="M5 2.5h5.5L14 6v9.5H5zM10.5 2.5V6H14M7.5 9.5h4M7.5 12h4" />,
  building: <path d="M4 15.5v-12h7v12M11 7.5h3.5v8M2.5 15.5h13M6.5 6.5h2M6.5 9.5h2M6.5 12.5h2" />,
  target: (
    <>
      <circle cx="9" cy="9" r="6.5" />
      <circle cx="9" cy="9" r="3" />
    </>
  ),
  tree: <path d="M7 2.5h4v3.5H7zM2.5 12h4v3.5h-4zM11.5 12h4v3.5h-4zM9 6v3M4.5 12V9h9v3" />,
  chart: <path d="M3 3v12h12M6 11l3-3 2 2 4-4.5" />,
  table: <path d="M2.5 3.5h13v11h-13zM2.5 7h13M7 7v7.5" />,
  inbox: <path d="M3 10.5 5 3.5h8l2 7v4H3zM3 10.5h3.5l1 2h3l1-2H15" />,
  // people
  user: (
    <>
      <circle cx="9" cy="6" r="2.8" />
      <path d="M3.5 15c.6-3 2.6-4.5 5.5-4.5s4.9 1.5 5.5 4.5" />
    </>
  ),
  users: (
    <>
      <circle cx="7" cy="6.3" r="2.5" />
      <path d="M2 14.8c.5-2.7 2.3-4 5-4s4.5 1.3 5 4M11.5 4a2.5 2.5 0 0 1 0 4.6M13 11c1.7.5 2.7 1.8 3 3.8" />
    </>
  ),
  // doing
  plus: <path d="M9 4v10M4 9h10" />,
  minus: <path d="M4 9h10" />,
  check: <path d="m3.5 9.5 3.7 3.7L14.5 5" />,
  undo: <path d="M6.5 4 3 7.5 6.5 11M3.5 7.5H11a3.5 3.5 0 0 1 0 7H7.5" />,
  redo: <path d="M11.5 4 15 7.5 11.5 11M14.5 7.5H7a3.5 3.5 0 0 0 0 7h3.5" />,
  repeat: <path d="M13.2 6.2A5.2 5.2 0 0 0 4 8M4.8 11.8A5.2 5.2 0 0 0 14 10M13.5 3v3.5H10M4.5 15v-3.5H8" />,
  /** Put aside: no longer followed up. */
  aside: <path d="M9 3v7M5.8 7 9 10.2 12.2 7M3 10.5V15h12v-4.5" />,
  trash: <path d="M3.5 5h11M7 5V3h4v2M5 5l.6 10h6.8L13 5M7.6 8v4.5M10.4 8v4.5" />,
  pencil: <path d="M11.5 3.5 14.5 6.5 6.5 14.5 3 15l.5-3.5zM9.5 5.5l3 3" />,
  drag: (
    <>
      <circle className={classes.dot} cx="6.5" cy="4.5" r="1.2" />
      <circle className={classes.dot} cx="11.5" cy="4.5" r="1.2" />
      <circle className={classes.dot} cx="6.5" cy="9" r="1.2" />
      <circle className={classes.dot} cx="11.5" cy="9" r="1.2" />
      <circle className={classes.dot} cx="6.5" cy="13.5" r="1.2" />
      <circle className={classes.dot} cx="11.5" cy="13.5" r="1.2" />
    </>
  ),
  download: <path d="M9 3v8.5M5.5 8.5 9 12l3.5-3.5M3 15h12" />,
  upload: <path d="M9 12V3.5M5.5 6.5 9 3l3.5 3.5M3 15h12" />,
  copy: <path d="M6.5 6.5h8v8h-8zM11.5 6.5v-3h-8v8h3" />,
  printer: <path d="M5.5 7V3h7v4M5.5 12.5h-3V7h13v5.5h-3M5.5 10.5h7V15h-7z" />,
  archive: <path d="M2.5 3.5h13v3.5h-13zM3.5 7v7.5h11V7M7 10h4" />,
  filter: <path d="M3 4h12l-4.5 5.5v5L7.5 13V9.5z" />,
  link: (
    <path d="M7.5 10.5a2.7 2.7 0 0 0 4 .3l2.3-2.3a2.7 2.7 0 0 0-3.9-3.9L8.7 5.8M10.5 7.5a2.7 2.7 0 0 0-4-.3L4.2 9.5a2.7 2.7 0 0 0 3.9 3.9l1.2-1.2" />
  ),
  play: <path d="M5.5 3.5v11l9-5.5z" />,
  pause: <path d="M6 4v10M12 4v10" />,
  stop: <path d="M4.5 4.5h9v9h-9z" />,
  eye: (
    <>
      <path d="M1.8 9C3.6 5.9 6 4.3 9 4.3s5.4 1.6 7.2 4.7c-1.8 3.1-4.2 4.7-7.2 4.7S3.6 12.1 1.8 9Z" />
      <circle cx="9" cy="9" r="2.2" />
    </>
  ),
  eyeOff: (
    <path d="M2.5 2.5l13 13M6.3 4.9C7.1 4.5 8 4.3 9 4.3c3 0 5.4 1.6 7.2 4.7-.6 1.1-1.4 2-2.2 2.7M11.5 13.3c-.8.3-1.6.4-2.5.4-3 0-5.4-1.6-7.2-4.7.8-1.3 1.7-2.4 2.7-3.2" />
  ),
  // things
  flag: <path d="M4 16V3h9l-2 3.2 2 3.3H4" />,
  lock: (
    <>
      <rect x="4" y="8" width="10" height="7" rx="1.5" />
      <path d="M6 8V6a3 3 0 0 1 6 0v2" />
    </>
  ),
  monitor: (
    <>
      <rect x="2.5" y="3.5" width="13" height="8.5" rx="1" />
      <path d="M9 12v3M6 15h6" />
    </>
  ),
  curtain: <path d="M2.5 3h13M4 3v12c1.8-2 2.7-6 2.7-12M14 3v12c-1.8-2-2.7-6-2.7-12" />,
  calendar: <path d="M3 4.5h12v10.5H3zM3 8h12M6.5 2.5v3.5M11.5 2.5v3.5" />,
  keyboard: <path d="M2 4.5h14v9H2zM5 7.5h.01M8 7.5h.01M11 7.5h.01M13.5 7.5h.01M5.5 10.7h7" />,
  sun: (
    <>
      <circle cx="9" cy="9" r="3" />
      <path d="M9 2v1.5M9 14.5V16M2 9h1.5M14.5 9H16M4 4l1.1 1.1M12.9 12.9 14 14M14 4l-1.1 1.1M5.1 12.9 4 14" />
    </>
  ),
  moon: <path d="M14.8 10.7A6.3 6.3 0 0 1 7.3 3.2a6.3 6.3 0 1 0 7.5 7.5Z" />,
  globe: (
    <>
      <circle cx="9" cy="9" r="6.5" />
      <path d="M2.5 9h13M9 2.5c2.2 2 3 4 3 6.5s-.8 4.5-3 6.5c-2.2-2-3-4-3-6.5s.8-4.5 3-6.5Z" />
    </>
  ),
  warning: <path d="M9 3 16 15H2zM9 7.5v3.5M9 13h.01" />,
  info: (
    <>
      <circle cx="9" cy="9" r="6.5" />
      <path d="M9 8.5v4M9 5.8h.01" />
    </>
  ),
  question: (
    <>
      <circle cx="9" cy="9" r="6.5" />
      <path d="M7 7.2c.2-1.2 1-1.8 2.1-1.8 1.2 0 2 .7 2 1.7 0 1.5-2 1.5-2 3M9.1 12.6h.01" />
    </>
  ),
  note: <path d="M3.5 3.5h11v7.5l-3.5 3.5H3.5zM14.5 11H11v3.5M6 6.5h6M6 9h4" />,
  bulb: <path d="M6.8 11.8C5.2 10.8 4.5 9.4 4.5 7.7a4.5 4.5 0 0 1 9 0c0 1.7-.7 3.1-2.3 4.1v1.7H6.8zM7.5 15.7h3" />,
  shield: <path d="M9 2.5 14.5 4.5v4c0 3.3-2 5.7-5.5 7-3.5-1.3-5.5-3.7-5.5-7v-4zM6.5 9l1.8 1.8 3.2-3.5" />,
  disk: <path d="M3 4h12v10H3zM3 10.5h12M12 12.3h.01" />,
  folder: <path d="M2.5 14.5v-11H7l1.5 2h7v9z" />,
  mail: <path d="M2.5 4h13v10h-13zM2.5 5l6.5 5 6.5-5" />,
} satisfies Record<string, React.ReactNode>

export type IconName = keyof typeof PATHS

export interface IconProps {
  name: IconName
  /** Only where no word stands beside it. */
  label?: string | undefined
  className?: string | undefined
}

export function Icon({ name, label, className }: IconProps) {
  return (
    <svg className={cx(classes.icon, className)} viewBox="0 0 18 18" {...spoken(label)}>
      {PATHS[name]}
    </svg>
  )
}
