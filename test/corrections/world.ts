import { applyToCases } from '../../server/corrections/apply-to-cases.ts'
import { listChanges } from '../../server/corrections/list-changes.ts'
import { type FracParameters, fracDefaults, fracDocumentTypes } from '../../server/programmes/frac/parameters.ts'
import type { CaseWorld } from '../cases/world.ts'
import { as, type TestUser } from '../support/api.ts'

export const EDITIONS = '/api/v1/programmes/frac/editions'
export const CORRECTIONS = '/api/v1/programmes/frac/corrections'

export interface Found {
  readonly state: string
  readonly version: number
  readonly keepsDecided: boolean
  readonly counts: Readonly<Record<string, number>>
}

export interface FoundCase {
  readonly caseId: string
  readonly changes: readonly {
    of: string
    code: string
    before: string | null
    after: string | null
    steps: { before: { code: string }[]; after: { code: string }[] }
  }[]
}

/** What an administrator does to correct the edition of the world, through the API; jobs are run on the spot. */
export const correcting = (world: CaseWorld, user: TestUser = world.users.administrator) => {
  const client = as(world.app, user)
  const read = async (id: string): Promise<Found> => (await client.get(`${CORRECTIONS}/${id}`)).body as Found
  const post = async (id: string, path: string, version?: number) =>
    client
      .post(`${CORRECTIONS}/${id}/${path}`)
      .set('If-Match', `"${version ?? (await read(id)).version}"`)
      .send({})
  return {
    read,
    post,
    prepare: async (editionId = world.editionId): Promise<{ id: string; editionId: string }> => {
      const answer = await client.post(CORRECTIONS).send({ editionId, reason: 'Le délai saisi était faux.' })
      if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body as { id: string; editionId: string }
    },
    /** Puts the correcting edition right. */
    change: (editionId: string, more: { decisionMonths?: number; parameters?: Partial<FracParameters>; limits?: object }, version = 1) =>
      client
        .put(`${EDITIONS}/${editionId}`)
        .set('If-Match', `"${version}"`)
        .send({
          ...{ label: 'Corrigée', inForceFrom: '2020-01-01', decisionMonths: 2, documentTypes: fracDocumentTypes, ...more },
          parameters: { ...fracDefaults, ...more.parameters },
        }),
    list: async (id: string): Promise<Found> => {
      await post(id, 'list')
      await listChanges(world.services, id)
      return read(id)
    },
    cases: async (id: string): Promise<FoundCase[]> =>
      ((await client.get(`${CORRECTIONS}/${id}/cases?limit=200`)).body as { items: FoundCase[] }).items,
    apply: async (id: string): Promise<Found> => {
      await post(id, 'application')
      await applyToCases(world.services, id)
      return read(id)
    },
  }
}
