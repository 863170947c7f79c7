import type { StateLook } from '../state-look.ts'

/** Colour and sign of each state; the word is in fr.ts and en.ts. */
export const apprenticStates: Readonly<Record<string, StateLook>> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  filed: { tone: 'information', icon: 'inbox' },
  documentsRequested: { tone: 'attention', icon: 'hourglass' },
  inadmissible: { tone: 'refused', icon: 'cross' },
  admissible: { tone: 'information', icon: 'folder' },
  underReview: { tone: 'accent', icon: 'people' },
  ranked: { tone: 'accent', icon: 'scales' },
  reserved: { tone: 'attention', icon: 'hourglass' },
  awarded: { tone: 'done', icon: 'check' },
  refused: { tone: 'refused', icon: 'cross' },
  awardNotified: { tone: 'accent', icon: 'letter' },
  projectStarted: { tone: 'accent', icon: 'play' },
  reportReceived: { tone: 'information', icon: 'report' },
  deliveryCertified: { tone: 'accent', icon: 'seal' },
  paid: { tone: 'done', icon: 'euro' },
  closed: { tone: 'neutral', icon: 'lock' },
  withdrawn: { tone: 'neutral', icon: 'leave' },
  lapsed: { tone: 'refused', icon: 'clock' },
  awardWithdrawn: { tone: 'refused', icon: 'undo' },
  inRecovery: { tone: 'attention', icon: 'return' },
  implicitlyRejected: { tone: 'refused', icon: 'hourglass' },
}
