import type { Actor } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { findVisibleCase, viewOfCase } from '../../cases/visible-cases.ts'
import type { Db } from '../../db/client.ts'
import { dateInZone } from '../../kernel/local-date.ts'
import { conflict, notFound } from '../../kernel/refusal.ts'
import { frenchAmount, frenchDate } from '../../letters/french.ts'
import type { PdfContent } from '../../pdf/pdf-content.ts'
import { renderPdf } from '../../pdf/render-pdf.ts'
import type { Services } from '../../services.ts'
import { finalAidOfCase } from '../../state-aid/final-aid.queries.ts'
import { participantOf, participantsOf } from './participants.repository.ts'
import { attendanceOf, type Half, type Mark, sessionsOf } from './sessions.repository.ts'

const HALF: Readonly<Record<Half, string>> = { am: 'matin', pm: 'après-midi' }

async function letterhead(db: Db, caseFile: CaseFile): Promise<readonly string[]> {
  const funder = await db
    .selectFrom('funder')
    .select(['name', 'service_name'])
    .where('id', '=', caseFile.funderId)
    .executeTakeFirstOrThrow()
  return [caseFile.applicantName, `Action soutenue par ${funder.name}`, funder.service_name]
}

async function actionFor(services: Services, actor: Actor, caseId: string): Promise<CaseFile> {
  const caseFile = await findVisibleCase(services.db, actor, caseId)
  if (caseFile?.programme !== 'collective-action') throw notFound()
  return caseFile
}

/**
 * The attendance sheet of one half-day: every firm with a seat (or the one firm of an individual half-day), what is signed already, and
 * room to sign for the rest. For the carrier and the service; a firm has its certificate.
 */
export async function attendanceSheet(services: Services, actor: Actor, of: { caseId: string; sessionId: string }): Promise<Buffer> {
  const caseFile = await actionFor(services, actor, of.caseId)
  if ((await viewOfCase(services.db, actor, caseFile)) === 'own') throw notFound()
  const session = (await sessionsOf(services.db, of.caseId)).find(({ id }) => id === of.sessionId)
  if (!session) throw notFound()
  const lines = await attendanceOf(services.db, of.caseId, of.sessionId)
  const expected = (await participantsOf(services.db, of.caseId)).filter(
    ({ id, status }) =>
      lines.some(({ participantId }) => participantId === id) ||
      (status === 'enrolled' && (session.participantId === null || session.participantId === id)),
  )
  const signed = (mark: Mark | null): string =>
    mark ? `${mark.means === 'paper' ? 'sur papier' : mark.userName}, ${frenchDate(dateInZone(mark.at, actor.timeZone))}` : ''
  const content: PdfContent = {
    title: 'Feuille d’émargement',
    language: 'fr',
    issuer: await letterhead(services.db, caseFile),
    at: services.clock.now(),
    footer: caseFile.reference,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['Action', caseFile.title],
          ['Séance', session.title],
          ['Date', `${frenchDate(session.onDate)}, ${HALF[session.half]}`],
          ['Lieu', session.place || session.link],
          ['Intervenant', session.facilitatorName],
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: 'Entreprise', share: 3 },
          { label: 'Personne présente', share: 3 },
          { label: 'Signature de l’entreprise', share: 3 },
          { label: 'Signature de l’intervenant', share: 3 },
        ],
        rows: expected.map(({ id, name }) => {
          const line = lines.find(({ participantId }) => participantId === id)
          return [name, line?.attendee ?? '', signed(line?.participant ?? null), signed(line?.facilitator ?? null)]
        }),
      },
      { kind: 'signatures', people: [session.facilitatorName, `Pour ${caseFile.applicantName}`] },
    ],
  }
  return renderPdf(content)
}

/** What a firm took part in, signed by both sides, and the aid it received: for the firm itself, the carrier and the service. */
export async function attendanceCertificate(
  services: Services,
  actor: Actor,
  of: { caseId: string; participantId: string },
): Promise<Buffer> {
  const caseFile = await actionFor(services, actor, of.caseId)
  const participant = await participantOf(services.db, of.caseId, of.participantId)
  const own = (await viewOfCase(services.db, actor, caseFile)) === 'own'
  if (!participant || (own && !actor.organisationIds.includes(participant.organisationId))) throw notFound()
  const sessions = await sessionsOf(services.db, of.caseId)
  const rows = (await attendanceOf(services.db, of.caseId)).flatMap((line) => {
    const session = sessions.find(({ id }) => id === line.sessionId)
    const both = line.participant !== null && line.facilitator !== null
    return session && both && line.participantId === participant.id
      ? [[frenchDate(session.onDate), HALF[session.half], session.title, session.facilitatorName, line.attendee]]
      : []
  })
  if (rows.length === 0) throw conflict('nothing-attended')
  const share = (await finalAidOfCase(services.db, of.caseId)).find(({ organisationId }) => organisationId === participant.organisationId)
  const content: PdfContent = {
    title: 'Attestation de participation',
    language: 'fr',
    issuer: await letterhead(services.db, caseFile),
    at: services.clock.now(),
    footer: caseFile.reference,
    blocks: [
      {
        kind: 'paragraph',
        text: `${caseFile.applicantName} atteste que l’entreprise ${participant.name}${participant.siret ? ` (SIRET ${participant.siret})` : ''} a participé à l’action « ${caseFile.title} ».`,
      },
      {
        kind: 'table',
        columns: [
          { label: 'Date', share: 3 },
          { label: 'Demi-journée', share: 2 },
          { label: 'Séance', share: 4 },
          { label: 'Intervenant', share: 3 },
          { label: 'Personne présente', share: 3 },
        ],
        rows,
      },
      {
        kind: 'paragraph',
        strong: true,
        text: `Total : ${rows.length} demi-journée${rows.length > 1 ? 's' : ''} signée${rows.length > 1 ? 's' : ''} par les deux parties.`,
      },
      ...(share
        ? [
            {
              kind: 'paragraph' as const,
              text: `Coût de la participation : ${frenchAmount(share.cost)}, dont aide publique : ${frenchAmount(share.amount)} (${share.regulation}, ${frenchDate(share.grantedOn)}).`,
            },
          ]
        : []),
      { kind: 'signatures', people: [`Pour ${caseFile.applicantName}`] },
    ],
  }
  return renderPdf(content)
}
