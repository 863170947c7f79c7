import { sql } from 'kysely'
import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { CaseFilter, filterOn } from '../../cases/case-filter.ts'
import { CASE_ORDERS, caseOrder, DEFAULT_CASE_ORDER, visibleMatching } from '../../cases/case-list.queries.ts'
import { amountFor } from '../../cases/visible-cases.ts'
import { coded, column, exportable } from '../export-list.ts'

/** The columns of the list of cases, in the order of the screen; the last that moved first when nobody sorted it. */
export const casesList = exportable({
  code: 'cases',
  fr: 'Dossiers',
  en: 'Cases',
  roles: ROLES,
  filter: z.strictObject(CaseFilter),
  sorts: [DEFAULT_CASE_ORDER, ...CASE_ORDERS],
  columns: [
    column('reference', 'text', 'Référence', 'Reference'),
    coded('programme', 'Dispositif', 'Programme'),
    coded('state', 'État', 'State'),
    column('title', 'text', 'Objet', 'Subject'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    column('departement', 'text', 'Département', 'Département'),
    column('receivedOn', 'date', 'Reçu le', 'Received on'),
    column('nextDueOn', 'date', 'Échéance', 'Due on'),
    coded('nextDueKind', 'Nature de l’échéance', 'Due for'),
    column('requestedAmount', 'amount', 'Montant demandé (€)', 'Amount requested (€)'),
    column('awardedAmount', 'amount', 'Montant accordé (€)', 'Amount awarded (€)'),
    column('paidAmount', 'amount', 'Montant payé (€)', 'Amount paid (€)'),
    column('officerName', 'text', 'Chargé de dossier', 'Case officer'),
    coded('lastAction', 'Dernier acte', 'Last action'),
    column('lastEventAt', 'instant', 'Dernier acte le', 'Last action at'),
  ],
  select: (db, actor, filter, { today, sort }) => {
    const { column: sorted, descending } = caseOrder(actor, sort ?? DEFAULT_CASE_ORDER)
    const direction = descending ? 'desc' : 'asc'
    return Promise.resolve({
      query: visibleMatching(db, actor, filterOn(filter, today))
        .leftJoin('user_account as officer', 'officer.id', 'case_file.officer_id')
        .select(['case_file.reference', 'case_file.programme_code as programme', 'case_file.state', 'case_file.title'])
        .select(['case_file.applicant_name as applicantName', 'case_file.departement', 'case_file.received_on as receivedOn'])
        .select(['case_file.next_due_on as nextDueOn', 'case_file.next_due_kind as nextDueKind'])
        .select([
          amountFor(actor, 'requested_amount').as('requestedAmount'),
          amountFor(actor, 'awarded_amount').as('awardedAmount'),
          amountFor(actor, 'paid_amount').as('paidAmount'),
        ])
        .select('officer.full_name as officerName')
        .select(['case_file.last_action as lastAction', 'case_file.last_event_at as lastEventAt'])
        .orderBy(sql`${sorted}`, direction)
        .orderBy('case_file.id', direction)
        .compile(),
    })
  },
})
