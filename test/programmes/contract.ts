import { z } from 'zod'
import { type Actor, OUTSIDE_ROLES, ROLES, type Role } from '../../server/access/actor.ts'
import type { CaseFile, Edition } from '../../server/cases/case-file.ts'
import type { ActContext, ProgrammeModule } from '../../server/cases/programme.ts'
import type { Tx } from '../../server/db/client.ts'
import type { Transition } from '../../server/kernel/lifecycle.ts'
import { lifecycleProblems } from '../../server/kernel/lifecycle.ts'
import { isLocalDate, localDate } from '../../server/kernel/local-date.ts'
import { ZERO } from '../../server/kernel/money.ts'

/** What every programme must keep, written once: each function answers what is wrong, and nothing when all is well. */

type Words = Readonly<Record<string, unknown>>
/** The words of one language: those of the programmes by code, those of deadlines. */
export interface Catalogue {
  readonly language: string
  readonly programmes: Readonly<Record<string, Words | undefined>>
  readonly due: Words
}

const section = (words: Words | undefined, name: string): Words => (words?.[name] as Words | undefined) ?? {}
const isSentence = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** States, actions, conditions and deadlines without a word, and words for what the programme does not have. */
export function missingWords(module: ProgrammeModule, { language, programmes, due }: Catalogue): string[] {
  const words = programmes[module.code]
  if (!words) return [`${language}: no words for ${module.code}`]
  const lines = module.lifecycles.flatMap((lifecycle) => lifecycle.transitions)
  const named = {
    states: new Set(module.lifecycles.flatMap((lifecycle) => lifecycle.states)),
    actions: new Set(lines.map((line) => line.action)),
    conditions: new Set(lines.flatMap((line) => line.requires ?? [])),
  }
  const missing = Object.entries(named).flatMap(([kind, codes]) =>
    [...codes].filter((code) => !isSentence(section(words, kind)[code])).map((code) => `${language}: no word for ${kind}.${code}`),
  )
  const stray = (['states', 'actions'] as const).flatMap((kind) =>
    Object.keys(section(words, kind))
      .filter((code) => !named[kind].has(code))
      .map((code) => `${language}: word for unknown ${kind}.${code}`),
  )
  // a condition may have several sentences: its name, or its name, a dash and the reason
  const strayConditions = Object.keys(section(words, 'conditions'))
    .filter((key) => ![...named.conditions].some((code) => key === code || key.startsWith(`${code}-`)))
    .map((key) => `${language}: word for unknown conditions.${key}`)
  const dues = module.dueKinds.filter((kind) => !isSentence(due[kind])).map((kind) => `${language}: no word for due.${kind}`)
  const titles = ['name', 'short'].filter((key) => !isSentence(words[key])).map((key) => `${language}: no ${key}`)
  return [...missing, ...stray, ...strayConditions, ...dues, ...titles]
}

/** Faults of the tables themselves, and of their dates: every day must have exactly one lifecycle. */
export function lifecycleFaults(module: ProgrammeModule): string[] {
  const { lifecycles } = module
  const own = lifecycles.flatMap((lifecycle) => [
    ...lifecycleProblems(lifecycle).map((problem) => `${lifecycle.code}: ${problem}`),
    ...(lifecycle.programme === module.code ? [] : [`${lifecycle.code} says it belongs to ${lifecycle.programme}`]),
    ...(isLocalDate(lifecycle.inForceFrom) ? [] : [`${lifecycle.code} begins on no day: ${lifecycle.inForceFrom}`]),
  ])
  const repeated = (values: readonly string[], what: string): string[] =>
    values.filter((value, index) => values.indexOf(value) !== index).map((value) => `two lifecycles ${what} ${value}`)
  return [
    ...own,
    ...(lifecycles.length === 0 ? ['no lifecycle'] : []),
    ...repeated(
      lifecycles.map(({ code }) => code),
      'are called',
    ),
    ...repeated(
      lifecycles.map(({ inForceFrom }) => inForceFrom),
      'begin on',
    ),
  ]
}

/** Names of the table without a function, and functions no line names. */
export function functionFaults(module: ProgrammeModule): string[] {
  const lines = module.lifecycles.flatMap((lifecycle) => lifecycle.transitions)
  const named = { conditions: lines.flatMap((line) => line.requires ?? []), effects: lines.flatMap((line) => line.effects ?? []) }
  return (['conditions', 'effects'] as const).flatMap((kind) => {
    const functions = (Reflect.get(module, kind) ?? {}) as Words
    return [
      ...[...new Set(named[kind])].filter((name) => typeof functions[name] !== 'function').map((name) => `no function for ${kind}.${name}`),
      ...Object.keys(functions)
        .filter((name) => !named[kind].includes(name))
        .map((name) => `no line names ${kind}.${name}`),
    ]
  })
}

/** Acts that are counted as something and stand in no line of the table. */
export function milestoneFaults({ statistics, lifecycles }: Pick<ProgrammeModule, 'statistics' | 'lifecycles'>): string[] {
  const actions = new Set(lifecycles.flatMap(({ transitions }) => transitions.map(({ action }) => action)))
  return Object.keys(statistics.milestones)
    .filter((action) => !actions.has(action))
    .map((action) => `no line for the milestone of ${action}`)
}

type Shape = Readonly<Record<string, unknown>>
/** Places of a schema that take input without end: strings, lists and open objects. */
function unbounded(shape: Shape, at: string): string[] {
  const parts = (key: string): Shape[] => (Array.isArray(shape[key]) ? (shape[key] as Shape[]) : [])
  const own: string[] = []
  const closed = 'enum' in shape || 'const' in shape || shape['format'] === 'uuid'
  if (shape['type'] === 'string' && !closed && typeof shape['maxLength'] !== 'number') own.push(`${at} has no max`)
  if (shape['type'] === 'array' && typeof shape['maxItems'] !== 'number') own.push(`${at} has no max of items`)
  if (shape['type'] === 'object' && shape['additionalProperties'] !== false) own.push(`${at} takes unknown fields`)
  const properties = Object.entries((shape['properties'] ?? {}) as Record<string, Shape>)
  return [
    ...own,
    ...properties.flatMap(([name, part]) => unbounded(part, `${at}/${name}`)),
    ...(typeof shape['items'] === 'object' && shape['items'] !== null ? unbounded(shape['items'] as Shape, `${at}/*`) : []),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => parts(key).flatMap((part) => unbounded(part, at))),
  ]
}

/** Payloads of no action, and places that take text without end. */
export function payloadFaults(module: ProgrammeModule): string[] {
  const actions = new Set(module.lifecycles.flatMap((lifecycle) => lifecycle.transitions).map((line) => line.action))
  return Object.entries(module.payloads).flatMap(([action, schema]) => [
    ...(actions.has(action) ? [] : [`payload of no action: ${action}`]),
    ...unbounded(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), action),
  ])
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (Reflect.get(at, part) as unknown) : undefined), value)

/** Defaults that their own schema refuses or changes, unconfirmed paths that lead nowhere, document types that repeat or lack words. */
export function editionFaults({ edition }: ProgrammeModule): string[] {
  const { defaults, parameters, unconfirmed } = edition
  const parsed = parameters.safeParse(defaults.parameters)
  const same = parsed.success && JSON.stringify(parsed.data) === JSON.stringify(defaults.parameters)
  const { decisionMonths: months, documentTypes: types } = defaults
  return [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `defaults refused at ${issue.path.join('.')}`)),
    ...(same ? [] : ['defaults are not what their schema makes of them']),
    ...(Number.isInteger(months) && months >= 1 && months <= 24 ? [] : [`${months} months to decide`]),
    ...unconfirmed
      .filter((path) => valueAt(defaults.parameters, path) === undefined)
      .map((path) => `unconfirmed path leads nowhere: ${path}`),
    ...types
      .filter((type, index) => types.findIndex(({ code }) => code === type.code) !== index)
      .map(({ code }) => `document ${code} twice`),
    ...types.flatMap((type) => {
      const words = [type.labelFr, type.labelEn, type.legalBasis].every(isSentence)
      return [
        ...(words ? [] : [`document ${type.code} lacks words`]),
        ...(/^[a-z0-9-]{2,60}$/.test(type.code) ? [] : [`code ${type.code}`]),
      ]
    }),
  ]
}

class Reached extends Error {}
/** A database nobody should ask: whoever does has passed the checks of action, state, role and reason. */
const untouchable = new Proxy(
  {},
  {
    get: () => {
      throw new Reached()
    },
  },
) as unknown as Tx

const ORGANISATION = '00000000-0000-4000-8000-000000000001'
const on = localDate('2026-11-21')

function actorWith(role: Role, grant: { programme?: string; departement?: string } = {}): Actor {
  return {
    ...{ userId: ORGANISATION, sessionId: ORGANISATION, funderId: ORGANISATION, fullName: 'Camille Démo', email: 'c@demo.example' },
    ...{ locale: 'fr', timeZone: 'Europe/Paris' },
    grants: [
      { role, programmes: grant.programme ? [grant.programme] : null, departements: grant.departement ? [grant.departement] : null },
    ],
    // tied to no case: an outside role needs the case's own party, which only the database knows
    organisationIds: [],
    recusedOrganisationIds: [],
  }
}

function caseIn(module: ProgrammeModule, lifecycleCode: string, state: string): CaseFile {
  return {
    ...{ id: ORGANISATION, funderId: ORGANISATION, programme: module.code, editionId: ORGANISATION, lifecycleCode, reference: 'X', state },
    ...{
      title: '',
      applicantOrganisationId: ORGANISATION,
      applicantName: 'X',
      applicantRole: 'applicant',
      departement: '75',
      callId: null,
      filedAt: null,
      officerId: null,
      createdBy: ORGANISATION,
    },
    ...{
      createdAt: new Date(0),
      receivedOn: on,
      decisionDueOn: on,
      implicitRejectionOn: null,
      nextDueOn: null,
      nextDueKind: null,
      requested: ZERO,
      eligible: null,
    },
    ...{ awarded: null, awardedOn: null, committed: ZERO, paid: ZERO, recovered: ZERO, toRecover: ZERO, beneficiaryIban: null },
    ...{ lastEventAt: new Date(0), lastAction: 'open', version: 1 },
  }
}

/** What the programme answers before it looks at any fact: the kind of refusal, or 'facts' when it went on to read them. */
async function firstAnswer(
  module: ProgrammeModule,
  caseFile: CaseFile,
  action: string,
  actor: Actor,
  reason: string | null,
): Promise<string> {
  const { defaults } = module.edition
  const edition: Edition = { id: ORGANISATION, programme: module.code, label: 'X', inForceFrom: on, limits: {}, ...defaults }
  const context: ActContext = { tx: untouchable, caseFile, edition, actor, at: new Date(0), today: on, action, reason, payload: {} }
  try {
    const verdict = await module.judge(context)
    return verdict.ok ? 'allowed' : verdict.kind
  } catch (error) {
    // the payload is read after the role and the reason, before the facts
    if (error instanceof Reached || (error instanceof Error && error.name === 'Refusal')) return 'facts'
    throw error
  }
}

/** Roles that a line lets through or stops wrongly, in any state. */
export async function roleFaults(module: ProgrammeModule): Promise<string[]> {
  const faults: string[] = []
  for (const lifecycle of module.lifecycles) {
    for (const line of lifecycle.transitions) {
      for (const state of line.from) faults.push(...(await lineFaults(module, line, caseIn(module, lifecycle.code, state))))
    }
    const actions = new Set(lifecycle.transitions.map((line) => line.action))
    for (const state of lifecycle.states) {
      for (const action of [...actions, 'no-such-action']) {
        if (lifecycle.transitions.some((line) => line.action === action && line.from.includes(state))) continue
        const expected = actions.has(action) ? 'wrong-state' : 'unknown-action'
        for (const role of ROLES) {
          const answer = await firstAnswer(module, caseIn(module, lifecycle.code, state), action, actorWith(role), 'x')
          if (answer !== expected) faults.push(`${action} in ${state} by ${role}: ${answer} instead of ${expected}`)
        }
      }
    }
  }
  return faults
}

async function lineFaults(
  module: ProgrammeModule,
  line: Transition<string, string, Role, string, string>,
  caseFile: CaseFile,
): Promise<string[]> {
  const outside: readonly string[] = OUTSIDE_ROLES
  const faults: string[] = []
  const expect = async (who: string, actor: Actor, expected: string, reason: string | null = 'x'): Promise<void> => {
    const answer = await firstAnswer(module, caseFile, line.action, actor, reason)
    if (answer !== expected) faults.push(`${line.action} in ${caseFile.state} by ${who}: ${answer} instead of ${expected}`)
  }
  for (const role of ROLES) {
    const may = line.by.includes(role)
    await expect(role, actorWith(role), may && !outside.includes(role) ? 'facts' : 'wrong-role')
    if (!may || outside.includes(role)) continue
    await expect(`${role} of another programme`, actorWith(role, { programme: 'other' }), 'wrong-role')
    await expect(`${role} of another département`, actorWith(role, { departement: '01' }), 'wrong-role')
    if (line.reason) await expect(`${role} without a reason`, actorWith(role), 'reason-required', null)
  }
  return faults
}
