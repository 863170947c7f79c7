import { sql } from 'kysely'
import { z } from 'zod'
import { AGENT_ROLES } from '../../access/actor.ts'
import { visibleEntries } from '../../budget/entry-list.queries.ts'
import { listEnvelopes } from '../../budget/envelope-list.queries.ts'
import { PastAwardQuery } from '../../imports/imports.schemas.ts'
import { pastAwardsFound } from '../../imports/past-awards.queries.ts'
import { visibleClaims } from '../../payments/claim-list.queries.ts'
import { REGISTER_READERS, RegisterFilter } from '../../state-aid/register.schemas.ts'
import { registerLines } from '../../state-aid/register-lines.queries.ts'
import { listDeclarations } from '../../state-aid/register-list.queries.ts'
import { computed } from '../computed-rows.ts'
import { coded, column, exportable } from '../export-list.ts'

/** Claims with their payment orders, the oldest first. */
export const claimsList = exportable({
  code: 'claims',
  fr: 'Demandes de paiement',
  en: 'Payment claims',
  roles: AGENT_ROLES,
  filter: z.strictObject({ state: z.enum(['claimed', 'certified', 'ordered', 'paid', 'refused']).optional() }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    coded('programme', 'Dispositif', 'Programme'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    coded('kind', 'Nature', 'Kind'),
    coded('state', 'État', 'State'),
    column('claimedAt', 'instant', 'Demandé le', 'Claimed at'),
    column('claimedAmount', 'amount', 'Montant demandé (€)', 'Amount claimed (€)'),
    column('certifiedAmount', 'amount', 'Montant certifié (€)', 'Amount certified (€)'),
    column('orderNumber', 'text', 'Ordre de payer', 'Payment order'),
    column('orderedAmount', 'amount', 'Montant ordonné (€)', 'Amount ordered (€)'),
    column('dueOn', 'date', 'À payer avant le', 'To be paid by'),
    column('paidOn', 'date', 'Payé le', 'Paid on'),
    column('accountantReference', 'text', 'Référence comptable', 'Accountant’s reference'),
  ],
  select: (db, actor, filter) =>
    Promise.resolve({
      query: visibleClaims(db, actor, filter)
        .select(['case_file.reference', 'case_file.programme_code as programme', 'case_file.applicant_name as applicantName'])
        .select(['p.kind', 'p.state', 'p.claimed_at as claimedAt', 'p.claimed_amount as claimedAmount'])
        .select(['p.certified_amount as certifiedAmount', 'o.number as orderNumber', 'o.amount as orderedAmount'])
        .select(['o.due_on as dueOn', 'o.paid_on as paidOn', 'o.accountant_reference as accountantReference'])
        .orderBy('p.claimed_at')
        .orderBy('p.id')
        .compile(),
    }),
})

/** Envelopes with their balances, newest year first. */
export const envelopesList = computed({
  code: 'envelopes',
  fr: 'Enveloppes',
  en: 'Envelopes',
  roles: AGENT_ROLES,
  filter: z.strictObject({ programme: z.string().max(40).optional(), year: z.coerce.number().int().min(1990).max(2200).optional() }),
  columns: [
    coded('programme', 'Dispositif', 'Programme'),
    column('year', 'number', 'Année', 'Year'),
    column('label', 'text', 'Enveloppe', 'Envelope'),
    column('allocated', 'amount', 'Dotation (€)', 'Allocated (€)'),
    column('committed', 'amount', 'Engagé (€)', 'Committed (€)'),
    column('paid', 'amount', 'Payé (€)', 'Paid (€)'),
    column('recovered', 'amount', 'Recouvré (€)', 'Recovered (€)'),
    column('left', 'amount', 'Reste (€)', 'Left (€)'),
  ],
  rows: ({ services: { db } }, actor, filter) => listEnvelopes(db, actor, filter),
})

/** The ledger of one envelope, newest line first. */
export const ledgerList = exportable({
  code: 'ledger',
  fr: 'Écritures d’une enveloppe',
  en: 'Ledger of an envelope',
  roles: AGENT_ROLES,
  filter: z.strictObject({ envelope: z.uuid() }),
  columns: [
    column('at', 'instant', 'Date', 'Date'),
    coded('kind', 'Nature', 'Kind'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
    column('reference', 'text', 'Dossier', 'Case'),
    column('memo', 'text', 'Objet', 'Memo'),
    column('actorName', 'text', 'Par', 'By'),
  ],
  select: async (db, actor, { envelope }) => {
    const lines = (await visibleEntries(db, actor, envelope))().as('line')
    return {
      query: db
        .selectFrom(lines)
        .select(['line.at', 'line.kind', 'line.amount', 'line.reference', 'line.memo', 'line.actor_name as actorName'])
        .orderBy('line.at', 'desc')
        .orderBy('line.id', 'desc')
        .compile(),
    }
  },
})

/** Awards of the past taken from files, newest first. */
export const pastAwardsList = exportable({
  code: 'past-awards',
  fr: 'Aides passées',
  en: 'Past awards',
  roles: ['caseOfficer', 'supervisor', 'administrator', 'auditor'],
  filter: PastAwardQuery.omit({ cursor: true, limit: true }),
  columns: [
    column('agreementDate', 'date', 'Date de convention', 'Date of agreement'),
    column('grantorName', 'text', 'Attribuant', 'Grantor'),
    column('grantorSiret', 'text', 'SIRET de l’attribuant', 'SIRET of the grantor'),
    column('decisionReference', 'text', 'Référence de la décision', 'Reference of the decision'),
    column('beneficiaryName', 'text', 'Bénéficiaire', 'Beneficiary'),
    column('beneficiarySiret', 'text', 'SIRET', 'SIRET'),
    column('beneficiarySiren', 'text', 'SIREN', 'SIREN'),
    column('beneficiaryRna', 'text', 'RNA', 'RNA'),
    column('purpose', 'text', 'Objet', 'Purpose'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
    coded('nature', 'Nature', 'Nature'),
    column('paymentTerms', 'text', 'Conditions de versement', 'Payment terms'),
    column('share', 'rate', 'Part de la subvention', 'Share'),
    column('euNotified', 'yes-no', 'Notifiée à l’Union', 'Notified to the EU'),
    column('scheme', 'text', 'Régime', 'Scheme'),
  ],
  select: (db, actor, filter) =>
    Promise.resolve({
      query: db
        .selectFrom('past_award')
        .where(pastAwardsFound(actor.funderId, filter))
        .select(['agreement_date as agreementDate', 'grantor_name as grantorName', 'grantor_siret as grantorSiret'])
        .select(['decision_reference as decisionReference', 'beneficiary_name as beneficiaryName', 'beneficiary_siret as beneficiarySiret'])
        .select(['beneficiary_siren as beneficiarySiren', 'beneficiary_rna as beneficiaryRna', 'purpose', 'amount', 'nature'])
        .select(['payment_terms as paymentTerms', sql<number>`share_basis_points`.as('share'), 'eu_notified as euNotified', 'scheme'])
        .orderBy('agreement_date', 'desc')
        .orderBy('id', 'desc')
        .compile(),
    }),
})

/**
 * De minimis awards with what the State's register asks for each (règlement (UE) 2023/2831, art. 6), late ones first. The codes its entry
 * takes for instruments and sectors are not published: words and NAF codes are written.
 */
export const stateAidRegisterList = exportable({
  code: 'state-aid-register',
  fr: 'Aides de minimis à déclarer',
  en: 'De minimis aid to declare',
  roles: REGISTER_READERS,
  filter: RegisterFilter,
  columns: [
    column('aidId', 'text', 'Identifiant de l’aide', 'Identifier of the aid'),
    column('beneficiary', 'text', 'Bénéficiaire', 'Beneficiary'),
    column('siren', 'text', 'SIREN', 'SIREN'),
    column('siret', 'text', 'SIRET', 'SIRET'),
    column('grossGrantEquivalent', 'amount', 'Équivalent-subvention brut (€)', 'Gross grant equivalent (€)'),
    column('grantedOn', 'date', 'Date d’octroi', 'Date of granting'),
    column('authority', 'text', 'Autorité d’octroi', 'Granting authority'),
    column('authoritySiret', 'text', 'SIRET de l’autorité', 'SIRET of the authority'),
    column('instrument', 'text', 'Instrument', 'Instrument'),
    column('sector', 'text', 'Secteur (NAF, NACE)', 'Sector (NAF, NACE)'),
    column('nomenclature', 'text', 'Nomenclature', 'Nomenclature'),
    column('regulation', 'text', 'Règlement', 'Regulation'),
    column('reference', 'text', 'Dossier', 'Case'),
    coded('programme', 'Dispositif', 'Programme'),
    coded('state', 'État', 'State'),
    column('dueOn', 'date', 'À déclarer avant le', 'To declare by'),
    column('declaredOn', 'date', 'Déclarée le', 'Declared on'),
    column('declaredAmount', 'amount', 'Montant déclaré (€)', 'Amount declared (€)'),
    column('number', 'text', 'Numéro au registre', 'Number in the register'),
  ],
  select: (db, actor, filter, { today }) => {
    const lines = registerLines(db, actor, { today }, filter)
    return Promise.resolve({
      // one case may reach several firms: each line has its own identifier
      query:
        sql`select r.reference || case when exists (select 1 from final_aid f where f.case_id = r.case_id) then '/' || coalesce(r.siren, '') else '' end
          as "aidId", r.beneficiary, r.siren, r.siret, r.amount as "grossGrantEquivalent", r.granted_on as "grantedOn", f.name as authority,
          f.siret as "authoritySiret", ${actor.locale === 'fr' ? 'Subvention directe' : 'Direct grant'}::text as instrument, r.naf_code as sector,
          r.naf_nomenclature as nomenclature, r.regulation, r.reference, r.programme_code as programme, r.state, r.due_on as "dueOn",
          r.declared_on as "declaredOn", r.declared_amount as "declaredAmount", r.number
        from (${lines}) r join funder f on f.id = ${actor.funderId}::uuid
        order by r.rank, r.due_on, r.case_id, r.organisation_id`.compile(db),
    })
  },
})

/** What was said to be declared in the State's register, the last first. */
export const declarationsList = computed({
  ...{ code: 'declarations', fr: 'Déclarations au registre', en: 'Declarations to the register', roles: REGISTER_READERS },
  filter: z.strictObject({}),
  columns: [
    column('reference', 'text', 'Référence', 'Reference'),
    column('declaredOn', 'date', 'Déclarées le', 'Declared on'),
    column('lines', 'number', 'Aides', 'Awards'),
    column('madeByName', 'text', 'Par', 'By'),
    column('madeAt', 'instant', 'Saisie le', 'Recorded at'),
    column('undoneAt', 'instant', 'Annulée le', 'Undone at'),
  ],
  rows: ({ services: { db } }, actor) => listDeclarations(db, actor),
})
