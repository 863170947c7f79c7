import type { Actor } from '../access/actor.ts'
import { pastAwardFigures } from '../imports/past-award-figures.queries.ts'
import { today } from '../kernel/clock.ts'
import { localDate } from '../kernel/local-date.ts'
import type { PdfBlock, PdfContent } from '../pdf/pdf-content.ts'
import type { Services } from '../services.ts'
import { yearBefore } from './dashboard.queries.ts'
import { type FigureGroup, figures } from './figures.queries.ts'
import { type Described, FAMILIES, type Unit } from './indicator.ts'
import { COUNTED, LISTED } from './indicators.ts'
import { reportOfSnapshot } from './report-of-snapshot.queries.ts'
import { figureOf, nameOf, type Part, type Read } from './report-read.ts'
import { reportSheets } from './report-sheets.ts'
import { dayText, type Language, shown, WORDS, type Words } from './report-words.ts'
import type { Cut } from './statistic-filter.ts'
import { stepTimes } from './steps.queries.ts'
import { STEPS } from './steps.ts'

/** What the tables by group show: the page is narrow. */
const IN_TABLES = ['received', 'decided', 'awarded', 'awarded-amount', 'paid'] as const

interface Asked {
  readonly year: number
  readonly programme?: string | undefined
  readonly language: Language
  /** Made of what this snapshot holds; else of what is recorded now. */
  readonly snapshot?: string | undefined
}

/** The report of a year, of one programme or of all, within the rights of who asks: its pages as data, and the same tables as sheets. */
export async function yearlyReport(services: Services, actor: Actor, asked: Asked) {
  const found = asked.snapshot
    ? await reportOfSnapshot(services.db, actor, { ...asked, id: asked.snapshot })
    : await reportOfNow(services, actor, asked)
  const read: Read = { ...found, asked: { ...found.asked, language: asked.language }, names: namesOf(services, asked.language) }
  return { content: pages(read, found.issuer, found.at), sheets: reportSheets(read), at: found.at }
}

async function reportOfNow({ db, clock }: Services, actor: Actor, asked: Asked) {
  const filter = { programme: asked.programme, from: localDate(`${asked.year}-01-01`), to: localDate(`${asked.year}-12-31`) }
  const now = await figures(db, actor, filter, null)
  const then = await figures(db, actor, yearBefore(filter), null)
  const parts: Part[] = []
  for (const cut of ['programme', 'quarter', 'departement'] as const satisfies readonly Cut[])
    parts.push({ cut, groups: (await figures(db, actor, filter, cut)).items })
  const issuer = await db
    .selectFrom('funder')
    .select(['name', 'service_name', 'service_address'])
    .where('id', '=', actor.funderId)
    .executeTakeFirstOrThrow()
  return {
    ...{ asked, parts, day: today(clock, actor.timeZone), until: filter.to, number: null, at: clock.now() },
    issuer: [issuer.name, issuer.service_name, issuer.service_address],
    whole: now.items[0],
    before: then.items[0],
    breaches: now.breaches,
    steps: (await stepTimes(db, actor, filter))[0] ?? [],
    // of all programmes: files call theirs otherwise
    imported: asked.programme ? [] : await pastAwardFigures(db, actor, { by: 'scheme', year: asked.year }),
  }
}

const namesOf = ({ programmes }: Services, language: Language): ReadonlyMap<string, string> =>
  new Map(programmes.all.flatMap(({ code, publicRecord }) => (publicRecord ? [[code, publicRecord.name[language]] as const] : [])))

function pages(read: Read, issuer: readonly string[], at: Date): PdfContent {
  const { year, programme, language } = read.asked
  const words = WORDS[language]
  const text = (group: FigureGroup | undefined, { code, unit }: { code: string; unit: Unit }): string => {
    const figure = figureOf(group, code)
    if (figure?.withheld) return words.withheld
    const unknown = (code === 'population' || code === 'penetration') && !figure?.value
    return unknown ? words.notKnown : shown(figure?.value ?? null, unit, language)
  }
  const title = `${words.title} ${year}${programme ? ` – ${read.names.get(programme) ?? programme}` : ''}`
  const keyText = (cut: Part['cut'], key: string | null): string => nameOf({ cut, key }, read)
  const columns = LISTED.filter(({ code }) => (IN_TABLES as readonly string[]).includes(code))
  const right = (label: string, share: number) => ({ label, share, align: 'right' as const })
  const blocks: PdfBlock[] = [
    {
      kind: 'paragraph',
      text: `${words.issued} ${dayText(`${year}-01-01`, language)} ${words.until} ${dayText(read.until, language)}, ${words.read} ${dayText(read.day, language)}.${read.number === null ? '' : ` ${words.ofSnapshot(read.number)}`}`,
    },
    ...FAMILIES.flatMap((family): PdfBlock[] => [
      { kind: 'heading', text: words.families[family] },
      {
        kind: 'table',
        columns: [{ label: words.figure, share: 5 }, right(String(year), 3), right(words.before, 3)],
        rows: LISTED.filter((one) => one.family === family).map((one) => [
          one.label[language],
          text(read.whole, one),
          text(read.before, one),
        ]),
      },
    ]),
    ...breachBlocks(read, words, language),
    ...read.parts.flatMap(({ cut, groups }): PdfBlock[] => [
      { kind: 'heading', text: words.by[cut] },
      {
        kind: 'table',
        columns: [{ label: words.groups[cut], share: 3 }, ...columns.map((one) => right(one.label[language], 3))],
        rows: groups.map((group) => [keyText(cut, group.key), ...columns.map((one) => text(group, one))]),
      },
    ]),
    { kind: 'heading', text: words.steps },
    {
      kind: 'table',
      columns: [{ label: words.step, share: 5 }, right(words.cases, 2), right(words.median, 2), right(words.ninth, 2)],
      rows: STEPS.map((one) => {
        const time = read.steps.find(({ step }) => step === one.code)
        return [one.label[language], String(time?.cases ?? 0), String(time?.median ?? '–'), String(time?.ninth ?? '–')]
      }),
    },
    ...importedBlocks(read, words, language),
    { kind: 'heading', text: words.definitions },
    {
      kind: 'list',
      items: [...LISTED, ...STEPS].map((one) => definitionOf(one, language)),
    },
  ]
  return { title, language, issuer, at, footer: title, blocks }
}

/** Signs that stand apart from their word in French never begin a line. */
const unbroken = (text: string): string => text.replace(/ (?=[:;%?!»])/g, '\u202f').replace(/(?<=«) /g, '\u202f')

function definitionOf({ label, definition, source }: Described, language: Language): string {
  const { colon, source: word } = WORDS[language]
  return unbroken(`${label[language]}${colon} ${definition[language]} ${word}${colon} ${source}.`)
}

function importedBlocks({ imported }: Read, words: Words, language: Language): PdfBlock[] {
  if (imported.length === 0) return []
  const right = (label: string, share: number) => ({ label, share, align: 'right' as const })
  return [
    { kind: 'heading', text: words.imported },
    { kind: 'paragraph', text: words.importedLead },
    {
      kind: 'table',
      columns: [{ label: words.scheme, share: 5 }, right(words.lines, 2), right(words.amount, 3)],
      rows: imported.map(({ key, lines, amount }) => [
        key ?? words.none,
        shown(String(lines), 'count', language),
        shown(amount, 'cents', language),
      ]),
    },
  ]
}

function breachBlocks({ breaches }: Read, words: Words, language: Language): PdfBlock[] {
  if (breaches.length === 0) return []
  const right = (label: string) => ({ label, share: 2, align: 'right' as const })
  const label = (code: string) => COUNTED.find((one) => one.code === code)?.label[language] ?? code
  return [
    { kind: 'heading', text: words.breaches },
    { kind: 'paragraph', text: words.breach },
    {
      kind: 'table',
      columns: [{ label: words.reference, share: 3 }, right(label('eligible')), right(label('awarded-amount')), right(label('paid'))],
      rows: breaches.map((one) => [
        one.reference,
        ...[one.eligible, one.awarded, one.paid].map((amount) => shown(amount, 'cents', language)),
      ]),
    },
  ]
}
