import { COMMON_PASSAGES } from '../letters/common-fields.ts'
import { defineLetters, type ValuesOf } from '../letters/letter-set.ts'
import { MENTIONS } from '../letters/mentions.ts'

/** What the minutes of a session may name. */
const MINUTES_FIELDS = {
  funder: 'text',
  service: 'text',
  session: 'text',
  meetsOn: 'date',
  /** "14 h 30"; empty when it was not said. */
  meetsAt: 'text',
  place: 'text',
  present: 'list',
  absent: 'list',
  /** Members without whom no case is decided. */
  quorum: 'number',
  presentCount: 'number',
  memberCount: 'number',
  /** Reached or not, in words. */
  quorumMet: 'text',
  agenda: 'list',
  /** Who left for which case; one line says so when nobody did. */
  recusals: 'list',
  /** Each case: evaluation, proposal, who left, vote, decision, amount and reason. */
  deliberations: 'parts',
  examined: 'number',
  favourable: 'number',
  unfavourable: 'number',
  adjourned: 'number',
  /** Whether the session has awarded money, and how much. */
  awards: 'flag',
  total: 'amount',
  signer: 'text',
  capacity: 'text',
  on: 'date',
} as const
export type MinutesValues = ValuesOf<typeof MINUTES_FIELDS>

/** What a committee writes, whatever the programme: words by default, adapted by edition like those of any letter. */
export const committeeLetters = defineLetters({
  fields: MINUTES_FIELDS,
  passages: { signature: COMMON_PASSAGES.signature },
  kinds: {
    minutes: {
      subject: 'Procès-verbal : {session}',
      body: [
        'Séance du {meetsOn}, {place}.',
        '{?meetsAt}Heure de la réunion : {meetsAt}.',
        '# Membres présents',
        '- {present}',
        '{?absent}# Membres absents',
        '- {absent}',
        '# Quorum',
        'La commission ne décide d’un dossier que si {quorum} membres au moins y prennent part. {presentCount} membres sur {memberCount} étaient présents : quorum {quorumMet} à l’ouverture.',
        '# Ordre du jour',
        '- {agenda}',
        '# Membres qui se sont retirés en raison d’un lien d’intérêts',
        '- {recusals}',
        '# Délibérations',
        '{deliberations}',
        '# Récapitulatif',
        'Dossiers examinés : {examined}. Favorables : {favourable}. Défavorables : {unfavourable}. Ajournés : {adjourned}.',
        '{?awards}Total attribué : {total}.',
        '{signature}',
      ],
      mentions: MENTIONS.minutes,
      of: 'session',
    },
  },
})
