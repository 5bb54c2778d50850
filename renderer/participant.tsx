/** The entry of the window in which people answer a maturity check at the laptop, one after the other. */
import './app/first.ts'
import './design/styles.ts'
import { createRoot } from 'react-dom/client'
import { pageNonce } from './app/first.ts'
import { connect } from './connection/connection.ts'
import { ParticipantWindow } from './features/participant/ParticipantWindow.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<ParticipantWindow connection={connect()} nonce={pageNonce} />)
