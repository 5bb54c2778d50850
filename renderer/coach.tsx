/** The coach window's entry. */
import './app/first.ts'
import './design/styles.ts'
import { createRoot } from 'react-dom/client'
import { Coach } from './app/Coach.tsx'
import { followLoan } from './app/loan.ts'
import { followChanges } from './app/query-client.ts'
import { rememberedLook } from './app/remembered.ts'
import { fetchScreens } from './app/screens.tsx'
import { languageFor } from './app/texts.ts'
import { applyTheme, resolveTheme } from './design/color-theme.ts'

const look = rememberedLook()
applyTheme(resolveTheme(look.theme))
document.documentElement.lang = languageFor(look.language)
document.documentElement.translate = false

followChanges()
followLoan()
const root = document.getElementById('root')
if (root) createRoot(root).render(<Coach />)
requestIdleCallback(fetchScreens, { timeout: 3000 })
