import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { dateInZone, localDate } from '../kernel/local-date.ts'
import { fieldFault, Refusal } from '../kernel/refusal.ts'
import { type FirmGroup, frozenGroup, keysOf } from './frozen-figures.ts'
import { readFrozen } from './snapshots.queries.ts'
import { STEPS } from './steps.ts'

/**
 * The figures of the report of a year as a snapshot holds them, and nothing of today: the same report, byte for byte, whenever it is asked for. The
 * year of the snapshot ends on its day.
 */
export async function reportOfSnapshot(db: Db, actor: Actor, asked: { id: string; year: number; programme?: string | undefined }) {
  const { snapshot, content } = await readFrozen(db, actor, asked.id)
  const programme = content.programme ?? (asked.programme || null)
  const year = String(asked.year)
  if (year > content.asOf.slice(0, 4))
    throw new Refusal('malformed', 'invalid-parameters', { errors: [fieldFault('?year', 'in-the-future')] })
  const withheld = new Set(content.withheld)
  const group = (of: string, cut: FirmGroup['cut'], key: string | null, whose = programme) =>
    frozenGroup(content, content, { programme: whose, year: of, cut, key }, withheld)
  const ofYear = content.figures.filter((line) => line.year === year && (programme === null || line.programme === programme))
  const programmes = [...new Set(ofYear.map((line) => line.programme))]
  const cut = (by: 'quarter' | 'departement') => ({
    cut: by,
    groups: keysOf(content, { programme, year, cut: by }).map((key) => group(year, by, key)),
  })
  const lastDay = localDate(`${year}-12-31`)
  return {
    asked: { year: asked.year, programme: programme ?? undefined },
    until: content.asOf < lastDay ? localDate(content.asOf) : lastDay,
    day: dateInZone(new Date(snapshot.askedAt), actor.timeZone),
    number: snapshot.number,
    at: new Date(snapshot.askedAt),
    issuer: content.issuer,
    whole: group(year, 'year', year),
    before: group(String(asked.year - 1), 'year', String(asked.year - 1)),
    parts: [
      { cut: 'programme' as const, groups: programmes.map((one) => ({ ...group(year, 'year', year, one), key: one })) },
      cut('quarter'),
      cut('departement'),
    ],
    breaches: content.notPublished,
    steps: STEPS.map(({ code }) => {
      const time = content.steps.find((line) => line.step === code && line.year === year && line.programme === programme)
      return { step: code, cases: time?.cases ?? 0, median: time?.median ?? null, ninth: time?.ninth ?? null }
    }),
    imported:
      programme !== null
        ? []
        : content.imported
            .filter((line) => line.year === year && line.cut === 'scheme')
            .map(({ key, lines, amount }) => ({ key, lines, amount }))
            .sort((one, other) => Number(other.amount) - Number(one.amount) || ((one.key ?? '~') < (other.key ?? '~') ? -1 : 1)),
  }
}
