import { z } from 'zod'
import { listApiTokens } from '../../access/api-token.queries.ts'
import { tokenScopeOf } from '../../access/api-token-scope.ts'
import { readFailedJobs } from '../../jobs-desk/read-jobs.ts'
import { notFound } from '../../kernel/refusal.ts'
import { refuseUnlessWhole } from '../../webhooks/change-endpoints.ts'
import { DELIVERY_STATES, deliveriesOf, findEndpoint, listEndpoints } from '../../webhooks/webhooks.queries.ts'
import { computed, everyPage } from '../computed-rows.ts'
import { coded, codes, column, exportable } from '../export-list.ts'

const roles = ['administrator'] as const

/** Tokens of machines, newest first; never their secrets. */
export const apiTokensList = computed({
  ...{ code: 'api-tokens', fr: 'Jetons d’accès', en: 'API tokens', roles },
  filter: z.strictObject({}),
  columns: [
    column('name', 'text', 'Nom', 'Name'),
    column('prefix', 'text', 'Début du jeton', 'Beginning of the token'),
    coded('state', 'État', 'State'),
    coded('role', 'Fonction', 'Role'),
    codes('scopes', 'Droits', 'Rights'),
    codes('programmes', 'Dispositifs', 'Programmes'),
    column('networks', 'text', 'Réseaux', 'Networks'),
    column('createdAt', 'instant', 'Créé le', 'Made at'),
    column('createdByName', 'text', 'Créé par', 'Made by'),
    column('expiresAt', 'instant', 'Expire le', 'Expires at'),
    column('lastUsedAt', 'instant', 'Dernière utilisation', 'Last used at'),
    column('lastAddress', 'text', 'Depuis', 'From'),
    column('revokedAt', 'instant', 'Révoqué le', 'Revoked at'),
    column('revokedByName', 'text', 'Révoqué par', 'Revoked by'),
  ],
  rows: async ({ services: { db }, now }, actor) => {
    const tokens = await everyPage((cursor) => listApiTokens(db, tokenScopeOf(actor), { cursor, limit: 200, now }))
    return tokens.map(({ scopes, programmes, networks, ...token }) => ({
      ...token,
      scopes: scopes.join(', '),
      programmes: programmes?.join(', ') ?? null,
      networks: networks?.join(', ') ?? null,
    }))
  },
})

/** Addresses of other applications, newest first; never their secrets. */
export const webhooksList = computed({
  ...{ code: 'webhooks', fr: 'Adresses prévenues', en: 'Webhooks', roles },
  filter: z.strictObject({}),
  columns: [
    column('name', 'text', 'Nom', 'Name'),
    column('url', 'text', 'Adresse', 'Address'),
    codes('kinds', 'Ce qui est envoyé', 'What is sent'),
    codes('programmes', 'Dispositifs', 'Programmes'),
    column('active', 'yes-no', 'Active', 'Active'),
    column('waiting', 'number', 'En attente', 'Waiting'),
    column('dead', 'number', 'Abandonnés', 'Given up'),
    column('lastDeliveredAt', 'instant', 'Dernier envoi reçu', 'Last delivered at'),
    column('createdAt', 'instant', 'Ajoutée le', 'Added at'),
    column('createdByName', 'text', 'Ajoutée par', 'Added by'),
  ],
  rows: async ({ services: { db }, now }, actor) => {
    refuseUnlessWhole(actor)
    return (await listEndpoints(db, actor, now)).map(({ kinds, programmes, version: _version, ...endpoint }) => ({
      ...endpoint,
      kinds: kinds.join(', '),
      programmes: programmes?.join(', ') ?? null,
    }))
  },
})

/** What one address was told, newest first, and what it answered; without the bytes that were sent. */
export const deliveriesList = exportable({
  ...{ code: 'webhook-deliveries', fr: 'Envois à une adresse', en: 'Webhook deliveries', roles },
  filter: z.strictObject({ endpoint: z.uuid(), state: z.enum(DELIVERY_STATES).optional() }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    coded('kind', 'Nature', 'Kind'),
    coded('state', 'État', 'State'),
    column('createdAt', 'instant', 'Écrit le', 'Written at'),
    column('attempts', 'number', 'Essais', 'Tries'),
    column('triedAt', 'instant', 'Dernier essai', 'Last try'),
    column('status', 'number', 'Réponse (HTTP)', 'Answer (HTTP)'),
    coded('error', 'Erreur', 'Error'),
    column('durationMs', 'number', 'Durée (ms)', 'Duration (ms)'),
    column('finishedAt', 'instant', 'Terminé le', 'Ended at'),
    column('replayedAt', 'instant', 'Renvoyé le', 'Sent again at'),
    column('eventId', 'text', 'Identifiant', 'Identifier'),
  ],
  select: async (db, actor, { endpoint: endpointId, state }, { now }) => {
    refuseUnlessWhole(actor)
    if (!(await findEndpoint(db, actor, endpointId, now))) throw notFound()
    return {
      query: deliveriesOf(db, actor, { endpointId, state })
        .select(['case_file.reference', 'd.kind', 'd.state', 'd.created_at as createdAt', 'd.attempts', 'd.tried_at as triedAt'])
        .select(['d.status', 'd.error', 'd.duration_ms as durationMs', 'd.finished_at as finishedAt', 'd.replayed_at as replayedAt'])
        .select('d.event_id as eventId')
        .orderBy('d.position', 'desc')
        .compile(),
    }
  },
})

/** Jobs given up, the latest first, with a reason that quotes nobody. */
export const failedJobsList = computed({
  ...{ code: 'failed-jobs', fr: 'Travaux abandonnés', en: 'Jobs given up', roles },
  filter: z.strictObject({}),
  columns: [
    coded('name', 'Travail', 'Job'),
    column('reason', 'text', 'Raison', 'Reason'),
    column('attempts', 'number', 'Essais', 'Tries'),
    column('failedAt', 'instant', 'Abandonné le', 'Given up at'),
  ],
  rows: ({ services }, actor) =>
    everyPage(async (cursor) => {
      const from = Number(cursor ?? 0)
      const { items } = await readFailedJobs(services, actor, { from, limit: JOBS_AT_ONCE })
      return { items, nextCursor: items.length < JOBS_AT_ONCE ? null : String(from + JOBS_AT_ONCE) }
    }),
})
const JOBS_AT_ONCE = 100
