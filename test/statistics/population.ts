import fc from 'fast-check'
import { newId, randomId } from '../../server/kernel/ids.ts'
import { caseAt } from '../cases/stages.ts'
import { AT_DELIVERY, type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { type Life, live, step } from '../programmes/frac/random-acts.ts'
import { type Clone, cloneCase } from '../programmes/support/clone-cases.ts'
import { createFunder, createUser, type TestUser } from '../support/api.ts'

export const START = '2026-01-12T09:00:00Z'
/** Where lives begin, and which share of them. */
const STAGES_OF_BEGINNING = [
  ['draft', 0.5],
  ['agreementNotified', 0.3],
  ['reportReceived', 0.2],
] as const
const DEPARTEMENTS = ['75', '77', '93', null] as const
/** Codes and the section each falls in, written by hand: 62 is information in both, under another letter. */
export const NAF = [
  { code: '62.01Z', nomenclature: 'NAFRev2', section: 'J' },
  { code: '62.10Y', nomenclature: 'NAF2025', section: 'K' },
  { code: '25.62B', nomenclature: 'NAFRev2', section: 'C' },
  null,
] as const

export interface Population {
  readonly world: CaseWorld
  readonly envelopes: ReadonlyMap<number, string>
  readonly lives: readonly Life[]
  /** Another funder of the installation, with cases of another programme and one person of each reading role. */
  readonly other: { readonly funderId: string; readonly administrator: TestUser }
  /** How many acts were done. */
  act(howMany: number, seed: number): Promise<number>
}

/** Random lives of real cases through the use cases, in firms of several places, activities and sizes, beside another funder's cases. */
export async function createPopulation(cases = 50): Promise<Population> {
  const world = await createCaseWorld({ now: START })
  const envelopes = new Map<number, string>()
  for (let year = 2026; year <= 2060; year += 1) envelopes.set(year, await world.envelope(year, '500000.00'))
  const lives: Life[] = []
  for (const [stage, share] of STAGES_OF_BEGINNING) {
    const { id } = stage === 'draft' ? await world.filledDraft() : await caseAt(world, stage, { envelopeId: envelopes.get(2026) ?? '' })
    await world.document(id, ['signed-order', 'bank-guarantee', ...AT_DELIVERY])
    for (let kind = 0; kind < 12; kind += 1)
      for (const { caseId, firmId } of await cloneAs(world, id, { kind, count: Math.max(1, Math.round((cases * share) / 12)) })) {
        const actors = { ...world.actors, applicant: { ...world.actors.applicant, organisationIds: [firmId] } }
        lives.push({ world, caseId, actors, envelopes })
      }
  }
  const other = await otherFunder(world)
  return {
    ...{ world, envelopes, lives, other },
    act: (howMany, seed) => act(lives, howMany, seed),
  }
}

/** Copies of a case in firms of this activity, size and place: set on the firm copied, before it is, and taken away again. */
async function cloneAs(world: CaseWorld, caseId: string, { kind, count }: { kind: number; count: number }): Promise<Clone[]> {
  const naf = NAF[kind % NAF.length] ?? null
  const set = async (code: string | null, nomenclature: string | null, headcount: number): Promise<void> => {
    await world.database.sql('update organisation set naf_code = $2, naf_nomenclature = $3 where id = $1', [
      world.firmId,
      code,
      nomenclature,
    ])
    await world.database.sql('update organisation_year set headcount = $2 where organisation_id = $1', [world.firmId, headcount])
  }
  await set(naf?.code ?? null, naf?.nomenclature ?? null, [4, 12, 80][kind % 3] ?? 12)
  const copies = await cloneCase(world.database, caseId, count)
  await set(null, null, 12)
  await world.database.sql('update case_file set departement = $2 where id = any($1)', [
    copies.map((copy) => copy.caseId),
    DEPARTEMENTS[Math.floor(kind / 3)] ?? null,
  ])
  return copies
}

/** Steps of chance on cases of chance, until so many were done. */
async function act(lives: readonly Life[], howMany: number, seed: number): Promise<number> {
  let done = 0
  let round = 0
  while (done < howMany && round < howMany * 4) {
    const steps = fc.sample(step, { numRuns: 200, seed: seed + round })
    for (const [index, one] of steps.entries()) {
      round += 1
      const life = lives[(one.pick + index) % lives.length]
      if (!life || done >= howMany) break
      const [row] = await life.world.database.sql<{ state: string; version: number }>(
        'select state, version from case_file where id = $1',
        [life.caseId],
      )
      const outcome = await live(
        life,
        { ...one, kind: one.kind === 'wild' ? 'sensible' : one.kind, days: index % 3 === 0 ? Math.min(one.days, 2) : 0 },
        row?.state ?? '',
        row?.version ?? 0,
      )
      if (outcome.refused === null) done += 1
    }
  }
  return done
}

async function otherFunder(world: CaseWorld): Promise<Population['other']> {
  const { database, clock } = world
  const funderId = await createFunder(database, { departements: ['13', '83'] })
  const administrator = await createUser(database, { funderId, roles: ['administrator'], clock })
  const edition = randomId()
  await database.sql(`insert into programme (funder_id, code) values ($1, 'accreditation')`, [funderId])
  await database.sql(
    `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
     values ($1, $2, 'accreditation', '2026', '2026-01-01', 2, '{}', '[]', now())`,
    [edition, funderId],
  )
  const firm = await world.organisation({ funderId, departement: '13' })
  for (let number = 1; number <= 9; number += 1) {
    const id = newId(clock.now())
    const received = `2026-0${1 + (number % 6)}-1${number % 10}`
    await database.sql(
      `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id, applicant_name,
         departement, created_by, created_at, received_on, last_event_at, last_action)
       values ($1, $2, 'accreditation', $3, '2026-01', $4, 'complete', $5, 'Cabinet', '13', $6, now(), $7, now(), 'submit')`,
      [id, funderId, edition, `ACC-${number}`, firm, administrator.id, received],
    )
    for (const [sequence, action, milestones] of [
      [1, 'declareComplete', ['complete']],
      [2, number % 2 ? 'accredit' : 'refuse', ['decided', number % 2 ? 'awarded' : 'refused']],
    ] as const)
      await database.sql(
        `insert into case_event (id, case_id, funder_id, sequence, action, from_state, to_state, actor_id, actor_role, actor_name, at, on_date, basis, milestones)
         values ($1, $2, $3, $4, $5, 'x', 'y', $6, 'caseOfficer', 'Camille', now(), $7::date + $4::int, 'x', $8)`,
        [randomId(), id, funderId, sequence, action, administrator.id, received, milestones],
      )
  }
  return { funderId, administrator }
}
