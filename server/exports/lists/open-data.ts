import { z } from 'zod'
import { formatMoney } from '../../kernel/money.ts'
import { listAwards } from '../../open-data/award-list.queries.ts'
import { listEditions } from '../../open-data/editions.queries.ts'
import { AwardQuery } from '../../open-data/open-data.schemas.ts'
import { mustReadOpenData } from '../../open-data/open-data-access.ts'
import { computed, everyPage } from '../computed-rows.ts'
import { coded, codes, column } from '../export-list.ts'

const roles = ['administrator', 'auditor'] as const
/** Awards judged between two looks at whether more are wanted. */
const AT_ONCE = 1_000

/** Awards with their time limit and state of publication, newest signature first. */
export const openDataAwardsList = computed({
  ...{ code: 'open-data-awards', fr: 'Aides et publication', en: 'Awards and publication', roles },
  filter: AwardQuery.omit({ cursor: true, limit: true }),
  columns: [
    column('reference', 'text', 'Référence', 'Reference'),
    column('beneficiary', 'text', 'Bénéficiaires', 'Beneficiaries'),
    coded('programme', 'Dispositif', 'Programme'),
    coded('source', 'Origine', 'Origin'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
    column('signedOn', 'date', 'Signée le', 'Signed on'),
    column('dueOn', 'date', 'À publier avant le', 'To be published by'),
    column('publishedOn', 'date', 'Publiée le', 'Published on'),
    coded('state', 'État de publication', 'State of publication'),
    column('late', 'yes-no', 'En retard', 'Late'),
    codes('faults', 'Ce qui manque', 'What is missing'),
    coded('ruling', 'Décision de l’administration', 'Ruling of the administration'),
    column('reason', 'text', 'Motif', 'Reason'),
  ],
  rows: async ({ services }, actor, { late, ...filter }) => {
    mustReadOpenData(actor)
    const judged = await everyPage((cursor) => listAwards(services, actor, { ...filter, late: late === 'true', cursor, limit: AT_ONCE }))
    return judged.map(({ award, lines, ...of }) => ({
      ...{ reference: award.reference, programme: award.programme, source: award.source, amount: formatMoney(award.amount) },
      beneficiary: award.shares.map(({ beneficiary }) => beneficiary.name).join(', '),
      ...{ signedOn: award.signedOn, dueOn: of.dueOn, publishedOn: of.publishedOn, state: of.state, late: of.late },
      faults: [...new Set(lines.flatMap(({ faults }) => faults.map(({ code }) => code)))].join(', '),
      ...{ ruling: award.ruling?.ruling ?? null, reason: award.ruling?.reason ?? null },
    }))
  },
})

/** Editions as they were published, the newest first. */
export const openDataEditionsList = computed({
  ...{ code: 'open-data-editions', fr: 'Éditions publiées', en: 'Published editions', roles },
  filter: z.strictObject({}),
  columns: [
    column('code', 'text', 'Édition', 'Edition'),
    column('publishedAt', 'instant', 'Publiée le', 'Published at'),
    column('publishedByName', 'text', 'Par', 'By'),
    column('lines', 'number', 'Lignes', 'Lines'),
    column('added', 'number', 'Nouvelles', 'New'),
    column('changed', 'number', 'Corrigées', 'Corrected'),
    column('removed', 'number', 'Retirées', 'Removed'),
    column('held', 'number', 'En attente', 'Held'),
    column('withheld', 'number', 'Retenues', 'Withheld'),
    column('scdlHash', 'text', 'Empreinte SCDL', 'SHA-256 of the SCDL file'),
    column('grantsHash', 'text', 'Empreinte 360Giving', 'SHA-256 of the 360Giving file'),
  ],
  rows: async ({ services: { db } }, actor) => {
    mustReadOpenData(actor)
    const editions = await everyPage((cursor) => listEditions(db, actor.funderId, { cursor, limit: 200 }))
    return editions.map(({ scdlSha256: scdlHash, grantsSha256: grantsHash, ...edition }) => ({ ...edition, scdlHash, grantsHash }))
  },
})
