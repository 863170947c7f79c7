import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { today } from '../kernel/clock.ts'
import { DECLARING_ROLES, declareInRegister } from './declare-in-register.ts'
import { DeclarationIn, DeclarationOut, REGISTER_READERS, RegisterLineOut, RegisterQuery } from './register.schemas.ts'
import { listDeclarations, listRegister } from './register-list.queries.ts'
import { undoDeclaration } from './undo-declaration.ts'

const tag = 'State aid'
const count = z.number().int()

export const registerOfAidRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/state-aid/register',
    operationId: 'listStateAidRegister',
    summary: 'De minimis awards for the State’s register: to declare by, declared on, to correct; late ones first',
    tag,
    permission: REGISTER_READERS,
    query: RegisterQuery,
    response: z.object({
      items: z.array(RegisterLineOut),
      nextCursor: z.string().nullable(),
      total: count,
      counts: z.object({ late: count, 'to-correct': count, 'to-declare': count, declared: count }),
    }),
    handle: async ({ actor, query, services }) => {
      const scope = { today: today(services.clock, actor.timeZone) }
      return { body: await listRegister(services.db, actor, scope, query) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/state-aid/declarations',
    operationId: 'listStateAidDeclarations',
    summary: 'The last declarations whose every award the person sees, newest first',
    tag,
    permission: REGISTER_READERS,
    response: z.object({ items: z.array(DeclarationOut) }),
    handle: async ({ actor, services }) => ({ body: { items: await listDeclarations(services.db, actor) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/state-aid/declarations',
    operationId: 'declareStateAid',
    summary: 'Say that awards stand in the State’s register since a day, under a reference',
    tag,
    permission: DECLARING_ROLES,
    body: DeclarationIn,
    response: z.object({ id: z.string(), lines: count }),
    status: 201,
    problems: ['aid-already-declared', 'aid-changed', 'role-may-not'],
    handle: async ({ actor, body, services }) => ({ status: 201, body: await declareInRegister(services, actor, body) }),
  }),
  defineRoute({
    method: 'post',
    path: '/state-aid/declarations/{id}/undo',
    operationId: 'undoStateAidDeclaration',
    summary: 'Undo a declaration said by mistake: its awards stand as before',
    tag,
    permission: DECLARING_ROLES,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({}),
    response: z.null(),
    status: 204,
    problems: ['declaration-already-undone', 'aid-declared-again', 'role-may-not'],
    handle: async ({ actor, params, services }) => {
      await undoDeclaration(services, actor, params.id)
      return { status: 204, body: null }
    },
  }),
]
