/** Links of the router that look like the design's buttons. */
import { createLink } from '@tanstack/react-router'
import { ButtonLink } from '#renderer/design/Button.tsx'

export const RouterButton = createLink(ButtonLink)
