/** Hands the picture on the wall to the step that shows it: the window holds it, so that it is there at once when black is taken away. */
import { createContext, useContext } from 'react'
import type { StagePicture } from './use-stage-picture.ts'

const PictureContext = createContext<StagePicture>({ bitmap: null, failed: false })
export const StagePictureProvider = PictureContext.Provider

export function useShownPicture(): StagePicture {
  return useContext(PictureContext)
}
