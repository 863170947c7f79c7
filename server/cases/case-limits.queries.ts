import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { isHolidayZone } from '../kernel/calendar.ts'
import { dateInZone, type LocalDate } from '../kernel/local-date.ts'
import { keptOutOfFile } from '../open-data/kept-out.queries.ts'
import type { CaseFile, Edition } from './case-file.ts'
import { type CaseLimit, type LimitFacts, limitsUnder } from './case-limits.ts'
import { grantedDay } from './granted-day.ts'
import type { ProgrammeModule } from './programme.ts'
import { REASONS_LETTER } from './reasons-letter.ts'

/** Every limit that runs for a case under an edition, with its derivation. */
export async function limitsOfCase(db: Db, module: ProgrammeModule, caseFile: CaseFile, edition: Edition): Promise<CaseLimit[]> {
  const own = (await module.limits?.({ tx: db, caseFile, edition })) ?? []
  return limitsUnder(edition, caseFile, await limitFacts(db, module, caseFile), own)
}

/** What the limits of a case are counted from. A fixed number of queries. */
export async function limitFacts(db: Db, module: ProgrammeModule, caseFile: CaseFile): Promise<LimitFacts> {
  const { time_zone: zone, holiday_zone: holidays } = await db
    .selectFrom('funder')
    .select(['time_zone', 'holiday_zone'])
    .where('id', '=', caseFile.funderId)
    .executeTakeFirstOrThrow()
  const letters = await lettersOf(db, module, caseFile)
  const first = (kind: string): LocalDate | null => {
    const letter = letters.find((one) => one.kind === kind)
    return letter ? dateInZone(letter.queued_at, zone) : null
  }
  /** When a letter reached its reader: opened on the portal, or posted. Undefined: there is none. */
  const notifiedOn = (letter: (typeof letters)[number] | undefined): LocalDate | null | undefined =>
    letter && (letter.posted_on ? (letter.posted_on as LocalDate) : letter.opened_at && dateInZone(letter.opened_at, zone))
  const decision = letters.findLast(({ decides }) => decides)
  return {
    zone: isHolidayZone(holidays) ? holidays : 'metropole',
    publishes: module.pays && !(await isKeptOut(db, caseFile)),
    aidGrantedOn: await aidGrantedOn(db, caseFile),
    registeredOn: first('registration'),
    acknowledgedOn: first('acknowledgement'),
    decision: decision ? { notifiedOn: notifiedOn(decision) ?? null } : null,
    ...(await reasonsOf(db, caseFile.id, notifiedOn(letters.find(({ kind }) => kind === REASONS_LETTER)))),
    evidenceUntil: await evidenceUntil(db, caseFile),
    met: new Map([...(await publishedOn(db, caseFile)), ...(await metByHand(db, caseFile.id))]),
  }
}

/** Capped aid is entered in the State's register from the day it was granted: to the applicant by the award, to a firm by its share of one. */
async function aidGrantedOn(db: Db, { id, awardedOn }: CaseFile): Promise<LocalDate | null> {
  if (!awardedOn) return null
  const { rows } = await sql<{
    granted_on: LocalDate | null
  }>`select ${grantedDay(sql`c`)} as granted_on from case_file c where c.id = ${id}::uuid`.execute(db)
  return rows[0]?.granted_on ?? null
}

/** Letters to whoever filed, oldest first. A letter that names ways of appeal carries a decision. */
async function lettersOf(db: Db, module: ProgrammeModule, caseFile: CaseFile) {
  const rows = await db
    .selectFrom('letter as l')
    .leftJoin('letter_opening as o', 'o.letter_id', 'l.id')
    .leftJoin('postal_file as p', 'p.id', 'l.postal_file_id')
    .select(['l.kind', 'l.queued_at', 'o.opened_at', 'p.posted_on'])
    .where('l.case_id', '=', caseFile.id)
    .where((eb) => eb.or([eb('l.organisation_id', '=', caseFile.applicantOrganisationId), eb('l.organisation_id', 'is', null)]))
    .orderBy('l.queued_at')
    .orderBy('l.id')
    .limit(500)
    .execute()
  const decides = (kind: string): boolean => module.letters[kind]?.mentions.some(({ fields }) => fields.includes('appeal')) ?? false
  return rows.map((row) => ({ ...row, decides: decides(row.kind) }))
}

/** `notifiedOn`: of their letter; reasons that were given before there was one were read in the history, the day they were given. */
async function reasonsOf(
  db: Db,
  caseId: string,
  notifiedOn: LocalDate | null | undefined,
): Promise<Pick<LimitFacts, 'reasonsAskedOn' | 'reasonsGivenOn' | 'reasonsNotifiedOn'>> {
  const rows = await db
    .selectFrom('case_event')
    .select(['action', 'on_date'])
    .where('case_id', '=', caseId)
    .where('action', 'in', ['ask-reasons', 'give-reasons'])
    .orderBy('sequence')
    .execute()
  const on = (action: string): LocalDate | null => (rows.find((row) => row.action === action)?.on_date ?? null) as LocalDate | null
  const given = on('give-reasons')
  return { reasonsAskedOn: on('ask-reasons'), reasonsGivenOn: given, reasonsNotifiedOn: notifiedOn === undefined ? given : notifiedOn }
}

/** The first end among the newest versions of the documents of the case. */
async function evidenceUntil(db: Db, { id }: CaseFile): Promise<LocalDate | null> {
  const { rows } = await sql<{ until: LocalDate | null }>`
    select min(v.valid_until) as until from document d
    cross join lateral (select n.valid_until from document_version n where n.document_id = d.id order by n.number desc limit 1) v
    where d.case_id = ${id}::uuid`.execute(db)
  return rows[0]?.until ?? null
}

/** An award that stood in an edition of the open data is published, whoever says so or not. */
async function publishedOn(db: Db, { id, funderId, awardedOn }: CaseFile): Promise<[string, LocalDate][]> {
  if (!awardedOn) return []
  const row = await db
    .selectFrom('open_data_line as l')
    .innerJoin('open_data_edition as e', 'e.id', 'l.edition_id')
    .select((eb) => eb.fn.min('e.published_on').as('on'))
    .where('l.funder_id', '=', funderId)
    .where('l.award_id', '=', id)
    .executeTakeFirst()
  return row?.on ? [['open-data', row.on as LocalDate]] : []
}

const isKeptOut = async (db: Db, { id, funderId, awardedOn }: CaseFile): Promise<boolean> =>
  awardedOn !== null && (await keptOutOfFile(db, funderId, [id])).has(id)

async function metByHand(db: Db, caseId: string): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await db.selectFrom('limit_met').select(['kind', 'met_on']).where('case_id', '=', caseId).execute()
  const met = new Map(rows.map((row) => [row.kind, row.met_on as LocalDate]))
  // said on the page of the register, for every beneficiary of the case that has been declared
  const declared = await db
    .selectFrom('aid_declaration as d')
    .innerJoin('aid_declaration_batch as b', 'b.id', 'd.batch_id')
    .select(({ fn }) => fn.min('b.declared_on').as('on'))
    .where('d.case_id', '=', caseId)
    .where('b.undone_at', 'is', null)
    .executeTakeFirst()
  if (declared?.on && !met.has('state-aid-register')) met.set('state-aid-register', declared.on as LocalDate)
  return met
}
