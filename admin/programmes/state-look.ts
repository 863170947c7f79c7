import type { IconName } from '../shared/icons.tsx'
import type { Tone } from '../theme.ts'

/** How a state is shown beside its word. */
export interface StateLook {
  readonly tone: Tone
  readonly icon: IconName
}
