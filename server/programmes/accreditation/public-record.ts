import type { PublicRecord } from '../../cases/public-record.ts'

export const publicRecord: PublicRecord = {
  name: { fr: 'Agrément des consultants', en: 'Accreditation of consultants' },
  summary: {
    fr: 'Agrément des cabinets et de leurs consultants pour les missions de conseil aidées, domaine par domaine. Aucune aide n’est versée.',
    en: 'Accreditation of consultancies and their consultants for aided missions, field by field. No money is paid.',
  },
  terms: () => [],
  awards: null,
}
