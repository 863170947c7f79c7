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
  values: {
    portal: 'portal',
    'e-mail': 'e-mail',
    'registered-letter': 'registered letter',
    'by-hand': 'by hand',
  },
}
