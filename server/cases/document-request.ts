import { z } from 'zod'
import { type FieldFault, fieldFault } from '../kernel/refusal.ts'
import { requiredText, text } from '../kernel/wire.ts'
import type { ActContext } from './programme.ts'

/** What the request of missing documents asks for. Made anew for each programme: OpenAPI names each schema after its programme and act. */
export const documentRequest = () =>
  z.strictObject({
    documents: z.array(requiredText(60)).min(1).max(30),
    message: text(4_000).default(''),
    days: z.number().int().min(1).max(180).optional(),
  })

/** Only documents a text requires may be asked for (CRPA L114-5): those of the edition. */
export function documentFaults({ edition }: ActContext, payload: Readonly<Record<string, unknown>>): FieldFault[] {
  const codes = Array.isArray(payload.documents) ? payload.documents : []
  const known = edition.documentTypes.map((type) => type.code)
  return codes.flatMap((code, index) =>
    known.includes(String(code)) ? [] : [fieldFault(`/payload/documents/${index}`, 'document-type-unknown', { allowed: known })],
  )
}
