import { sql } from 'kysely'
import type { Role } from '../access/actor.ts'
import { findPeople, type Person } from '../access/actors.queries.ts'
import { grantsOn, visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import type { Recipient } from './default-rules.ts'

/** What of a case says who is told. */
export interface CaseOfReminder {
  readonly id: string
  readonly funderId: string
  readonly programme: string
  readonly departement: string | null
  readonly officerId: string | null
  readonly applicantOrganisationId: string
  readonly applicantRole: Role
}

/** Why a reminder goes to the supervisor instead of whom it was meant for. */
export type Rerouted = 'no-officer' | 'account-closed' | 'left-role' | 'recused' | 'not-visible'

export interface Told {
  readonly people: readonly Person[]
  readonly rerouted: Rerouted | null
}

export interface Directory {
  whoFor(caseFile: CaseOfReminder, recipient: Recipient): Told
}

/**
 * Everybody these cases may concern, with their rights of now, and whether each sees each case: read for a batch at once,
 * a few queries whatever its size but for one by person.
 */
export async function directoryFor(db: Db, cases: readonly CaseOfReminder[], now: Date): Promise<Directory> {
  const byCase = new Map(cases.map((caseFile) => [caseFile.id, caseFile]))
  const all = [...byCase.values()]
  const supervisors = await supervisorsOf(db, [...new Set(all.map(({ funderId }) => funderId))])
  const members = await partyMembers(db, [...byCase.keys()])
  const ids = new Set([...supervisors, ...all.flatMap(({ officerId }) => officerId ?? []), ...members.map(({ userId }) => userId)])
  const people = await findPeople(db, [...ids], now)
  const sees = new Map<string, ReadonlySet<string>>()
  for (const person of people.values()) sees.set(person.userId, await visibleAmong(db, person, candidateCases(person, all, members)))
  const seen = (person: Person, caseFile: CaseOfReminder): boolean => sees.get(person.userId)?.has(caseFile.id) ?? false
  const holds = (person: Person, caseFile: CaseOfReminder, role: Role): boolean =>
    grantsOn(person, caseFile).some((grant) => grant.role === role)
  const supervising = (caseFile: CaseOfReminder): Person[] =>
    supervisors.flatMap((id) => {
      const person = people.get(id)
      return person?.active && person.funderId === caseFile.funderId && holds(person, caseFile, 'supervisor') && seen(person, caseFile)
        ? [person]
        : []
    })
  const officer = (caseFile: CaseOfReminder): Told => {
    const person = caseFile.officerId === null ? undefined : people.get(caseFile.officerId)
    const why: Rerouted | null = !person
      ? 'no-officer'
      : !person.active
        ? 'account-closed'
        : !holds(person, caseFile, 'caseOfficer')
          ? 'left-role'
          : seen(person, caseFile)
            ? null
            : person.recusedOrganisationIds.length > 0
              ? 'recused'
              : 'not-visible'
    return why === null && person ? { people: [person], rerouted: null } : { people: supervising(caseFile), rerouted: why }
  }
  const outside = (caseFile: CaseOfReminder, capacity: string, role: Role): Told => ({
    people: members
      .filter((member) => member.caseId === caseFile.id && member.capacity === capacity)
      .flatMap(({ userId }) => people.get(userId) ?? [])
      .filter((person) => person.active && person.grants.some((grant) => grant.role === role) && seen(person, caseFile)),
    rerouted: null,
  })
  return {
    whoFor: (caseFile, recipient) => {
      if (recipient === 'officer') return officer(caseFile)
      if (recipient === 'supervisor') return { people: supervising(caseFile), rerouted: null }
      if (recipient === 'applicant') return outside(caseFile, caseFile.applicantRole, caseFile.applicantRole)
      return outside(caseFile, 'consultant', 'consultant')
    },
  }
}

async function supervisorsOf(db: Db, funderIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('user_account as u')
    .innerJoin('role_grant as g', 'g.user_id', 'u.id')
    .select('u.id')
    .where('u.funder_id', 'in', [...funderIds])
    .where('u.active', '=', true)
    .where('u.kind', '=', 'person')
    .where('g.role', '=', 'supervisor')
    .orderBy('u.id')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

interface Member {
  readonly caseId: string
  readonly userId: string
  readonly capacity: string
}

/** People of the organisations that file these cases or work on them: the firms of a collective action are not reminded of its dates. */
async function partyMembers(db: Db, caseIds: readonly string[]): Promise<readonly Member[]> {
  return db
    .selectFrom('case_party as p')
    .innerJoin('organisation_member as m', 'm.organisation_id', 'p.organisation_id')
    .select(['p.case_id as caseId', 'm.user_id as userId', 'p.capacity'])
    .where('p.case_id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where('p.capacity', 'in', ['applicant', 'consultant'])
    .orderBy('m.user_id')
    .limit(10_000)
    .execute()
}

function candidateCases(person: Person, cases: readonly CaseOfReminder[], members: readonly Member[]): string[] {
  if (person.grants.some(({ role }) => role === 'supervisor'))
    return cases.filter(({ funderId }) => funderId === person.funderId).map(({ id }) => id)
  const own = cases.filter(({ officerId }) => officerId === person.userId).map(({ id }) => id)
  return [...new Set([...own, ...members.filter(({ userId }) => userId === person.userId).map(({ caseId }) => caseId)])]
}

/** Which of these cases the person sees now. */
export async function visibleAmong(db: Db, person: Person, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('case_file')
    .select('case_file.id')
    .where('case_file.id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where(visibleTo(person))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
