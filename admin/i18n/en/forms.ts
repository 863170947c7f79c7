import type { forms as french } from '../fr/forms.ts'
import type { Words } from '../words.ts'

export const forms: Words<typeof french> = {
  fault: '%{label}: %{fault}',
  faultsTitle: '%{smart_count} point needs correcting |||| %{smart_count} points need correcting',
  saved: 'Saved',
  savedAt: 'Saved at %{time}',
  savingNow: 'Saving…',
  unsaved: 'Changes to be saved',
  saveFailed: 'Not saved yet. What you typed is kept; another attempt follows in a moment.',
  saveRefused: 'Not saved: correct the points marked.',
  stale: 'Someone changed this record while you were typing. Read their version; what you typed is kept.',
  takeNew: 'Take the current version and keep what I typed',
  amountHint: 'For example 12,345.67',
  amountUnreadable: 'This amount cannot be read. Write for example 12,345.67.',
  amountAmbiguous: 'This amount can be read in two ways. Write 12 345 or 12.34.',
  reasonMissing: 'Give the reason: it is kept with the decision.',
  characters: '%{count} of %{max} characters',
  consequence: 'What will happen',
  notYet: 'Not yet possible: %{reason}',
  lose: { title: 'Close and lose what you have typed?', lose: 'Close without saving' },
  leave: {
    title: 'Leave without saving?',
    lead: 'What you typed on this page is not saved. If you leave, it is lost.',
    stay: 'Go on typing',
    leave: 'Leave and lose it',
  },
}
