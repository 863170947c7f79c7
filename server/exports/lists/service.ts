import { sql } from 'kysely'
import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { interestsFound } from '../../access/interest.queries.ts'
import { callsFound, programmesWorkedOn } from '../../calls/call-list.queries.ts'
import { SessionQuery } from '../../committees/committees.schemas.ts'
import { SESSION_READERS } from '../../committees/session-access.ts'
import { sessionsFound } from '../../committees/session-page.queries.ts'
import { mailsFound } from '../../mail/mail-list.queries.ts'
import { coded, column, exportable } from '../export-list.ts'

/** Messages of the funder, newest first; without their words. */
export const mailsList = exportable({
  code: 'mails',
  fr: 'Messages envoyés',
  en: 'Messages sent',
  roles: ['administrator'],
  filter: z.strictObject({ dead: z.enum(['true', 'false']).optional() }),
  columns: [
    column('subject', 'text', 'Objet', 'Subject'),
    column('recipient', 'text', 'Destinataire', 'Recipient'),
    column('createdAt', 'instant', 'Écrit le', 'Written at'),
    column('sentAt', 'instant', 'Parti le', 'Left at'),
    column('attempts', 'number', 'Essais', 'Tries'),
    column('deadAt', 'instant', 'Abandonné le', 'Given up at'),
    coded('deadBecause', 'Pourquoi', 'Why'),
    column('error', 'text', 'Réponse du serveur', 'Answer of the server'),
  ],
  select: (db, actor, { dead }) =>
    Promise.resolve({
      query: mailsFound(db, actor, { dead: dead === 'true' })
        .select(['subject', 'recipient', 'created_at as createdAt', 'sent_at as sentAt', 'attempts', 'dead_at as deadAt'])
        .select(['dead_because as deadBecause', sql<string | null>`case when sent_at is null then error end`.as('error')])
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .compile(),
    }),
})

/** Sessions of the committees, the latest date first. */
export const sessionsList = exportable({
  code: 'committee-sessions',
  fr: 'Séances de comité',
  en: 'Committee sessions',
  roles: SESSION_READERS,
  filter: SessionQuery.omit({ cursor: true, limit: true }),
  columns: [
    column('title', 'text', 'Séance', 'Session'),
    coded('programme', 'Dispositif', 'Programme'),
    column('meetsOn', 'date', 'Date', 'Date'),
    column('meetsAt', 'text', 'Heure', 'Time'),
    column('place', 'text', 'Lieu', 'Place'),
    coded('state', 'État', 'State'),
    column('cases', 'number', 'Dossiers', 'Cases'),
    column('members', 'number', 'Membres', 'Members'),
  ],
  select: (db, actor, filter) =>
    Promise.resolve({
      query: sessionsFound(db, actor, filter)
        .select(['s.title', 's.programme_code as programme', 's.meets_on as meetsOn', 's.meets_at as meetsAt', 's.place', 's.state'])
        .select([
          sql<number>`(select count(*) from committee_item i where i.session_id = s.id)`.as('cases'),
          sql<number>`(select count(*) from committee_member m where m.session_id = s.id)`.as('members'),
        ])
        .orderBy('s.meets_on', 'desc')
        .orderBy('s.id', 'desc')
        .compile(),
    }),
})

/** Calls for projects, the last to close first. */
export const callsList = exportable({
  code: 'calls',
  fr: 'Appels à projets',
  en: 'Calls for projects',
  roles: ROLES,
  filter: z.strictObject({ programme: z.string().max(40).optional(), running: z.enum(['true']).optional() }),
  columns: [
    column('title', 'text', 'Appel', 'Call'),
    coded('programme', 'Dispositif', 'Programme'),
    coded('state', 'État', 'State'),
    column('opensAt', 'instant', 'Ouvre le', 'Opens at'),
    column('closesAt', 'instant', 'Ferme le', 'Closes at'),
    column('edition', 'text', 'Édition', 'Edition'),
    column('files', 'number', 'Dossiers déposés', 'Files handed in'),
    column('unsealedAt', 'instant', 'Ouverture des plis', 'Unsealed at'),
  ],
  select: (db, actor, { programme, running }, { now }) => {
    const mine = programmesWorkedOn(actor)
    // as on the screen: their number is told to who works on the programme, and once the call is closed
    const agent = mine === null ? sql`true` : sql`c.programme_code = any(${[...mine]}::text[])`
    const row = callsFound(db, actor, now, { programme, running: running === 'true' }).as('c')
    return Promise.resolve({
      query: db
        .selectFrom(row)
        .select(['c.title', 'c.programme_code as programme', 'c.opens_at as opensAt', 'c.closes_at as closesAt'])
        .select(['c.edition_label as edition', 'c.unsealed_at as unsealedAt'])
        .select([
          sql<string>`case when c.unsealed_at is not null then 'unsealed' when c.opens_at > ${now} then 'announced'
            when c.closes_at >= ${now} then 'open' else 'closed' end`.as('state'),
          sql<number | null>`case when ${agent} and (c.unsealed_at is not null or (c.opens_at <= ${now} and c.closes_at < ${now}))
            then c.filed end`.as('files'),
        ])
        .orderBy('c.closes_at', 'desc')
        .orderBy('c.id', 'desc')
        .compile(),
    })
  },
})

/** Links of interest of the funder's people, newest first. What a person wrote beside one is read in the console, and in no file. */
export const interestsList = exportable({
  code: 'interests',
  fr: 'Liens d’intérêts',
  en: 'Links of interest',
  roles: ['administrator', 'supervisor'],
  filter: z.strictObject({ user: z.uuid().optional(), binding: z.enum(['true', 'false']).optional() }),
  columns: [
    column('userName', 'text', 'Personne', 'Person'),
    column('organisationName', 'text', 'Organisme', 'Organisation'),
    column('siret', 'text', 'SIRET', 'SIRET'),
    coded('kind', 'Nature', 'Kind'),
    column('from', 'date', 'Depuis le', 'Since'),
    column('until', 'date', 'Jusqu’au', 'Until'),
    column('bindsUntil', 'date', 'Écarte jusqu’au', 'Kept away until'),
    column('binds', 'yes-no', 'Écarte aujourd’hui', 'Kept away today'),
    column('declaredBy', 'text', 'Déclaré par', 'Declared by'),
    column('declaredAt', 'instant', 'Déclaré le', 'Declared at'),
  ],
  select: (db, actor, { user, binding }, { today }) => {
    const row = interestsFound(db, actor, today, { userId: user, bindingOn: binding === 'true' ? today : undefined }).as('i')
    return Promise.resolve({
      query: db
        .selectFrom(row)
        .select(['i.user_name as userName', 'i.organisation_name as organisationName', 'i.siret', 'i.kind', 'i.from_on as from'])
        .select(['i.until_on as until', 'i.binds_until as bindsUntil', 'i.binds', 'i.declared_by_name as declaredBy'])
        .select('i.declared_at as declaredAt')
        .orderBy('i.declared_at', 'desc')
        .orderBy('i.id', 'desc')
        .compile(),
    })
  },
})
