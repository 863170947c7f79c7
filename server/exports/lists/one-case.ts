import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { listNotes } from '../../cases/add-note.ts'
import { readCaseEvents, readCaseLimits } from '../../cases/read-case-details.ts'
import { readCaseDocuments } from '../../documents/read-case-documents.ts'
import { readAmendments } from '../../grants/read-amendments.ts'
import { notFound } from '../../kernel/refusal.ts'
import { readCaseLetters } from '../../letters/read-case-letters.ts'
import { readCasePayments } from '../../payments/read-case-payments.ts'
import { computed, everyPage } from '../computed-rows.ts'
import { coded, column } from '../export-list.ts'

/** Lists on the page of a case: each reads what its section reads, and is not found where the case is not. */
const of = { roles: ROLES, filter: z.strictObject({ case: z.uuid() }) }

/** The check-list of the edition, each line with the document that meets it. */
export const caseDocumentsList = computed({
  ...{ code: 'case-documents', fr: 'Pièces d’un dossier', en: 'Documents of a case', ...of },
  columns: [
    coded('stage', 'Étape', 'Stage'),
    column('label', 'text', 'Pièce', 'Document'),
    column('blocking', 'yes-no', 'Obligatoire', 'Compulsory'),
    coded('status', 'État', 'Status'),
    column('fileName', 'text', 'Fichier', 'File'),
    column('number', 'number', 'Version', 'Version'),
    column('issuedOn', 'date', 'Émise le', 'Issued on'),
    column('validUntil', 'date', 'Valable jusqu’au', 'Valid until'),
    column('uploadedAt', 'instant', 'Déposée le', 'Handed in at'),
    column('legalBasis', 'text', 'Texte', 'Legal basis'),
  ],
  rows: async ({ services, today }, actor, { case: caseId }) => {
    const found = await readCaseDocuments(services, actor, { caseId, on: today })
    if (!found) throw notFound()
    return found.checklist.map(({ labelFr, labelEn, stage, blocking, status, legalBasis, document }) => ({
      ...{ stage, blocking, status, legalBasis, label: actor.locale === 'fr' ? labelFr : labelEn },
      fileName: document?.fileName ?? null,
      number: document?.number ?? null,
      issuedOn: document?.issuedOn ?? null,
      validUntil: document?.validUntil ?? null,
      uploadedAt: document?.uploadedAt.toISOString() ?? null,
    }))
  },
})

/** Letters, oldest first. Their words are read by opening them, which is what notifies them: they are in no file. */
export const caseLettersList = computed({
  ...{ code: 'case-letters', fr: 'Courriers d’un dossier', en: 'Letters of a case', ...of },
  columns: [
    column('subject', 'text', 'Objet', 'Subject'),
    coded('kind', 'Nature', 'Kind'),
    column('recipientName', 'text', 'Destinataire', 'Recipient'),
    column('recipientEmail', 'text', 'Adresse électronique', 'E-mail address'),
    coded('status', 'État', 'Status'),
    column('queuedAt', 'instant', 'Rédigé le', 'Written at'),
    column('sentAt', 'instant', 'Envoyé le', 'Sent at'),
    column('postedOn', 'date', 'Posté le', 'Posted on'),
    column('openedAt', 'instant', 'Première lecture le', 'First read at'),
    column('openedByName', 'text', 'Lu par', 'Read by'),
    column('notifiedOn', 'date', 'Notifié le', 'Notified on'),
    column('signerName', 'text', 'Au nom de', 'In the name of'),
    column('signedBy', 'text', 'Signé en retour par', 'Signed in return by'),
    column('signedAt', 'instant', 'Signé en retour le', 'Signed in return at'),
    column('hash', 'text', 'Empreinte SHA-256', 'SHA-256'),
  ],
  rows: async ({ services }, actor, { case: caseId }) =>
    (await readCaseLetters(services, actor, caseId)).items.map(({ paragraphs: _words, signature, sha256, ...letter }) => ({
      ...{ ...letter, hash: sha256 },
      signedBy: signature?.signerName ?? null,
      signedAt: signature?.signedAt ?? null,
    })),
})

/** What happened, newest first. */
export const caseHistoryList = computed({
  ...{ code: 'case-history', fr: 'Historique d’un dossier', en: 'History of a case', ...of },
  columns: [
    column('sequence', 'number', 'N°', 'No'),
    column('at', 'instant', 'Fait le', 'Done at'),
    column('onDate', 'date', 'Compté au', 'Counted on'),
    coded('action', 'Acte', 'Act'),
    column('actorName', 'text', 'Par', 'By'),
    coded('actorRole', 'Rôle', 'Role'),
    coded('fromState', 'État avant', 'State before'),
    coded('toState', 'État après', 'State after'),
    column('reason', 'text', 'Motif', 'Reason'),
    column('basis', 'text', 'Texte', 'Legal basis'),
  ],
  rows: async ({ services }, actor, { case: caseId }) => {
    const events = await everyPage((cursor) => readCaseEvents(services, actor, { caseId, cursor, limit: 200 }))
    return events.map(({ details: _details, ...event }) => event)
  },
})

/** Time limits that run for the case, and those that were met. */
export const caseLimitsList = computed({
  ...{ code: 'case-limits', fr: 'Délais d’un dossier', en: 'Time limits of a case', ...of },
  columns: [
    coded('kind', 'Délai', 'Time limit'),
    column('from', 'date', 'Court depuis le', 'Runs from'),
    column('on', 'date', 'Dernier jour', 'Last day'),
    column('metOn', 'date', 'Tenu le', 'Met on'),
    column('basis', 'text', 'Texte', 'Legal basis'),
  ],
  rows: async ({ services }, actor, { case: caseId }) =>
    (await readCaseLimits(services, actor, caseId)).map(({ steps: _steps, ...limit }) => limit),
})

/** Claims with their certificates and payment orders, oldest first. */
export const casePaymentsList = computed({
  ...{ code: 'case-payments', fr: 'Paiements d’un dossier', en: 'Payments of a case', ...of },
  columns: [
    coded('kind', 'Nature', 'Kind'),
    coded('state', 'État', 'State'),
    column('claimedAt', 'instant', 'Demandé le', 'Claimed at'),
    column('claimed', 'amount', 'Demandé (€)', 'Claimed (€)'),
    column('spent', 'amount', 'Dépensé (€)', 'Spent (€)'),
    column('certified', 'amount', 'Certifié (€)', 'Certified (€)'),
    column('certifiedAt', 'instant', 'Certifié le', 'Certified at'),
    column('certifiedByName', 'text', 'Certifié par', 'Certified by'),
    column('refusedReason', 'text', 'Motif du refus', 'Reason of the refusal'),
    column('orderNumber', 'text', 'Ordre de paiement', 'Payment order'),
    column('ordered', 'amount', 'Ordonné (€)', 'Ordered (€)'),
    column('orderedAt', 'instant', 'Ordonné le', 'Ordered at'),
    column('orderedByName', 'text', 'Ordonné par', 'Ordered by'),
    column('dueOn', 'date', 'À payer avant le', 'Due on'),
    column('paidOn', 'date', 'Payé le', 'Paid on'),
    column('accountantReference', 'text', 'Référence du comptable', 'Reference of the accountant'),
  ],
  rows: async ({ services: { db } }, actor, { case: caseId }) =>
    (await readCasePayments(db, actor, caseId)).items.map(({ order, ...claim }) => {
      const { number: orderNumber = null, amount: ordered = null, ...rest } = order ?? {}
      return { ...claim, ...rest, orderNumber, ordered }
    }),
})

/** Lines of the ledger that speak of the case, oldest first; for agents. */
export const caseLedgerList = computed({
  ...{ code: 'case-ledger', fr: 'Écritures d’un dossier', en: 'Ledger lines of a case', ...of },
  columns: [
    column('at', 'instant', 'Date', 'Date'),
    coded('kind', 'Écriture', 'Line'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
    column('actorName', 'text', 'Par', 'By'),
    column('memo', 'text', 'Mémo', 'Memo'),
  ],
  rows: async ({ services: { db } }, actor, { case: caseId }) => (await readCasePayments(db, actor, caseId)).ledger,
})

/** Messages, oldest first; internal notes only for those who work on the case. */
export const caseNotesList = computed({
  ...{ code: 'case-notes', fr: 'Échanges d’un dossier', en: 'Messages of a case', ...of },
  columns: [
    column('at', 'instant', 'Écrit le', 'Written at'),
    column('authorName', 'text', 'Par', 'By'),
    column('internal', 'yes-no', 'Note interne', 'Internal note'),
    column('text', 'text', 'Texte', 'Text'),
  ],
  rows: ({ services: { db } }, actor, { case: caseId }) => listNotes(db, actor, caseId),
})

/** Amendments of the award, oldest first, with what they change. */
export const caseAmendmentsList = computed({
  ...{ code: 'case-amendments', fr: 'Avenants d’un dossier', en: 'Amendments of a case', ...of },
  columns: [
    column('number', 'number', 'N°', 'No'),
    coded('state', 'État', 'State'),
    column('requestedOn', 'date', 'Demandé le', 'Asked for on'),
    column('proposedOn', 'date', 'Proposé le', 'Proposed on'),
    column('proposedByName', 'text', 'Proposé par', 'Proposed by'),
    column('reason', 'text', 'Motif', 'Reason'),
    column('decidedOn', 'date', 'Décidé le', 'Decided on'),
    column('decidedByName', 'text', 'Décidé par', 'Decided by'),
    column('decidedReason', 'text', 'Motif du refus ou du retrait', 'Why refused or taken back'),
    column('budgetChanged', 'yes-no', 'Budget modifié', 'Budget changed'),
    column('eligibleBefore', 'amount', 'Éligible avant (€)', 'Eligible before (€)'),
    column('eligibleAfter', 'amount', 'Éligible après (€)', 'Eligible after (€)'),
    column('awardedBefore', 'amount', 'Aide avant (€)', 'Aid before (€)'),
    column('awardedAfter', 'amount', 'Aide après (€)', 'Aid after (€)'),
    column('endsBefore', 'date', 'Fin avant', 'End before'),
    column('endsAfter', 'date', 'Fin après', 'End after'),
  ],
  rows: async ({ services: { db } }, actor, { case: caseId }) =>
    (await readAmendments(db, actor, caseId)).items.map(({ before, after, ...amendment }) => ({
      ...amendment,
      ...{ eligibleBefore: before.eligible, awardedBefore: before.awarded, endsBefore: before.endsOn },
      ...{ eligibleAfter: after.eligible, awardedAfter: after.awarded, endsAfter: after.endsOn },
    })),
})
