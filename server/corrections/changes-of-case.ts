import type { CaseFile, Edition } from '../cases/case-file.ts'
import { limitFacts } from '../cases/case-limits.queries.ts'
import { limitsUnder } from '../cases/case-limits.ts'
import { keptFactsOf } from '../cases/kept-limits.queries.ts'
import type { KeptFacts } from '../cases/kept-limits.ts'
import type { ProgrammeModule } from '../cases/programme.ts'
import type { Tx } from '../db/client.ts'
import { silenceDeadline } from '../deadlines/silence.ts'
import { suspensionsOf } from '../deadlines/suspension.ts'
import type { DeadlineStep } from '../kernel/deadline.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, formatMoney } from '../kernel/money.ts'
import { announcedUnder } from '../reminders/plan-reminders.ts'
import type { FunderRules } from '../reminders/rules.queries.ts'
import { wantedReminders } from '../reminders/wanted-reminders.ts'

/** One thing that is not the same under the corrected rules. Dates and amounts as text of the wire; null: there is none. */
export interface Change {
  readonly of: 'silence' | 'next' | 'limit' | 'aid' | 'reminder'
  /** The kind of the date, or the rule of the reminder with its recipient. */
  readonly code: string
  readonly before: string | null
  readonly after: string | null
  /** How each date is found; empty where nothing is counted. */
  readonly steps: { readonly before: readonly DeadlineStep[]; readonly after: readonly DeadlineStep[] }
}

/** What a correction makes of one case. */
export interface Corrected {
  readonly changes: readonly Change[]
  /** The day of the implicit decision under the corrected rules, where one is still to come. */
  readonly decisionDueOn: LocalDate | null
  /** The base a computed aid now rests on, once it was retained and before it is decided. */
  readonly eligible: Cents | null
}

export interface Correction {
  readonly module: ProgrammeModule
  readonly caseFile: CaseFile
  readonly from: Edition
  readonly to: Edition
  readonly rules: FunderRules
  readonly today: LocalDate
}

const NO_STEPS = { before: [], after: [] } as const

/**
 * What would not be the same for a case if it followed `to` instead of `from`. Reads, changes nothing. A rejection already born of silence,
 * what was decided and what was paid are never among it: `to` is, for a decided case, an edition with the aid of the old one.
 */
export async function changesOfCase(tx: Tx, correction: Correction): Promise<Corrected> {
  const { caseFile } = correction
  const silence = await silenceUnder(tx, correction)
  const corrected: CaseFile = { ...caseFile, editionId: correction.to.id, decisionDueOn: silence?.on ?? caseFile.decisionDueOn }
  const next = await correction.module.nextDue({ tx, caseFile: corrected, edition: correction.to })
  const due: Change[] =
    (next?.on ?? null) === caseFile.nextDueOn && (next?.kind ?? null) === caseFile.nextDueKind
      ? []
      : [
          {
            ...{ of: 'next', code: next?.kind ?? caseFile.nextDueKind ?? '', steps: NO_STEPS },
            ...{ before: caseFile.nextDueOn, after: next?.on ?? null },
          },
        ]
  const aid = await aidsUnder(tx, correction)
  const after: CaseFile = { ...corrected, nextDueOn: next?.on ?? null, nextDueKind: next?.kind ?? null }
  const kept = await keptFactsOf(tx, [caseFile.id], correction.rules)
  return {
    changes: [
      ...(silence ? silence.changes : []),
      // the day of the silence is told above, with its derivation
      ...due.filter(({ code }) => code !== 'implicit-rejection' || !silence || silence.changes.length === 0),
      ...(await limitChanges(tx, correction)),
      ...aid.changes,
      ...reminderChanges(correction, after, kept.get(caseFile.id)?.facts ?? null),
    ],
    decisionDueOn: silence?.on ?? null,
    eligible: aid.eligible,
  }
}

/** The day of the implicit decision, of a case that still waits for an express one. */
async function silenceUnder(tx: Tx, { caseFile, from, to }: Correction): Promise<{ on: LocalDate; changes: Change[] } | null> {
  const { receivedOn, awardedOn, implicitRejectionOn, nextDueKind, decisionDueOn } = caseFile
  if (!receivedOn || awardedOn || implicitRejectionOn || !decisionDueOn) return null
  if (nextDueKind !== 'implicit-rejection' && nextDueKind !== 'documents-expected') return null
  const suspensions = await suspensionsOf(tx, caseFile.id)
  const before = silenceDeadline(receivedOn, from.decisionMonths, suspensions)
  const after = silenceDeadline(receivedOn, to.decisionMonths, suspensions)
  if (after.on === decisionDueOn) return { on: after.on, changes: [] }
  const steps = { before: before.steps, after: after.steps }
  return { on: after.on, changes: [{ of: 'silence', code: 'implicit-rejection', before: decisionDueOn, after: after.on, steps }] }
}

async function limitChanges(tx: Tx, { module, caseFile, from, to }: Correction): Promise<Change[]> {
  const facts = await limitFacts(tx, module, caseFile)
  const under = async (edition: Edition) =>
    limitsUnder(edition, caseFile, facts, (await module.limits?.({ tx, caseFile, edition })) ?? []).filter(({ metOn }) => metOn === null)
  const before = await under(from)
  const after = await under(to)
  const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))]
  return kinds.flatMap((kind): Change[] => {
    const was = before.find((limit) => limit.kind === kind)
    const is = after.find((limit) => limit.kind === kind)
    if ((was?.on ?? null) === (is?.on ?? null)) return []
    const steps = { before: was?.steps ?? [], after: is?.steps ?? [] }
    return [{ of: 'limit', code: kind, before: was?.on ?? null, after: is?.on ?? null, steps }]
  })
}

/** The aid of a case not decided yet; what is not computed so far is no change. */
async function aidsUnder(tx: Tx, { module, caseFile, from, to }: Correction): Promise<{ changes: Change[]; eligible: Cents | null }> {
  if (!module.aidUnder || caseFile.awardedOn) return { changes: [], eligible: null }
  const before = await module.aidUnder({ tx, caseFile, edition: from })
  const after = await module.aidUnder({ tx, caseFile, edition: to })
  const text = (aid: typeof after): string | null => (aid ? formatMoney(aid.amount) : null)
  const retained = caseFile.eligible !== null && after && after.base !== before?.base ? after.base : null
  if (text(before) === text(after)) return { changes: [], eligible: retained }
  return { changes: [{ of: 'aid', code: 'aid', before: text(before), after: text(after), steps: NO_STEPS }], eligible: retained }
}

/** Reminders by rule, recipient and the kind of the date, as the rules ask for them today. */
function reminderChanges({ caseFile, rules, from, to, today }: Correction, after: CaseFile, facts: KeptFacts | null): Change[] {
  const planned = (edition: Edition, of: CaseFile) => {
    const zone = rules.zone
    const wanted = wantedReminders(rules.rulesFor(edition.id), announcedUnder(edition, of, facts), { today, zone })
    return new Map(wanted.map(({ rule, about, dueOn }) => [`${rule.code} ${about.kind}`, dueOn]))
  }
  const was = planned(from, caseFile)
  const is = planned(to, after)
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Change[] => {
    const before = was.get(key) ?? null
    const now = is.get(key) ?? null
    return before === now ? [] : [{ of: 'reminder', code: key.split(' ')[0] ?? key, before, after: now, steps: NO_STEPS }]
  })
}
