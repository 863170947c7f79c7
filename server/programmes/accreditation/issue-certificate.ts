import type { Actor } from '../../access/actor.ts'
import { findVisibleCase, seesWholeCase } from '../../cases/visible-cases.ts'
import { today } from '../../kernel/clock.ts'
import { conflict, notFound } from '../../kernel/refusal.ts'
import { caseValues } from '../../letters/case-values.queries.ts'
import { composeLetter } from '../../letters/letter-values.ts'
import { wordingInForce } from '../../letters/wordings/wording-in-force.queries.ts'
import type { PdfContent } from '../../pdf/pdf-content.ts'
import type { Services } from '../../services.ts'
import { certificateContent, rightsToday } from './certificate.ts'
import { letters } from './letters/letters.ts'
import { readRegisterEntry, registerAddress } from './register/register.queries.ts'

/** The certificate as of today, for the consultancy and for the service. Refused on a day without any right: it would say what is not so. */
export async function issueCertificate(services: Services, actor: Actor, caseId: string): Promise<{ content: PdfContent; name: string }> {
  const { db, clock, publicUrl } = services
  const caseFile = await findVisibleCase(db, actor, caseId)
  if (caseFile?.programme !== 'accreditation' || !seesWholeCase(actor, caseFile)) throw notFound()
  const on = today(clock, actor.timeZone)
  const entry = await readRegisterEntry(db, { funderId: caseFile.funderId, id: caseFile.id, on })
  if (!entry || rightsToday(entry).length === 0) throw conflict('no-right-today', { details: { on } })
  const funder = await db
    .selectFrom('funder')
    .select(['name', 'service_name', 'service_address'])
    .where('id', '=', caseFile.funderId)
    .executeTakeFirstOrThrow()
  const wording = await wordingInForce(db, { editionId: caseFile.editionId, kind: 'certificate' }, letters.certificate)
  const url = `${publicUrl}${await registerAddress(db, entry.id, caseFile.funderId)}`
  const content = certificateContent({
    entry,
    funder: { name: funder.name, service: funder.service_name, address: funder.service_address },
    words: composeLetter(letters.certificate, wording, {
      ...(await caseValues(db, caseFile)),
      ...{ firm: entry.name, reference: entry.reference ?? caseFile.reference, on },
    }),
    at: clock.now(),
    url,
  })
  return { content, name: `attestation-${caseFile.reference}-${on}.pdf` }
}
