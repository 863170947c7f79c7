import type { Writable } from 'node:stream'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { DeadlineStep } from '../kernel/deadline.ts'
import type { Services } from '../services.ts'
import type { SheetColumn, SheetRow } from '../sheets/column.ts'
import { writeCsv } from '../sheets/write-csv.ts'
import type { Change } from './changes-of-case.ts'
import { describeCorrection, listCorrectedCases } from './corrections.queries.ts'

const PAGE = 200

const WORDS = {
  fr: {
    headings: [
      'Dossier',
      'Demandeur',
      'État',
      'Décidé',
      'Ce qui change',
      'Code',
      'Avant',
      'Après',
      'Calcul avant',
      'Calcul après',
      'Corrigé le',
    ],
    of: { silence: 'Rejet implicite', next: 'Prochaine échéance', limit: 'Délai', aid: 'Aide calculée', reminder: 'Rappel' },
    none: 'Rien',
  },
  en: {
    headings: [
      'Case',
      'Applicant',
      'State',
      'Decided',
      'What changes',
      'Code',
      'Before',
      'After',
      'Count before',
      'Count after',
      'Corrected at',
    ],
    of: { silence: 'Implicit refusal', next: 'Next date', limit: 'Time limit', aid: 'Computed aid', reminder: 'Reminder' },
    none: 'Nothing',
  },
} as const satisfies Record<Actor['locale'], { headings: readonly string[]; of: Record<Change['of'], string>; none: string }>

/** Dates and amounts as text: one column holds both. */
const CODES = [
  'case',
  'applicant',
  'state',
  'decided',
  'what',
  'code',
  'before',
  'after',
  'stepsBefore',
  'stepsAfter',
  'appliedAt',
] as const

const columnsFor = (locale: Actor['locale']): SheetColumn[] =>
  CODES.map((code, index) => ({
    code,
    heading: WORDS[locale].headings[index] ?? code,
    kind: code === 'decided' ? 'yes-no' : code === 'appliedAt' ? 'instant' : 'text',
  }))

/** "start 2026-03-09, counted 2026-05-09, franc 2026-05-10": the same steps as on the page, to be compared by a formula. */
const stepsText = (steps: readonly DeadlineStep[]): string => steps.map(({ code, date }) => `${code} ${date}`).join(', ')

interface Asked {
  readonly programme: string
  readonly id: string
  /** The cases the correction leaves as they are as well: one line each. */
  readonly all: boolean
}

/**
 * What a correction would change, or did, one line for each change, as it is read: the cases and the rights are those of the page. The journal
 * has it before a byte leaves. Refuses 404 like the page.
 */
export async function writeChangesSheet(services: Services, actor: Actor, asked: Asked, open: () => Writable): Promise<void> {
  const { correcting, counts } = await describeCorrection(services.db, actor, asked)
  await recordAudit(services.db, {
    ...{ actor, at: services.clock.now(), action: 'export.made' },
    subject: { kind: 'correction', id: asked.id, label: correcting.label },
    after: { list: 'corrected-cases', format: 'csv', all: asked.all, cases: asked.all ? counts.cases : counts.moving },
  })
  await writeCsv(
    open(),
    { name: 'changes', columns: columnsFor(actor.locale), rows: rowsOf(services, actor, asked) },
    { separator: 'semicolon', byteOrderMark: true, decimals: 'comma' },
  )
}

async function* rowsOf({ db }: Services, actor: Actor, asked: Asked): AsyncGenerator<SheetRow> {
  const words = WORDS[actor.locale]
  let cursor: string | undefined
  do {
    const page = await listCorrectedCases(db, actor, { ...asked, cursor, limit: PAGE })
    for (const { reference, applicantName, state, decided, appliedAt, changes } of page.items) {
      const of = { case: reference, applicant: applicantName, state, decided, appliedAt }
      if (changes.length === 0) yield { ...of, what: words.none }
      for (const { of: kind, code, before, after, steps } of changes)
        yield {
          ...of,
          ...{ what: words.of[kind], code, before, after },
          ...{ stepsBefore: stepsText(steps.before), stepsAfter: stepsText(steps.after) },
        }
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}
