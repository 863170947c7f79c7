import type { StateLook } from '../state-look.ts'

/** Colour and sign of each state; the word is in fr.ts and en.ts. */
export const collectiveStates: Readonly<Record<string, StateLook>> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  submitted: { tone: 'information', icon: 'inbox' },
  documentsRequested: { tone: 'attention', icon: 'hourglass' },
  complete: { tone: 'information', icon: 'folder' },
  appraised: { tone: 'accent', icon: 'scales' },
  awarded: { tone: 'done', icon: 'check' },
  refused: { tone: 'refused', icon: 'cross' },
  agreementNotified: { tone: 'accent', icon: 'letter' },
  underWay: { tone: 'accent', icon: 'play' },
  ended: { tone: 'information', icon: 'report' },
  deliveryCertified: { tone: 'accent', icon: 'seal' },
  paid: { tone: 'done', icon: 'euro' },
  closed: { tone: 'neutral', icon: 'lock' },
  withdrawn: { tone: 'neutral', icon: 'leave' },
  lapsed: { tone: 'refused', icon: 'clock' },
  awardWithdrawn: { tone: 'refused', icon: 'undo' },
  inRecovery: { tone: 'attention', icon: 'return' },
  implicitlyRejected: { tone: 'refused', icon: 'hourglass' },
}
