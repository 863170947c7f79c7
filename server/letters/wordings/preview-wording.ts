import type { Actor } from '../../access/actor.ts'
import { findVisibleCase } from '../../cases/visible-cases.ts'
import { minutesMaterial, sessionToRead } from '../../committees/minutes.queries.ts'
import { minutesOf } from '../../committees/minutes.ts'
import { minutesValues } from '../../committees/minutes-values.ts'
import { today } from '../../kernel/clock.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { PdfContent } from '../../pdf/pdf-content.ts'
import type { Services } from '../../services.ts'
import { letterContent } from '../letter-pdf.ts'
import { composeLetter } from '../letter-values.ts'
import { faultsOfWording, paragraphsOf, type Wording } from '../template.ts'
import { type PreviewValues, previewValues } from './preview-values.ts'
import { wordingInForce } from './wording-in-force.queries.ts'
import { editionFor, kindOf, type WordingKey } from './wording-place.ts'
import { checkWording } from './wordings.queries.ts'

/** What the words are tried on: a case, a session, or examples alone. */
interface TriedOn extends WordingKey {
  readonly caseId: string | null
  readonly sessionId: string | null
}

/** What some words would give: rendered when they can be, as they are typed when they cannot, with what is wrong and what is missing. */
export async function previewWording(services: Services, actor: Actor, input: TriedOn & Wording) {
  const letter = kindOf(services, input)
  await editionFor(services.db, actor, input)
  const { values, samples } = await valuesFor(services, actor, input)
  const inForce = await wordingInForce(services.db, input, letter)
  const check = checkWording(letter, input, inForce)
  const rendered =
    check.faults.length > 0 ? { subject: input.subject, paragraphs: paragraphsOf(input.body) } : composeLetter(letter, input, values)
  return { ...rendered, samples: [...samples], ...check }
}

/** The same as the document that would go out, its title saying that it has not. */
export async function previewPdf(services: Services, actor: Actor, input: TriedOn): Promise<PdfContent> {
  const { db } = services
  const letter = kindOf(services, input)
  await editionFor(db, actor, input)
  const draft = await db
    .selectFrom('letter_wording')
    .select(['subject', 'body'])
    .where('edition_id', '=', input.editionId)
    .where('kind', '=', input.kind)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  const inForce = await wordingInForce(db, input, letter)
  // a draft that cannot be rendered shows what is in force: its faults are told beside the text
  const wording = draft && faultsOfWording(draft, letter.fields).length === 0 ? draft : inForce
  if (input.sessionId !== null) {
    const material = await sessionMaterial(services, actor, input, input.sessionId)
    return minutesOf({ ...material, posted: null, look: 'preview', at: services.clock.now(), wording })
  }
  const { values } = await valuesFor(services, actor, input)
  const { subject, paragraphs } = composeLetter(letter, wording, values)
  const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '')
  const document = {
    subject: `Aperçu : ${subject}`,
    paragraphs,
    recipientName: text('firm'),
    recipientAddress: [],
    at: services.clock.now(),
    on: today(services.clock, actor.timeZone),
    reference: `${text('reference')} (aperçu, sans valeur)`,
    firm: text('firm'),
    issuer: {
      funder: text('funder'),
      service: text('service'),
      address: text('serviceAddress'),
      email: text('serviceEmail'),
      phone: text('servicePhone'),
    },
  }
  return letterContent(document, letter.of === 'session')
}

async function valuesFor(services: Services, actor: Actor, input: TriedOn): Promise<PreviewValues> {
  const { caseId, sessionId, programme, kind } = input
  const letter = kindOf(services, input)
  if (sessionId !== null) {
    const values: Readonly<Record<string, unknown>> = {
      ...minutesValues({ ...(await sessionMaterial(services, actor, input, sessionId)), posted: null }),
    }
    return { values, samples: ['signer', 'on'] }
  }
  const caseFile = caseId === null ? null : await findVisibleCase(services.db, actor, caseId)
  if (caseId !== null && (caseFile?.programme !== programme || letter.of !== 'case')) throw notFound()
  return previewValues(services.db, letter, { kind, caseFile, funderId: actor.funderId })
}

/** A session of the programme whose minutes this person may read, or 404. */
async function sessionMaterial(services: Services, actor: Actor, key: WordingKey, sessionId: string) {
  const session = await sessionToRead(services.db, actor, sessionId)
  if (session.programme !== key.programme || kindOf(services, key).of !== 'session') throw notFound()
  return minutesMaterial(services.db, session)
}
