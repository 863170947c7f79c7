import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { cleanIdentifier, siretFault } from '../kernel/siret.ts'
import { NAF_NOMENCLATURES } from './naf.ts'
import { findVisibleBySiret } from './organisation.queries.ts'

const RegistryEstablishment = z
  .object({
    siret: z.string(),
    siren: z.string(),
    name: z.string(),
    legalForm: z.string().nullable(),
    nafCode: z.string().nullable(),
    nafNomenclature: z.enum(NAF_NOMENCLATURES).nullable(),
    addressLine: z.string().nullable(),
    postalCode: z.string().nullable(),
    communeCode: z.string().nullable(),
    communeName: z.string().nullable(),
    departement: z.string().nullable(),
    active: z.boolean(),
    source: z.enum(['registry-api', 'registry-file']),
  })
  .meta({ id: 'RegistryEstablishment' })

const RegistryAnswer = z
  .object({
    kind: z.enum(['found', 'unknown', 'offline', 'invalid']),
    establishment: RegistryEstablishment.nullable(),
    /** Why the register gave no answer. */
    reason: z.enum(['not-configured', 'unreachable', 'timeout', 'refused', 'unreadable']).nullable(),
    /** What is wrong with the number. */
    fault: z.enum(['empty', 'not-digits', 'wrong-length', 'wrong-check-digit', 'wrong-siren']).nullable(),
    /** The organisation the funder holds under this SIRET, when the person may see it. */
    knownOrganisationId: z.string().nullable(),
  })
  .meta({ id: 'RegistryAnswer' })

export const registryRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/registry/{siret}',
    operationId: 'lookUpSiret',
    summary: 'What the register of companies says of a SIRET. Always 200: off-line is a normal state',
    tag: 'Organisations',
    permission: 'signed-in',
    params: z.object({ siret: z.string().min(1).max(40) }),
    response: RegistryAnswer,
    handle: async ({ actor, params, services }) => {
      const siret = cleanIdentifier(params.siret)
      const nothing = { establishment: null, reason: null, fault: null, knownOrganisationId: null }
      const fault = siretFault(siret)
      if (fault) return { body: { ...nothing, kind: 'invalid' as const, fault } }
      const answer = await services.registry.find(siret)
      const known = { ...nothing, kind: answer.kind, knownOrganisationId: await findVisibleBySiret(services.db, actor, siret) }
      if (answer.kind === 'found') return { body: { ...known, establishment: answer.establishment } }
      return { body: answer.kind === 'offline' ? { ...known, reason: answer.reason } : known }
    },
  }),
]
