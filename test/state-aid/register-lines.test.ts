import fc from 'fast-check'
import { type LimitChanges, limitUnder } from '../../server/deadlines/law-limits.ts'
import { HOLIDAY_ZONES, type HolidayZone, holidayOn, holidaysOf } from '../../server/kernel/calendar.ts'
import { deadline } from '../../server/kernel/deadline.ts'
import { addDays, type LocalDate, localDate } from '../../server/kernel/local-date.ts'
import { parseMoney } from '../../server/kernel/money.ts'
import { declareInRegister } from '../../server/state-aid/declare-in-register.ts'
import { REGISTER_STATES } from '../../server/state-aid/register-lines.queries.ts'
import { listRegister } from '../../server/state-aid/register-list.queries.ts'
import { undoDeclaration } from '../../server/state-aid/undo-declaration.ts'
import { createPopulation, type Population } from '../statistics/population.ts'

let population: Population
beforeAll(async () => {
  population = await createPopulation(30)
})
afterAll(() => population?.world.end())

const read = <Row extends Record<string, unknown>>(text: string): Promise<Row[]> => population.world.database.sql<Row>(text)

interface Line {
  readonly key: string
  readonly grantedOn: string
  readonly dueOn: string
  readonly amount: bigint
  readonly standing: string
  readonly declaredOn: string | null
  readonly declaredAmount: bigint | null
  readonly number: string
}
const byKey = (one: Line, other: Line): number => (one.key < other.key ? -1 : 1)

/** What the triggers wrote. */
async function stored(): Promise<Line[]> {
  const rows = await read<Record<string, string>>('select * from aid_register_line')
  return rows
    .map((row) => ({
      ...{ key: `${row['case_id']} ${row['organisation_id']} ${row['regulation']}`, grantedOn: row['granted_on'] ?? '' },
      ...{ dueOn: row['due_on'] ?? '', amount: parseMoney(row['amount'] ?? ''), standing: row['standing'] ?? '' },
      ...{ declaredOn: row['declared_on'] ?? null, declaredAmount: row['declared_amount'] ? parseMoney(row['declared_amount']) : null },
      number: row['number'] ?? '',
    }))
    .sort(byKey)
}

interface Award {
  readonly caseId: string
  readonly organisationId: string
  readonly regulation: string
  readonly editionId: string
  readonly grantedOn: string
  readonly amount: bigint
}

/** Awards to who applies, or the shares of firms, from the rows of the cases and nothing else. */
async function awards(): Promise<Award[]> {
  const cases = await read<Record<'id' | 'firm' | 'edition' | 'regulation' | 'on' | 'awarded' | 'committed' | 'recovered', string>>(
    `select id, applicant_organisation_id as firm, edition_id as edition, aid_regulation as regulation, awarded_on as on, awarded_amount as awarded,
       committed_amount as committed, recovered_amount as recovered from case_file`,
  )
  const shares =
    await read<Record<'case_id' | 'organisation_id' | 'regulation' | 'kind' | 'amount' | 'on_date', string>>('select * from final_aid')
  return cases.flatMap((one): Award[] => {
    const own = shares.filter((share) => share.case_id === one.id)
    if (own.length === 0) {
      const amount = parseMoney(one.committed) - parseMoney(one.recovered)
      if (!one.on || !one.awarded || parseMoney(one.awarded) === 0n || !one.regulation?.startsWith('de-minimis')) return []
      return [
        {
          ...{ caseId: one.id, organisationId: one.firm, regulation: one.regulation, editionId: one.edition, grantedOn: one.on },
          amount: amount > 0n ? amount : 0n,
        },
      ]
    }
    return [...new Set(own.map((share) => share.organisation_id))].map((organisationId) => {
      const its = own.filter((share) => share.organisation_id === organisationId)
      const amount = its.reduce((sum, share) => sum + (share.kind === 'granted' ? 1n : -1n) * parseMoney(share.amount), 0n)
      const days = its.filter(({ kind }) => kind === 'granted').map((share) => share.on_date)
      return {
        ...{ caseId: one.id, organisationId, regulation: its[0]?.regulation ?? '', editionId: one.edition },
        ...{ grantedOn: days.sort()[0] ?? '', amount: amount > 0n ? amount : 0n },
      }
    })
  })
}

/** Every line computed from scratch, its last day by the calendar of the product. */
async function computed(): Promise<Line[]> {
  const declared = await read<
    Record<'case_id' | 'organisation_id' | 'amount' | 'number' | 'declared_on' | 'reference', string> & { place: number }
  >(
    `select d.*, b.declared_on, b.reference from aid_declaration d join aid_declaration_batch b on b.id = d.batch_id where b.undone_at is null`,
  )
  const said = await read<{ case_id: string; met_on: string; sequence: number }>(
    `select l.case_id, l.met_on, e.sequence from limit_met l join case_event e on e.id = l.event_id where l.kind = 'state-aid-register'`,
  )
  const amended = await read<{ case_id: string; number: number; before: string; sequence: number }>(
    `select m.case_id, m.number, m.awarded_before as before, e.sequence from case_amendment m join case_event e on e.id = m.decided_event_id
     where m.state = 'signed' and m.awarded_before <> m.awarded_after order by m.number`,
  )
  const shared = new Set((await read<{ case_id: string }>('select case_id from final_aid')).map(({ case_id }) => case_id))
  const editions = await read<{ id: string; limits: LimitChanges; zone: string }>(
    'select e.id, e.limits, f.holiday_zone as zone from programme_edition e join funder f on f.id = e.funder_id',
  )
  return (await awards())
    .flatMap((award): Line[] => {
      const last = declared
        .filter((one) => one.case_id === award.caseId && one.organisation_id === award.organisationId)
        .sort((one, other) => other.place - one.place)[0]
      const met = said.find((one) => one.case_id === award.caseId)
      if (award.amount === 0n && !last && !met) return []
      const first = met && !shared.has(award.caseId) && amended.find((one) => one.case_id === award.caseId && one.sequence > met.sequence)
      const then = last ? parseMoney(last.amount) : met ? (first ? parseMoney(first.before) : award.amount) : null
      const edition = editions.find(({ id }) => id === award.editionId)
      const { rule } = limitUnder('state-aid-register', edition?.limits ?? {})
      return [
        {
          ...{ key: `${award.caseId} ${award.organisationId} ${award.regulation}`, grantedOn: award.grantedOn, amount: award.amount },
          dueOn: deadline({ rule, startsOn: localDate(award.grantedOn), zone: (edition?.zone ?? 'metropole') as HolidayZone }).on,
          standing: then === null ? 'open' : then === award.amount ? 'declared' : 'to-correct',
          ...{
            declaredOn: last?.declared_on ?? met?.met_on ?? null,
            declaredAmount: then,
            number: last ? last.number || last.reference : '',
          },
        },
      ]
    })
    .sort(byKey)
}

const scope = () => ({ today: localDate(population.world.clock.now().toISOString().slice(0, 10)) })

/** Declares some lines as they are shown, and undoes a declaration now and then. */
async function declare(seed: number): Promise<void> {
  const { services, actors } = population.world
  const { items } = await listRegister(services.db, actors.supervisor, scope(), { limit: 200 })
  const open = items.filter(({ state }, index) => state !== 'declared' && (index + seed) % 3 === 0)
  if (open.length === 0) return
  const lines = open.map(({ caseId, organisationId, amount }, index) => ({
    caseId,
    organisationId,
    amount,
    number: index % 2 ? `N-${seed}` : '',
  }))
  const { id } = await declareInRegister(services, actors.supervisor, { declaredOn: scope().today, reference: `D-${seed}`, lines })
  if (seed % 2 === 0) await undoDeclaration(services, actors.supervisor, id)
}

/** What no act of a FRAC case does: shares of firms, amendments, the word of a person, straight to the tables. */
async function write(seed: number): Promise<void> {
  const { database, funderId, actors } = population.world
  const cases = await read<{ id: string; event: string; amount: string }>(
    `select c.id, (select id from case_event e where e.case_id = c.id order by sequence desc limit 1) as event, c.awarded_amount as amount
     from case_file c where c.awarded_on is not null and c.awarded_amount > 10 order by c.id`,
  )
  for (const [index, { id, event, amount }] of cases.entries()) {
    const kind = (index * 7 + seed * 3) % 11
    if (kind === 0)
      await database.sql(
        `insert into final_aid (id, funder_id, case_id, event_id, organisation_id, kind, cost, amount, on_date, regulation, at)
         select gen_random_uuid(), $1, $2, $3, o.id, $4, 5000, 100, '2026-01-13', 'de-minimis-2023-2831', now() from organisation o
         where $4 = 'granted' or exists (select 1 from final_aid f where f.case_id = $2 and f.organisation_id = o.id)
         order by o.id limit 3 on conflict do nothing`,
        [funderId, id, event, seed % 2 === 0 ? 'granted' : 'cancelled'],
      )
    if (kind === 1)
      await database.sql(
        `insert into limit_met (case_id, kind, met_on, event_id) values ($1, 'state-aid-register', '2026-07-01', $2) on conflict do nothing`,
        [id, event],
      )
    if (kind === 2 || kind === 3)
      await database.sql(
        `insert into case_amendment (id, funder_id, case_id, number, state, proposed_event_id, proposed_by, proposed_on, decided_event_id, decided_by, decided_on,
           awarded_before, awarded_after, eligible_before, eligible_after, ends_before, ends_after)
         select gen_random_uuid(), $1, $2, 1 + (select count(*) from case_amendment where case_id = $2), 'signed', $3, $4, '2026-07-01', $3, $5, '2026-07-01',
           $6::numeric - 10, $6, 99999, 99999, '2026-12-01', '2026-12-01' on conflict do nothing`,
        [funderId, id, event, actors.officer.userId, actors.supervisor.userId, amount],
      )
  }
}

test('after random lives, declarations, shares and amendments every line is what a computation from scratch says', async () => {
  const standings = new Set<string>()
  for (let round = 1; round <= 4; round += 1) {
    await population.act(30, round * 1_000)
    await write(round)
    await declare(round)
    const lines = await stored()
    expect(lines).toEqual(await computed())
    for (const { standing } of lines) standings.add(standing)
  }
  expect([...standings].sort()).toEqual(['declared', 'open', 'to-correct'])
})

test('pages hold every line once, in order, and the counts are those of the lines, for who sees all and who sees a part', async () => {
  const { services, actors } = population.world
  const part = await population.world.user([{ role: 'supervisor', programmes: null, departements: ['75', '93'] }])
  for (const actor of [actors.supervisor, await population.world.actorOf(part)]) {
    const seen: string[] = []
    const first = await listRegister(services.db, actor, scope(), { limit: 7 })
    for (let page = first; ; ) {
      seen.push(...page.items.map((one) => `${REGISTER_STATES.indexOf(one.state)} ${one.dueOn} ${one.caseId} ${one.organisationId}`))
      if (page.nextCursor === null) break
      page = await listRegister(services.db, actor, scope(), { limit: 7, cursor: page.nextCursor })
    }
    const places = actor === actors.supervisor ? null : ['75', '93']
    const truth = await population.world.database.sql<{ key: string }>(
      `select (case when l.standing = 'open' then case when l.due_on < $1 then 0 else 2 end when l.standing = 'to-correct' then 1 else 3 end) || ' ' || l.due_on || ' ' ||
         l.case_id || ' ' || l.organisation_id as key from aid_register_line l join case_file c on c.id = l.case_id
       where $2::text[] is null or c.departement = any($2)`,
      [scope().today, places],
    )
    expect(seen).toEqual(truth.map(({ key }) => key).sort())
    expect(seen.length).toBeGreaterThan(7)
    expect(first.total).toBe(seen.length)
    expect(REGISTER_STATES.map((state) => first.counts[state])).toEqual(
      REGISTER_STATES.map((_state, rank) => seen.filter((key) => key.startsWith(`${rank} `)).length),
    )
  }
})

test('last days follow the zone of the funder, the rule of the edition and the holidays of the law', async () => {
  const { database, funderId } = population.world
  const before = await stored()
  await database.sql(`update funder set holiday_zone = 'la-reunion' where id = $1`, [funderId])
  expect(await stored()).toEqual(await computed())
  const edition = await population.world.edition('2026-05-02')
  await database.sql(`update programme_edition set limits = $1, corrects_id = $3 where id = $2`, [
    { 'state-aid-register': { unit: 'months', count: 1, franc: true, rolls: true } },
    edition,
    population.world.editionId,
  ])
  await database.sql('update case_file set edition_id = $1 where edition_id = $2', [edition, population.world.editionId])
  const renewed = await stored()
  expect(renewed).toEqual(await computed())
  expect(renewed.map(({ dueOn }) => dueOn)).not.toEqual(before.map(({ dueOn }) => dueOn))
  const { dueOn } = renewed[0] ?? { dueOn: '' }
  await database.sql('insert into public_holiday (on_date) values ($1)', [dueOn])
  expect((await stored())[0]?.dueOn ?? '').toMatch(/^\d{4}-/)
  expect(((await stored())[0]?.dueOn ?? '') > dueOn).toBe(true)
  await database.sql('delete from public_holiday where on_date = $1', [dueOn])
  expect(await stored()).toEqual(renewed)
  await expect(database.sql('update aid_register_line set due_on = due_on + 1')).rejects.toMatchObject({ code: 'GU003' })
})

test('the holidays of the database are those of the calendar, in each zone', async () => {
  const rows = await read<{ on_date: string; zones: string[] | null }>('select * from public_holiday')
  const known = new Map(rows.map((row) => [row.on_date, row.zones]))
  const years = Array.from({ length: 251 }, (_, index) => 1950 + index)
  const days = new Set(HOLIDAY_ZONES.flatMap((zone) => years.flatMap((year) => holidaysOf(zone, year).map(({ date }) => date as string))))
  expect([...known.keys()].sort()).toEqual([...days].sort())
  for (const zone of HOLIDAY_ZONES)
    for (const [on, zones] of known) {
      const here = zones === null || zones.includes(zone)
      if (here !== (holidayOn(zone, localDate(on)) !== null)) throw new Error(`${on} in ${zone}`)
    }
})

test('a limit ends in the database on the day the engine says', async () => {
  const one = fc.record({
    rule: fc.record({
      unit: fc.constantFrom('months' as const, 'days' as const, 'working-days' as const),
      count: fc.integer({ min: 0, max: 60 }),
      franc: fc.boolean(),
      rolls: fc.boolean(),
    }),
    startsOn: fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(localDate('1990-01-01'), days)),
    zone: fc.constantFrom(...HOLIDAY_ZONES),
  })
  const asked = fc.sample(one, { numRuns: 1_000, seed: 38 })
  const rows = await population.world.database.sql<{ on: LocalDate }>(
    `select limit_end(a->'rule', (a->>'startsOn')::date, a->>'zone') as on from jsonb_array_elements($1::jsonb) with ordinality x (a, n) order by n`,
    [JSON.stringify(asked)],
  )
  expect(rows.map(({ on }) => on)).toEqual(asked.map((input) => deadline(input).on))
})
