import { z } from 'zod'
import type { DocumentType } from '../../cases/programme.ts'
import { documentTypesUnder } from '../../documents/document-type.ts'
import { requiredText } from '../../kernel/wire.ts'
import { INSURANCE_DOCUMENT } from '../../parties/accreditation.ts'
import { FIELDS_OF_ADVICE } from '../../parties/fields-of-advice.ts'

const months = z.number().int().min(1).max(120)
const days = z.number().int().min(1).max(180)
const codes = z.array(requiredText(60)).min(1).max(60)

/** What an administrator sets for an edition of the accreditation. A case is judged with the parameters of the edition it was filed under. */
export const AccreditationParameters = z.strictObject({
  /** How long a decision accredits. */
  termMonths: months,
  fields: codes,
  /** Digital competence: one training attended within so many months, or so many references with a digital component, or a test passed. */
  competence: z.strictObject({ trainingMonths: months, referencesNeeded: z.number().int().min(1).max(20) }),
  /** Criteria an officer marks from 0 to 5, each with its reason. */
  criteria: codes,
  /** A renewal may be filed so many months before the term. */
  renewalWindowMonths: months,
  documentRequestDays: days,
  /** Days given for observations before a withdrawal. */
  observationDays: days,
})
export type AccreditationParameters = z.output<typeof AccreditationParameters>

export const accreditationDefaults: AccreditationParameters = {
  termMonths: 36,
  fields: [...FIELDS_OF_ADVICE],
  competence: { trainingMonths: 36, referencesNeeded: 2 },
  criteria: ['method', 'experience', 'knowledge-of-small-firms', 'independence'],
  renewalWindowMonths: 6,
  documentRequestDays: 30,
  observationDays: 15,
}

/** Parameters whose default has no verified source: the console says "to be confirmed by the funder". */
export const accreditationUnconfirmed: readonly string[] = [
  'termMonths',
  'fields',
  'competence.trainingMonths',
  'competence.referencesNeeded',
  'criteria',
  'renewalWindowMonths',
  'documentRequestDays',
  'observationDays',
]

const required = documentTypesUnder('Règlement de l’agrément')
const type = (code: string, labelFr: string, labelEn: string, rest: Partial<DocumentType> = {}): DocumentType =>
  required(code, labelFr, labelEn, 'application', rest)

export const accreditationDocumentTypes: readonly DocumentType[] = [
  type(INSURANCE_DOCUMENT, 'Attestation d’assurance de responsabilité professionnelle', 'Certificate of professional liability insurance', {
    validityMonths: 12,
  }),
  type('registration-extract', 'Extrait d’immatriculation', 'Registration extract', { validityMonths: 6 }),
  type('tax-social-certificate', 'Attestations fiscale et sociale', 'Tax and social security certificates', { validityMonths: 6 }),
  type('consultant-cv', 'Curriculum vitæ de chaque consultant', 'Curriculum vitae of each consultant', { validityMonths: 36 }),
  type('digital-competence-proof', 'Preuves de compétence numérique', 'Proofs of digital competence', {
    blocking: false,
    validityMonths: 36,
  }),
  type('independence-charter', 'Charte d’indépendance signée', 'Signed charter of independence', { validityMonths: 36 }),
  type('quality-certificate', 'Certificat de qualité (Qualiopi…)', 'Quality certificate (Qualiopi…)', {
    blocking: false,
    validityMonths: 36,
  }),
]
