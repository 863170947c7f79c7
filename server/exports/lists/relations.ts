import { z } from 'zod'
import { AGENT_ROLES, OUTSIDE_ROLES } from '../../access/actor.ts'
import { rankCases } from '../../committees/ranking-page.queries.ts'
import { listOwnReviews } from '../../committees/review.queries.ts'
import { evaluationsOf } from '../../evaluations/evaluations.queries.ts'
import { requireAppraiser } from '../../evaluations/provider-access.ts'
import { listToDecide } from '../../parties/attachment.queries.ts'
import { listMembers } from '../../parties/members.ts'
import { PARTY_WRITERS } from '../../parties/organisation-access.ts'
import { computed, everyPage } from '../computed-rows.ts'
import { coded, column } from '../export-list.ts'

const DECIDERS = [...PARTY_WRITERS, ...OUTSIDE_ROLES]

/** Open requests of people who want to act for an organisation, the oldest first, of those one may decide. */
export const attachmentsList = computed({
  ...{ code: 'attachments', fr: 'Rattachements à décider', en: 'Attachments to decide', roles: DECIDERS },
  filter: z.strictObject({}),
  columns: [
    column('fullName', 'text', 'Personne', 'Person'),
    column('email', 'text', 'Adresse électronique', 'E-mail address'),
    column('siret', 'text', 'SIRET', 'SIRET'),
    column('organisation', 'text', 'Organisme', 'Organisation'),
    coded('capacity', 'Comme', 'As'),
    column('message', 'text', 'Message', 'Message'),
    column('createdAt', 'instant', 'Demandé le', 'Asked at'),
  ],
  rows: async ({ services: { db } }, actor) => {
    const requests = await everyPage((cursor) => listToDecide(db, actor, { cursor, limit: 200 }))
    return requests.map(({ asker, organisation, mayCreate: _mayCreate, ...request }) => ({
      ...request,
      ...asker,
      organisation: organisation?.name ?? null,
    }))
  },
})

/** Accounts that act for an organisation, oldest first. */
export const membersList = computed({
  ...{ code: 'members', fr: 'Personnes qui agissent pour un organisme', en: 'People who act for an organisation', roles: DECIDERS },
  filter: z.strictObject({ organisation: z.uuid() }),
  columns: [
    column('fullName', 'text', 'Nom', 'Name'),
    column('email', 'text', 'Adresse électronique', 'E-mail address'),
    column('since', 'instant', 'Depuis le', 'Since'),
  ],
  rows: ({ services: { db } }, actor, { organisation }) => listMembers(db, actor, organisation),
})

/** What firms said of an organisation that worked for them, on cases one may see, newest first. */
export const evaluationsList = computed({
  code: 'evaluations',
  fr: 'Évaluations d’un organisme',
  en: 'Evaluations of an organisation',
  roles: ['caseOfficer', 'supervisor', 'authority', 'administrator', 'auditor'],
  filter: z.strictObject({ organisation: z.uuid() }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    coded('programme', 'Dispositif', 'Programme'),
    column('givenOn', 'date', 'Donnée le', 'Given on'),
    column('average', 'number', 'Moyenne', 'Average'),
    coded('withoutAid', 'Sans l’aide', 'Without the aid'),
    column('jobsKept', 'number', 'Emplois maintenus', 'Jobs kept'),
    column('jobsCreated', 'number', 'Emplois créés', 'Jobs created'),
    column('comment', 'text', 'Commentaire', 'Comment'),
  ],
  rows: async ({ services: { db } }, actor, { organisation }) => {
    await requireAppraiser(db, actor, organisation)
    const given = await everyPage((cursor) => evaluationsOf(db, actor, { providerId: organisation, cursor, limit: 100 }))
    return given.map(({ marks: _marks, ...evaluation }) => evaluation)
  },
})

/** Cases with reviewers, ranked, best first. */
export const rankingList = computed({
  ...{ code: 'ranking', fr: 'Classement', en: 'Ranking', roles: AGENT_ROLES },
  filter: z.strictObject({ programme: z.string().max(40) }),
  columns: [
    column('rank', 'number', 'Rang', 'Rank'),
    column('tied', 'yes-no', 'Ex æquo', 'Tied'),
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    column('title', 'text', 'Objet', 'Subject'),
    column('points', 'number', 'Points', 'Points'),
    column('spread', 'number', 'Écart', 'Spread'),
    column('flagged', 'yes-no', 'Avis divergents', 'Reviewers differ'),
    column('submitted', 'number', 'Évaluations remises', 'Reviews handed in'),
    column('assigned', 'number', 'Évaluations confiées', 'Reviews given out'),
    column('requested', 'amount', 'Montant demandé (€)', 'Amount requested (€)'),
  ],
  rows: async ({ services }, actor, filter) => (await rankCases(services, actor, filter)).items,
})

/** Cases given to me to review, the oldest first. */
export const reviewsList = computed({
  ...{ code: 'reviews', fr: 'Mes évaluations de dossiers', en: 'My reviews', roles: ['committeeMember'] },
  filter: z.strictObject({ state: z.enum(['assigned', 'submitted']).optional() }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    column('title', 'text', 'Objet', 'Subject'),
    coded('programme', 'Dispositif', 'Programme'),
    coded('state', 'État', 'State'),
    column('marked', 'number', 'Critères notés', 'Criteria marked'),
    column('criteria', 'number', 'Critères', 'Criteria'),
    column('assignedAt', 'instant', 'Confié le', 'Given on'),
    column('submittedAt', 'instant', 'Remis le', 'Handed in on'),
  ],
  rows: async ({ services: { db } }, actor, { state }) => {
    const reviews = await everyPage((cursor) => listOwnReviews(db, actor, { state, cursor, limit: 200 }))
    return reviews.map(({ case: { reference, applicantName, title, programme }, version: _version, ...review }) => ({
      ...review,
      ...{ reference, applicantName, title, programme },
    }))
  },
})
