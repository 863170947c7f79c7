import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import type { LimitChanges } from '../deadlines/law-limits.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound, Refusal, stale } from '../kernel/refusal.ts'
import { faultsOf } from '../kernel/zod-faults.ts'
import type { Services } from '../services.ts'
import type { DocumentType, ProgrammeModule } from './programme.ts'

export interface EditionInput {
  readonly label: string
  readonly inForceFrom: LocalDate
  readonly decisionMonths: number
  readonly parameters: unknown
  readonly documentTypes: readonly DocumentType[]
  /** What it changes of the time limits of the law; absent: nothing. */
  readonly limits?: LimitChanges
}

function checked(module: ProgrammeModule, input: EditionInput): unknown {
  const parsed = module.edition.parameters.safeParse(input.parameters, { reportInput: true })
  if (!parsed.success)
    throw new Refusal('invalid', 'invalid-fields', { errors: parsed.error.issues.flatMap((issue) => faultsOf(issue, '/parameters/')) })
  const codes = input.documentTypes.map((type) => type.code)
  const repeated = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (repeated >= 0) throw invalid(fieldFault(`/documentTypes/${repeated}/code`, 'repeated'))
  return parsed.data
}

/**
 * Opens a dated edition of a programme: cases filed from that day on follow it, the others keep theirs.
 * It may not start in the past once the programme has cases, which would change their rules behind their back.
 */
export async function createEdition(services: Services, actor: Actor, programme: string, input: EditionInput): Promise<string> {
  const module = services.programmes.get(programme)
  if (!module) throw notFound()
  if (!administers(actor, programme)) throw forbidden('role-may-not')
  const parameters = checked(module, input)
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    await tx
      .insertInto('programme')
      .values({ funder_id: actor.funderId, code: programme })
      .onConflict((on) => on.doNothing())
      .execute()
    await refuseThePast(tx, actor, today(services.clock, actor.timeZone), programme, input.inForceFrom)
    const id = newId(at)
    await tx
      .insertInto('programme_edition')
      .values({
        id,
        funder_id: actor.funderId,
        programme_code: programme,
        label: input.label,
        in_force_from: input.inForceFrom,
        decision_months: input.decisionMonths,
        parameters: jsonb(parameters),
        document_types: jsonb(input.documentTypes),
        limits: jsonb(input.limits ?? {}),
        created_by: actor.userId,
        created_at: at,
      })
      .execute()
    const subject = { kind: 'edition', id, label: `${programme} ${input.label}` } as const
    await recordAudit(tx, { actor, at, action: 'edition.created', subject, after: { programme, ...input, parameters } })
    return id
  })
}

/** Changes an edition no case uses yet, drafts included; one that is used is refused (`edition-in-use`) by the database. */
export async function changeEdition(
  services: Services,
  actor: Actor,
  input: EditionInput & { programme: string; editionId: string; version: number },
): Promise<number> {
  const module = services.programmes.get(input.programme)
  if (!module) throw notFound()
  if (!administers(actor, input.programme)) throw forbidden('role-may-not')
  const parameters = checked(module, input)
  return inTransaction(services.db, async (tx) => {
    const edition = await tx
      .selectFrom('programme_edition')
      .select(['version', 'in_force_from', 'label', 'decision_months', 'parameters', 'document_types', 'limits', 'corrects_id'])
      .where('id', '=', input.editionId)
      .where('funder_id', '=', actor.funderId)
      .where('programme_code', '=', input.programme)
      .forUpdate()
      .executeTakeFirst()
    if (!edition) throw notFound()
    if (edition.version !== input.version) throw stale()
    if (edition.corrects_id !== null)
      await changeCorrection(tx, { editionId: input.editionId, moved: edition.in_force_from !== input.inForceFrom })
    // an edition that began in the past and that no case uses may keep its date
    if (edition.in_force_from !== input.inForceFrom)
      await refuseThePast(tx, actor, today(services.clock, actor.timeZone), input.programme, input.inForceFrom)
    await tx
      .updateTable('programme_edition')
      .set({
        label: input.label,
        in_force_from: input.inForceFrom,
        decision_months: input.decisionMonths,
        parameters: jsonb(parameters),
        document_types: jsonb(input.documentTypes),
        limits: jsonb(input.limits ?? {}),
        version: edition.version + 1,
      })
      .where('id', '=', input.editionId)
      .execute()
    await recordAudit(tx, {
      actor,
      at: services.clock.now(),
      action: 'edition.changed',
      subject: { kind: 'edition', id: input.editionId, label: `${input.programme} ${input.label}` },
      before: {
        ...{ label: edition.label, inForceFrom: edition.in_force_from, decisionMonths: edition.decision_months },
        ...{ parameters: edition.parameters, documentTypes: edition.document_types, limits: edition.limits },
      },
      after: { ...input, parameters },
    })
    return edition.version + 1
  })
}

/** A correction begins with what it corrects; one that has begun to be applied is fixed, and the list made with other rules is none any more. */
async function changeCorrection(tx: Tx, { editionId, moved }: { editionId: string; moved: boolean }): Promise<void> {
  if (moved) throw invalid(fieldFault('/inForceFrom', 'correction-keeps-its-day'))
  const open = await tx
    .updateTable('edition_correction')
    .set((eb) => ({ state: 'draft', version: eb('version', '+', 1) }))
    .where('correcting_id', '=', editionId)
    .where('state', 'in', ['draft', 'listing', 'listed'])
    .returning('id')
    .executeTakeFirst()
  if (!open) throw conflict('edition-in-use')
}

/** Once cases are filed, no edition may begin before today: it would change which rules were in force on days gone by. */
async function refuseThePast(tx: Tx, actor: Actor, day: LocalDate, programme: string, inForceFrom: LocalDate): Promise<void> {
  if (inForceFrom < day && (await hasCases(tx, actor.funderId, programme))) throw invalid(fieldFault('/inForceFrom', 'edition-in-the-past'))
}

async function hasCases(tx: Tx, funderId: string, programme: string): Promise<boolean> {
  const used = await tx
    .selectFrom('case_file')
    .select('id')
    .where('funder_id', '=', funderId)
    .where('programme_code', '=', programme)
    .where('received_on', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return used !== undefined
}
