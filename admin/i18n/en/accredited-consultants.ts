import type {
  organisationAccreditation as frenchAccreditation,
  accreditedConsultants as frenchConsultants,
} from '../fr/accredited-consultants.ts'
import type { Words } from '../words.ts'

export const organisationAccreditation: Words<typeof frenchAccreditation> = {
  none: 'No accreditation recorded: this consultancy cannot be chosen for a mission yet.',
  add: 'Record an accreditation',
  addTitle: 'Accreditation of %{name}',
  save: 'Save the accreditation',
  saved: 'Accreditation saved.',
  field: 'Field',
  from: 'From',
  until: 'Until',
  insuranceUntil: 'Insurance valid until',
  validity: 'from %{from} to %{until}',
  insurance: 'insured until %{date}',
  statuses: { accredited: 'Accredited', suspended: 'Suspended', withdrawn: 'Withdrawn' },
  expired: 'Expired',
  upcoming: 'Upcoming',
  uninsured: 'Insurance ended',
  suspend: 'Suspend',
  withdraw: 'Withdraw the accreditation',
  restore: 'Restore',
  insure: 'Insurance renewed',
  actOf: '%{act}: %{field}',
  suspendTitle: 'Suspend the accreditation: %{field}',
  withdrawTitle: 'Withdraw the accreditation: %{field}',
  restoreTitle: 'Restore the accreditation: %{field}',
  insureTitle: 'Insurance renewed: %{field}',
  suspendConsequence:
    'From this date on the consultancy can no longer be chosen for a mission in this field. The accreditation can be restored.',
  withdrawConsequence:
    'From this date on the consultancy is no longer accredited in this field. A withdrawal is final: a new accreditation will be needed.',
  restoreConsequence: 'From this date on the consultancy can be chosen again for a mission in this field.',
  insureConsequence: 'The new end of the insurance replaces the former one for this period of accreditation.',
  onDay: 'From this day on',
  done: 'The accreditation is up to date.',
}

export const accreditedConsultants: Words<typeof frenchConsultants> = {
  lead: 'Consultancies accredited and insured on the day chosen: those a mission may be given to on that day.',
  on: 'On',
  field: 'Field',
  anyField: 'All fields',
  departement: 'Département',
  anyDepartement: 'All',
  count: '%{smart_count} consultancy accredited on %{date} |||| %{smart_count} consultancies accredited on %{date}',
  fields: 'Accredited fields',
  until: 'until %{date}',
  insuranceShort: 'insured until %{date}',
  none: 'No consultancy accredited on this day',
  noneFiltered: 'No consultancy accredited for these criteria',
  noneLead: 'Accreditations are recorded on the page of the consultancy, by the administrators of the service.',
  noneFilteredLead: 'Change the day, the field or the département.',
  reset: 'Back to today and all fields',
  toFirms: 'See the consultancies on record',
}
