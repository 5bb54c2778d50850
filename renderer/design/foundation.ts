/** The ground of every window: font, tokens, reset. The audience window needs no more than this. Imported once, first. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './tokens.css'
import './base.css'
import './print.css'
