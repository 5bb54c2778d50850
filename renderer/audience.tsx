/** The audience window: React, the shared words and the design's ground. No component library: it is ready before the room has sat down. */
import './design/foundation.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './connection/connection.ts'
import { AudienceWindow } from './features/stage/AudienceWindow.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AudienceWindow connection={connect()} />
    </StrictMode>,
  )
}
