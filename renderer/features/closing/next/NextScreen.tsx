/** Client › Retrospectives and learning › the cycle that comes after: drafts of what goes on, each beside the goal it continues. */
import { OfCycle, type CycleScreenProps } from '../ClosingScreen.tsx'
import { NextPage } from './NextPage.tsx'

export function NextScreen(props: CycleScreenProps) {
  return (
    <OfCycle {...props}>
      <NextPage />
    </OfCycle>
  )
}
