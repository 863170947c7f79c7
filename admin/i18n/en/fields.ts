import type { fields as french } from '../fr/fields.ts'
import type { Words } from '../words.ts'

export const fields: Words<typeof french> = {
  reference: 'Reference',
  firm: 'Firm',
  state: 'State',
  programme: 'Programme',
  officer: 'Case officer',
  amount: 'Amount',
  date: 'Date',
  deadline: 'Next deadline',
  departement: 'Département',
  /** Labels of what the history keeps of an act. */
  details: {
    awarded: 'Highest amount of the aid',
    eligible: 'Eligible spending',
    endsOn: 'Last day to finish',
    requestedOn: 'Asked for by the beneficiary on',
    envelope: 'Envelope',
    ruleGives: 'What the rules give',
    difference: 'Cost to the envelope',
    envelopeBefore: 'Left in the envelope before',
    envelopeAfter: 'Left in the envelope after',
  },
  values: {
    deMinimisCeiling: 'De minimis ceiling',
    deMinimisUsed: 'De minimis already received',
    deMinimisLeft: 'De minimis still possible',
    portal: 'portal',
    'e-mail': 'e-mail',
    'registered-letter': 'registered letter',
    'by-hand': 'by hand',
  },
}
