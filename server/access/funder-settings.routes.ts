import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { requiredText } from '../kernel/wire.ts'
import { changeFunderSettings } from './change-funder-settings.ts'
import { funderSettings, versionOfSettings } from './funder-settings.queries.ts'

// of people, not of machines: who may enter is not decided by a token
const tag = 'Accounts'

const Settings = z.strictObject({
  serviceName: requiredText(200),
  serviceAddress: requiredText(500),
  serviceEmail: z.email().max(254),
  servicePhone: requiredText(40),
  openRegistration: z.boolean().meta({ description: 'Anyone may open an account; otherwise by invitation only' }),
  recusalYears: z
    .int()
    .min(0)
    .max(20)
    .meta({ description: 'Years during which a former employer or a past mission keeps a person away from the cases of a firm' }),
})

const FunderSettingsOut = Settings.extend({ name: z.string() }).meta({ id: 'FunderSettings' })

/** What concerns the funder whatever the programme. */
export const funderSettingsRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/funder-settings',
    operationId: 'readFunderSettings',
    summary: 'How the funder is reached, who may open an account, how long a past link of interest keeps away',
    tag,
    permission: ['administrator', 'supervisor', 'auditor'],
    response: FunderSettingsOut,
    handle: async ({ actor, services }) => {
      const body = await funderSettings(services.db, actor.funderId)
      return { body, etag: versionOfSettings(body) }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/funder-settings',
    operationId: 'changeFunderSettings',
    summary: 'Change them; letters already sent keep their words',
    tag,
    permission: ['administrator'],
    body: Settings,
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version'],
    handle: async ({ actor, body, version, services }) => {
      const saved = await changeFunderSettings(services, actor, version, body)
      return { body: { version: saved }, etag: saved }
    },
  }),
]
