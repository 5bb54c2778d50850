/**
 * The coach window's frame inside a client: sidebar (or rail) and main. It knows nothing of the router: the caller
 * draws each link from the props it is given.
 */
import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'

import { Crest } from './Crest.tsx'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'
import classes from './Shell.module.css'

export interface ShellItem {
  id: string
  label: string
  icon: IconName
  /** A small figure at the end: open meetings. */
  count?: number | string | undefined
  /** What the figure means, for those who only hear it: «2 åpne». */
  countLabel?: string | undefined
  current?: boolean | undefined
}

export interface ShellTool {
  label: string
  icon: IconName
  /** Left out where it would not fit beside the words; the help has it. */
  keyCap?: string | undefined
  onPress: () => void
}

/** Spread these on the router's link. */
export interface ShellLinkProps {
  className: string
  'aria-current': 'page' | undefined
  children: React.ReactNode
}

export interface ShellProps<Item extends ShellItem> {
  /** Names the navigation: the client. */
  label: string
  /** Words of the link past the sidebar: «Til innholdet». */
  skipLabel: string
  client: { name: string; color?: string | null | undefined }
  /** The way back to all clients. */
  back: Item
  items: readonly Item[]
  renderLink: (item: Item, link: ShellLinkProps) => React.ReactNode
  /** At the foot, what can be done with any screen: search among them, each with its key. */
  tools: readonly ShellTool[]
  /** Above the search: a message, a state. Not shown in the rail. */
  foot?: React.ReactNode
  /** Of the day, above the screen when it is printed, beside the client's name. */
  paperDate?: string | undefined
  /** Only icons: while a side panel is open. Narrow windows get the rail anyway. */
  rail?: boolean | undefined
  children: React.ReactNode
}

export function Shell<Item extends ShellItem>({
  label,
  skipLabel,
  client,
  back,
  items,
  renderLink,
  tools,
  foot,
  paperDate,
  rail = false,
  children,
}: ShellProps<Item>) {
  const narrow = useMediaQuery('(max-width: 64rem)', false, { getInitialValueInEffect: false })
  const asRail = rail || narrow

  const entry = (item: Item) => (
    <Tooltip key={item.id} label={item.label} position="right" disabled={!asRail}>
      <span className={classes.item}>
        {renderLink(item, {
          className: cx(classes.link),
          'aria-current': item.current === true ? 'page' : undefined,
          children: (
            <>
              <Icon name={item.icon} />
              <span className={classes.label}>{item.label}</span>
              {item.count === undefined ? null : (
                <span className={classes.count}>
                  <span aria-hidden={item.countLabel === undefined ? undefined : true}>{item.count}</span>
                  {item.countLabel === undefined ? null : <span className="visually-hidden">{item.countLabel}</span>}
                </span>
              )}
            </>
          ),
        })}
      </span>
    </Tooltip>
  )

  return (
    <div className={cx(classes.shell, asRail && classes.rail)}>
      <a
        className={classes.skip}
        href="#main"
        onClick={(event) => {
          // The router owns the hash; only the focus moves.
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {skipLabel}
      </a>
      <nav className={classes.side} aria-label={label}>
        {entry(back)}
        <Tooltip label={client.name} position="right" disabled={!asRail}>
          <div className={classes.client}>
            <Crest name={client.name} color={client.color} />
            <span className={cx(classes.label, classes.clientName)}>{client.name}</span>
          </div>
        </Tooltip>
        {items.map(entry)}
        <div className={classes.foot}>
          {asRail ? null : foot}
          <div className={classes.tools}>
            {tools.map(({ label: name, icon, keyCap, onPress }) => (
              <Tooltip key={icon} label={name} position="right" disabled={!asRail}>
                <button type="button" className={classes.link} onClick={onPress}>
                  <Icon name={icon} />
                  <span className={classes.label}>{name}</span>
                  {keyCap === undefined ? null : (
                    <span className={classes.count} aria-hidden="true">
                      {keyCap}
                    </span>
                  )}
                </button>
              </Tooltip>
            ))}
          </div>
        </div>
      </nav>
      <main className={classes.main} id="main" tabIndex={-1}>
        <p className={classes.paperHead} data-paper-head>
          <b>{client.name}</b>
          <span>{paperDate}</span>
        </p>
        {children}
      </main>
    </div>
  )
}

export interface TopbarProps {
  /** The wordmark, drawn by the caller with <Wordmark/>, perhaps inside a link. */
  brand: React.ReactNode
  /** Quiet buttons: search, curtain, settings. */
  children?: React.ReactNode
}

/** The line above the start screen, where no client is open. */
export function Topbar({ brand, children }: TopbarProps) {
  return (
    <header className={classes.topbar}>
      <div className={classes.brand}>{brand}</div>
      {children}
    </header>
  )
}
