import type { StateLook } from '../state-look.ts'

/** Colour and sign of each state; the word is in fr.ts and en.ts. */
export const accreditationStates: Readonly<Record<string, StateLook>> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  submitted: { tone: 'information', icon: 'inbox' },
  documentsRequested: { tone: 'attention', icon: 'hourglass' },
  complete: { tone: 'information', icon: 'folder' },
  appraised: { tone: 'accent', icon: 'scales' },
  accredited: { tone: 'done', icon: 'check' },
  suspended: { tone: 'attention', icon: 'stop' },
  observationsInvited: { tone: 'attention', icon: 'letter' },
  observationsWhileSuspended: { tone: 'attention', icon: 'letter' },
  accreditationWithdrawn: { tone: 'refused', icon: 'undo' },
  expired: { tone: 'neutral', icon: 'clock' },
  refused: { tone: 'refused', icon: 'cross' },
  withdrawn: { tone: 'neutral', icon: 'leave' },
  implicitlyRejected: { tone: 'refused', icon: 'hourglass' },
}
