import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { instantOut, requiredText, text } from '../kernel/wire.ts'
import type { Services } from '../services.ts'
import { type Actor, ROLES } from './actor.ts'
import { mustManagePeople } from './administrators.ts'
import { deactivateAccount, forcePasswordChange, reactivateAccount, removeSecondFactorOf } from './change-account.ts'
import { changeGrants, GIVEN_ROLES } from './change-grants.ts'
import { inviteAgain, invitePerson } from './invite-person.ts'
import { findPerson, listPeople } from './people.queries.ts'
import { Grants } from './session.schemas.ts'

const tag = 'Users'
const permission = ['administrator'] as const
const params = z.object({ id: z.uuid() })
const states = z.enum(['active', 'invited', 'inactive'])

const PersonRow = z
  .object({
    id: z.string(),
    fullName: z.string(),
    email: z.string(),
    state: states,
    grants: Grants,
    secondFactor: z.boolean(),
    lastSignInAt: instantOut.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'PersonRow' })

const Person = PersonRow.extend({
  createdAt: instantOut,
  deactivatedAt: instantOut.nullable(),
  mustChangePassword: z.boolean(),
  localPassword: z.boolean(),
  cases: z.number().int().meta({ description: 'Cases in the hands of this person' }),
  invitationUntil: instantOut.nullable(),
  own: z.boolean().meta({ description: 'The person who asks: their own rights are changed by another' }),
}).meta({ id: 'Person' })

const scope = (max: number) => z.array(z.string().min(1).max(40)).min(1).max(max).nullable()
const givenGrants = z
  .array(z.strictObject({ role: z.enum(GIVEN_ROLES), programmes: scope(50), departements: scope(110) }))
  .min(1)
  .max(GIVEN_ROLES.length)

const Version = z.object({ version: z.number().int() })
const common = ['own-account'] as const

interface AccountAct {
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly problems: readonly string[]
  readonly act: (services: Services, actor: Actor, target: { userId: string; version: number }) => Promise<{ version: number }>
}

const ACTS: readonly AccountAct[] = [
  {
    path: '/users/{id}/deactivation',
    operationId: 'deactivateUser',
    summary: 'Close an account: it enters no more, its sessions end, what it did stays',
    problems: ['last-administrator', 'account-already-closed'],
    act: deactivateAccount,
  },
  {
    path: '/users/{id}/reactivation',
    operationId: 'reactivateUser',
    summary: 'Open a closed account again, with the rights it had',
    problems: ['account-already-open'],
    act: reactivateAccount,
  },
  {
    path: '/users/{id}/password-change',
    operationId: 'forcePasswordChange',
    summary: 'Ask for another password before anything else',
    problems: ['no-local-password'],
    act: forcePasswordChange,
  },
  {
    path: '/users/{id}/second-factor-removal',
    operationId: 'removeSecondFactorOf',
    summary: 'Take a second factor away from someone who lost it',
    problems: [],
    act: removeSecondFactorOf,
  },
]

const actRoutes: readonly Route[] = ACTS.map(({ path, operationId, summary, problems, act }) =>
  defineRoute({
    method: 'post',
    path,
    operationId,
    summary,
    tag,
    permission,
    params,
    response: Version,
    ifMatch: true,
    problems: [...common, ...problems],
    handle: async ({ actor, params: { id }, version, services }) => {
      const changed = await act(services, actor, { userId: id, version })
      return { body: changed, etag: changed.version }
    },
  }),
)

/** People and rights, for administrators of the whole funder. */
export const peopleRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/users',
    operationId: 'listUsers',
    summary: 'People of the funder with their rights, by name',
    tag,
    permission,
    query: z.strictObject({
      q: text(100).optional(),
      role: z.enum(ROLES).optional(),
      state: states.optional(),
      cursor: z.string().max(1_000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      items: z.array(PersonRow),
      nextCursor: z.string().nullable(),
      total: z.number().int(),
      totalExact: z.boolean(),
    }),
    handle: async ({ actor, query, services }) => {
      mustManagePeople(actor)
      const page = await listPeople(services.db, actor, query)
      return { body: { ...page, items: page.items.map((item) => ({ ...item, grants: item.grants.map(copyGrant) })) } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/users',
    operationId: 'inviteUser',
    summary: 'Open an account with its rights; a link to choose the password is sent',
    tag,
    permission,
    body: z.strictObject({
      fullName: requiredText(200),
      email: z.email().max(254),
      locale: z.enum(['fr', 'en']).default('fr'),
      grants: givenGrants,
    }),
    response: z.object({ id: z.string() }),
    status: 201,
    handle: async ({ actor, body, services }) => ({ body: { id: await invitePerson(services, actor, body) } }),
  }),
  defineRoute({
    method: 'get',
    path: '/users/{id}',
    operationId: 'readUser',
    summary: 'One person of the funder, with their rights',
    tag,
    permission,
    params,
    response: Person,
    handle: async ({ actor, params: { id }, services }) => {
      mustManagePeople(actor)
      const person = await findPerson(services.db, actor, id)
      if (!person) throw notFound()
      return { body: { ...person, grants: person.grants.map(copyGrant) }, etag: person.version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/users/{id}/grants',
    operationId: 'changeGrants',
    summary: 'Replace the rights of a person; their sessions end',
    tag,
    permission,
    params,
    body: z.strictObject({ grants: givenGrants }),
    response: Version,
    ifMatch: true,
    problems: [...common, 'last-administrator', 'outside-account'],
    handle: async ({ actor, params: { id }, body, version, services }) => {
      const changed = await changeGrants(services, actor, { userId: id, version, grants: body.grants })
      return { body: changed, etag: changed.version }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/users/{id}/invitation',
    operationId: 'inviteUserAgain',
    summary: 'Send the link to choose a password again; the one before no longer works',
    tag,
    permission,
    params,
    response: z.null(),
    status: 204,
    problems: [...common, 'already-entered'],
    handle: async ({ actor, params: { id }, services }) => {
      await inviteAgain(services, actor, id)
      return { body: null }
    },
  }),
  ...actRoutes,
]

const copyGrant = ({ role, programmes, departements }: Actor['grants'][number]) => ({
  role,
  programmes: programmes === null ? null : [...programmes],
  departements: departements === null ? null : [...departements],
})
