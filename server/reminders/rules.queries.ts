import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { type HolidayZone, isHolidayZone } from '../kernel/calendar.ts'
import { notFound } from '../kernel/refusal.ts'
import { type Channel, DEFAULT_RULES, type ReminderRule } from './default-rules.ts'

export interface FunderRules {
  readonly timeZone: string
  readonly zone: HolidayZone
  /** In force under an edition: its own, else those of the funder, else those of the code; switched off by nobody. */
  rulesFor(editionId: string): readonly ReminderRule[]
}

interface Setting {
  readonly rule: string
  readonly enabled: boolean
  readonly days: number
  readonly channel: string
}

const ruleAsSet = (rule: ReminderRule, set: Setting | undefined): ReminderRule[] => {
  if (!set) return [rule]
  if (!set.enabled && !rule.compulsory) return []
  return [{ ...rule, days: set.days, channel: set.channel as Channel }]
}

/** The rules of a funder for these editions: those of the code, as the funder changed them, as each edition changes them. */
export async function rulesOf(db: Db, funderId: string, editionIds: readonly string[]): Promise<FunderRules> {
  const rows = await db
    .selectFrom('funder as f')
    .leftJoin('reminder_setting as s', 's.funder_id', 'f.id')
    .select(['f.time_zone', 'f.holiday_zone', 's.rule', 's.enabled', 's.days', 's.channel'])
    .where('f.id', '=', funderId)
    .execute()
  const [funder] = rows
  if (!funder) throw new Error(`no funder ${funderId}`)
  const ofFunder = rows.flatMap(({ rule, enabled, days, channel }): Setting[] =>
    rule === null || enabled === null || days === null || channel === null ? [] : [{ rule, enabled, days, channel }],
  )
  const ofEditions = await db
    .selectFrom('edition_reminder_setting')
    .select(['edition_id', 'rule', 'enabled', 'days', 'channel'])
    .where('edition_id', '=', sql<string>`any(${[...new Set(editionIds)]}::uuid[])`)
    .execute()
  const known = new Map<string, readonly ReminderRule[]>()
  const rulesFor = (editionId: string): readonly ReminderRule[] => {
    const found =
      known.get(editionId) ??
      DEFAULT_RULES.flatMap((rule) => {
        const own = ofEditions.find((row) => row.edition_id === editionId && row.rule === rule.code)
        return ruleAsSet(rule, own ?? ofFunder.find((row) => row.rule === rule.code))
      })
    known.set(editionId, found)
    return found
  }
  return { timeZone: funder.time_zone, zone: isHolidayZone(funder.holiday_zone) ? funder.holiday_zone : 'metropole', rulesFor }
}

/** Every rule as the funder has it, switched off or not, with the version to change it by (0: never changed). */
export async function listRules(db: Db, funderId: string) {
  const rows = await db.selectFrom('reminder_setting').selectAll().where('funder_id', '=', funderId).execute()
  return DEFAULT_RULES.map((rule) => {
    const set = rows.find((row) => row.rule === rule.code)
    return {
      ...rule,
      about: [...rule.about],
      enabled: rule.compulsory || (set?.enabled ?? true),
      days: set?.days ?? rule.days,
      channel: (set?.channel as Channel | undefined) ?? rule.channel,
      defaultDays: rule.days,
      version: set?.version ?? 0,
    }
  })
}

/** Every rule as an edition has it: its own, else that of the funder. `version` is that of its own (0: it has none). */
export async function listEditionRules(db: Db, key: { readonly funderId: string; readonly programme: string; readonly editionId: string }) {
  const edition = await db
    .selectFrom('programme_edition')
    .select('id')
    .where('id', '=', key.editionId)
    .where('funder_id', '=', key.funderId)
    .where('programme_code', '=', key.programme)
    .executeTakeFirst()
  if (!edition) throw notFound()
  const own = await db.selectFrom('edition_reminder_setting').selectAll().where('edition_id', '=', key.editionId).execute()
  return (await listRules(db, key.funderId)).map((rule) => {
    const set = own.find((row) => row.rule === rule.code)
    const { enabled, days, channel, version } = set ?? { ...rule, version: 0 }
    return { ...rule, enabled: rule.compulsory || enabled, days, channel: channel as Channel, version, own: set !== undefined }
  })
}
