import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { AGENT_ROLES } from './actor.ts'

export const userRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/officers',
    operationId: 'listOfficers',
    summary: 'Case officers of the funder, to whom a case can be given',
    tag: 'Users',
    permission: AGENT_ROLES,
    response: z.object({ items: z.array(z.object({ id: z.string(), fullName: z.string() })) }),
    handle: async ({ actor, services }) => {
      const rows = await services.db
        .selectFrom('user_account as u')
        .innerJoin('role_grant as g', 'g.user_id', 'u.id')
        .select(['u.id', 'u.full_name'])
        .where('u.funder_id', '=', actor.funderId)
        .where('u.active', '=', true)
        .where('g.role', '=', 'caseOfficer')
        .orderBy('u.full_name')
        .limit(500)
        .execute()
      return { body: { items: rows.map((row) => ({ id: row.id, fullName: row.full_name })) } }
    },
  }),
]
