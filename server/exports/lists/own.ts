import { z } from 'zod'
import { listOwnSessions } from '../../access/account.queries.ts'
import { OUTSIDE_ROLES, ROLES } from '../../access/actor.ts'
import { listOwnRequests } from '../../parties/attachment.queries.ts'
import { listNotices } from '../../reminders/notices.queries.ts'
import { computed, everyPage } from '../computed-rows.ts'
import { coded, column } from '../export-list.ts'
import { listExports } from '../exports.queries.ts'

/** What the person was told in the console of cases they still see, newest first. */
export const noticesList = computed({
  ...{ code: 'notices', fr: 'Notifications', en: 'Notifications', roles: ROLES },
  filter: z.strictObject({ unread: z.enum(['true', 'false']).optional() }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    coded('rule', 'Rappel', 'Reminder'),
    coded('aboutKind', 'À propos de', 'About'),
    column('aboutOn', 'date', 'Date rappelée', 'Date reminded of'),
    coded('rerouted', 'Reçue parce que', 'Received because'),
    column('address', 'text', 'Adresse injoignable', 'Address that cannot be reached'),
    column('createdAt', 'instant', 'Reçue le', 'Received at'),
    column('readAt', 'instant', 'Lue le', 'Read at'),
  ],
  rows: async ({ services: { db } }, actor, { unread }) => {
    const told = await everyPage((cursor) => listNotices(db, actor, { unread: unread === 'true', cursor, limit: 200 }))
    return told.map(({ case: { reference, applicantName }, ...notice }) => ({ ...notice, reference, applicantName }))
  },
})

/** Where the person is signed in, the last seen first. */
export const ownSessionsList = computed({
  ...{ code: 'own-sessions', fr: 'Mes connexions', en: 'My sessions', roles: ROLES },
  filter: z.strictObject({}),
  columns: [
    column('userAgent', 'text', 'Navigateur', 'Browser'),
    column('address', 'text', 'Adresse réseau', 'Network address'),
    column('createdAt', 'instant', 'Ouverte le', 'Opened at'),
    column('lastSeenAt', 'instant', 'Vue le', 'Last seen at'),
    column('current', 'yes-no', 'Celle-ci', 'This one'),
  ],
  rows: ({ services: { db }, now }, actor) => listOwnSessions(db, actor, now),
})

/** Organisations the person asked to act for, the last asked first. */
export const ownAttachmentsList = computed({
  ...{ code: 'own-attachments', fr: 'Mes demandes de rattachement', en: 'My requests to act for organisations', roles: OUTSIDE_ROLES },
  filter: z.strictObject({}),
  columns: [
    column('siret', 'text', 'SIRET', 'SIRET'),
    column('organisation', 'text', 'Organisme', 'Organisation'),
    coded('capacity', 'Comme', 'As'),
    column('message', 'text', 'Message', 'Message'),
    column('createdAt', 'instant', 'Demandé le', 'Asked at'),
    coded('state', 'État', 'State'),
    column('reason', 'text', 'Motif', 'Reason'),
    column('decidedAt', 'instant', 'Décidé le', 'Decided at'),
  ],
  rows: async ({ services: { db } }, actor) => {
    const asked = await everyPage((cursor) => listOwnRequests(db, actor, { cursor, limit: 200 }))
    return asked.map(({ organisation, ...request }) => ({ ...request, organisation: organisation?.name ?? null }))
  },
})

/** Files the person asked for that wait or were given up, the last asked first. */
export const ownExportsList = computed({
  ...{ code: 'own-exports', fr: 'Mes exports', en: 'My exports', roles: ROLES },
  filter: z.strictObject({}),
  columns: [
    column('fileName', 'text', 'Fichier', 'File'),
    coded('state', 'État', 'State'),
    coded('failure', 'Pourquoi', 'Why'),
    column('rowsTotal', 'number', 'Lignes', 'Rows'),
    column('rowsDone', 'number', 'Lignes écrites', 'Rows written'),
    column('sizeBytes', 'number', 'Taille (octets)', 'Size (bytes)'),
    column('askedAt', 'instant', 'Demandé le', 'Asked at'),
    column('finishedAt', 'instant', 'Terminé le', 'Ended at'),
    column('keepUntil', 'instant', 'Gardé jusqu’au', 'Kept until'),
  ],
  rows: ({ services: { db } }, actor) => everyPage((cursor) => listExports(db, actor, { cursor, limit: 200 })),
})
