import { as, type TestUser } from '../support/api.ts'
import { uploadPath, type World } from './world.ts'

/** What a person does with documents, and what the database then holds. */

export interface VersionKey {
  readonly documentId: string
  readonly number: number
}

export const contentPath = ({ documentId, number }: VersionKey): string => `/api/v1/documents/${documentId}/versions/${number}/content`

export const client = (world: World) => ({
  upload: (caseId: string, user: TestUser | null, query: Readonly<Record<string, string>>, body: Buffer) =>
    as(world.app, user).post(uploadPath(caseId, query)).set('Content-Type', 'application/octet-stream').send(body),
  list: (caseId: string, user: TestUser) => as(world.app, user).get(`/api/v1/cases/${caseId}/documents`),
  /** The body is a Buffer. */
  read: (user: TestUser | null, version: VersionKey, query: Readonly<Record<string, string>> = {}) =>
    as(world.app, user).get(contentPath(version)).query(query).responseType('blob'),
})

export interface VersionRow {
  readonly number: number
  readonly file_name: string
  readonly media_type: string
  readonly sha256: Buffer
  readonly valid_until: string | null
  readonly storage_key: string
}

export const versionsOf = (world: World, caseId: string): Promise<VersionRow[]> =>
  world.database.sql<VersionRow & Record<string, unknown>>(
    'select v.* from document_version v join document d on d.id = v.document_id where d.case_id = $1 order by v.uploaded_at, v.number',
    [caseId],
  )

export interface EventRow {
  readonly action: string
  readonly actor_role: string
  readonly basis: string
  readonly details: Readonly<Record<string, unknown>>
  readonly sequence: number
}

export const eventsOf = (world: World, caseId: string): Promise<EventRow[]> =>
  world.database.sql<EventRow & Record<string, unknown>>('select * from case_event where case_id = $1 order by sequence', [caseId])
