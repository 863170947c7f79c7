import { sql } from 'kysely'
import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { PERSON_STATE, peopleFound } from '../../access/people.queries.ts'
import { AUDIT_ACTIONS } from '../../audit/actions.ts'
import { matchingLines, mustReadJournal } from '../../audit/journal-list.queries.ts'
import { addDays, instantAt } from '../../kernel/local-date.ts'
import { dateText, text } from '../../kernel/wire.ts'
import { lettersToPost } from '../../letters/postal-file.ts'
import { AHEAD_DAYS, comingReminders } from '../../reminders/coming.queries.ts'
import { RECIPIENTS } from '../../reminders/default-rules.ts'
import { coded, codes, column, exportable } from '../export-list.ts'

/** Letters that wait for the post, the oldest first. */
export const lettersList = exportable({
  code: 'letters-to-post',
  fr: 'Courriers à poster',
  en: 'Letters to post',
  roles: ['caseOfficer', 'supervisor'],
  filter: z.strictObject({}),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    column('recipientName', 'text', 'Destinataire', 'Recipient'),
    column('subject', 'text', 'Objet', 'Subject'),
    coded('kind', 'Nature', 'Kind'),
    column('queuedAt', 'instant', 'Rédigé le', 'Written at'),
  ],
  select: (db, actor) =>
    Promise.resolve({
      query: lettersToPost(db, actor)
        .select(['case_file.reference', 'l.recipient_name as recipientName', 'l.kind', 'l.queued_at as queuedAt'])
        .select(sql<string>`coalesce(l.content ->> 'subject', '')`.as('subject'))
        .orderBy('l.id')
        .compile(),
    }),
})

/** What goes out in the next thirty days, the first to leave first. */
export const remindersList = exportable({
  code: 'reminders',
  fr: 'Rappels à venir',
  en: 'Coming reminders',
  roles: ['caseOfficer', 'supervisor', 'administrator'],
  filter: z.strictObject({ recipient: z.enum(RECIPIENTS).optional() }),
  columns: [
    column('dueOn', 'date', 'À envoyer le', 'To be sent on'),
    coded('rule', 'Rappel', 'Reminder'),
    coded('recipient', 'Destinataire', 'Recipient'),
    coded('channel', 'Voie', 'Channel'),
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    column('officerName', 'text', 'Chargé de dossier', 'Case officer'),
    coded('aboutKind', 'À propos de', 'About'),
    column('aboutOn', 'date', 'Date rappelée', 'Date reminded of'),
    column('snoozedUntil', 'date', 'Reporté au', 'Put off until'),
  ],
  select: (db, actor, filter, { today }) => {
    const until = instantAt(addDays(today, AHEAD_DAYS + 1), 0, actor.timeZone)
    const query = comingReminders(db, actor, until, filter)
      .select(['r.due_on as dueOn', 'r.rule', 'r.recipient', 'r.channel', 'case_file.reference'])
      .select(['case_file.applicant_name as applicantName', 'o.full_name as officerName'])
      .select(['r.about_kind as aboutKind', 'r.about_on as aboutOn', 'r.snoozed_until as snoozedUntil'])
      .orderBy('r.due_at')
      .orderBy('r.id')
      .compile()
    return Promise.resolve({ query })
  },
})

/** People of the funder, by name. */
export const peopleList = exportable({
  code: 'people',
  fr: 'Personnes',
  en: 'People',
  roles: ['administrator'],
  filter: z.strictObject({
    q: text(100).optional(),
    role: z.enum(ROLES).optional(),
    state: z.enum(['active', 'invited', 'inactive']).optional(),
  }),
  columns: [
    column('fullName', 'text', 'Nom', 'Name'),
    column('email', 'text', 'Adresse électronique', 'E-mail'),
    coded('state', 'État', 'State'),
    codes('roles', 'Rôles', 'Roles'),
    column('secondFactor', 'yes-no', 'Second facteur', 'Second factor'),
    column('lastSignInAt', 'instant', 'Dernière connexion', 'Last sign-in'),
  ],
  select: (db, actor, filter) =>
    Promise.resolve({
      query: db
        .selectFrom('user_account as u')
        .where(peopleFound(actor, filter))
        .select(['u.full_name as fullName', sql<string>`u.email::text`.as('email'), PERSON_STATE.as('state')])
        .select(sql<string>`(select string_agg(distinct g.role, ', ') from role_grant g where g.user_id = u.id)`.as('roles'))
        .select([sql<boolean>`u.totp_confirmed_at is not null`.as('secondFactor'), 'u.last_sign_in_at as lastSignInAt'])
        .orderBy(sql`fold(u.full_name) collate "C"`)
        .orderBy('u.id')
        .compile(),
    }),
})

/** The journal of the funder, newest line first. */
export const journalList = exportable({
  code: 'journal',
  fr: 'Journal',
  en: 'Journal',
  roles: ['administrator', 'auditor'],
  filter: z.strictObject({
    person: text(200).optional(),
    actorId: z.uuid().optional(),
    action: z.enum(AUDIT_ACTIONS).optional(),
    subject: text(200).optional(),
    from: dateText.optional(),
    until: dateText.optional(),
  }),
  columns: [
    column('sequence', 'number', 'Ligne', 'Line'),
    column('at', 'instant', 'Date', 'Date'),
    column('actorName', 'text', 'Par', 'By'),
    column('actorRole', 'text', 'Rôle', 'Role'),
    coded('action', 'Acte', 'Act'),
    coded('subjectKind', 'Nature de l’objet', 'Kind of subject'),
    column('subject', 'text', 'Objet', 'Subject'),
    column('address', 'text', 'Adresse réseau', 'Network address'),
    column('before', 'text', 'Avant', 'Before'),
    column('after', 'text', 'Après', 'After'),
    column('hash', 'text', 'Empreinte', 'Hash'),
  ],
  select: async (db, actor, filter) => {
    mustReadJournal(actor)
    return Promise.resolve({
      query: matchingLines(db, actor, filter)
        .select(['sequence', 'at', 'actor_name as actorName', 'actor_role as actorRole', 'action', 'subject_kind as subjectKind'])
        .select([sql<string>`coalesce(subject_label, subject_id)`.as('subject'), 'address'])
        .select([sql<string>`before::text`.as('before'), sql<string>`after::text`.as('after'), sql<string>`encode(hash, 'hex')`.as('hash')])
        .orderBy('sequence', 'desc')
        .compile(),
    })
  },
})
