import type { CellKind, Sheet, SheetColumn, SheetRow } from '../sheets/column.ts'
import type { FigureGroup } from './figures.queries.ts'
import type { Described, Unit } from './indicator.ts'
import { LISTED } from './indicators.ts'
import { figureOf, nameOf, type Read } from './report-read.ts'
import { type Language, WORDS } from './report-words.ts'
import { STEPS } from './steps.ts'

const KINDS: Readonly<Record<Unit, CellKind>> = { count: 'number', cents: 'amount', decimal: 'number', days: 'number', share: 'rate' }
const kindIn = (row: SheetRow): CellKind => KINDS[row['kind'] as Unit]
const column = (code: string, heading: string, kind: CellKind = 'text'): SheetColumn => ({ code, heading, kind })
const named = ({ unit, label }: Described, language: Language): string => (unit === 'cents' ? `${label[language]} (€)` : label[language])
const valueIn = (group: FigureGroup | undefined, code: string): string | null => figureOf(group, code)?.value ?? null

/** The tables of the report with every figure, each with its type. What is not published is an empty cell, named in the last column. */
export function reportSheets(read: Read): readonly Sheet[] {
  const { language } = read.asked
  const words = WORDS[language]
  const figures = LISTED.map((one) => column(one.code, named(one, language), KINDS[one.unit]))
  const groups = read.parts.map(({ cut, groups: of }) => ({
    name: words.by[cut],
    columns: [column('name', words.groups[cut]), ...figures, column('withheld', words.withheldFigures)],
    rows: of.map(
      (group): SheetRow => ({
        name: nameOf({ cut, key: group.key }, read),
        ...Object.fromEntries(LISTED.map(({ code }) => [code, valueIn(group, code)])),
        withheld: LISTED.filter(({ code }) => figureOf(group, code)?.withheld)
          .map(({ label }) => label[language])
          .join(', '),
      }),
    ),
  }))
  return [whole(read), ...groups, ...importedSheets(read), steps(read)]
}

/** One line a figure, beside the year before, with its definition. */
function whole({ asked, whole: now, before }: Read): Sheet {
  const { language, year } = asked
  const words = WORDS[language]
  return {
    name: words.whole,
    columns: [
      column('family', words.family),
      column('name', words.figure),
      { ...column('now', String(year), 'amount'), kindIn },
      { ...column('before', String(year - 1), 'amount'), kindIn },
      column('withheld', words.withheld, 'yes-no'),
      column('definition', words.definition),
      column('source', words.source),
    ],
    rows: LISTED.map((one) => ({
      kind: one.unit,
      family: words.families[one.family],
      name: named(one, language),
      now: valueIn(now, one.code),
      before: valueIn(before, one.code),
      withheld: figureOf(now, one.code)?.withheld ?? false,
      definition: one.definition[language],
      source: one.source,
    })),
  }
}

function importedSheets({ asked, imported }: Read): readonly Sheet[] {
  if (imported.length === 0) return []
  const words = WORDS[asked.language]
  return [
    {
      name: words.imported,
      columns: [column('name', words.scheme), column('lines', words.lines, 'number'), column('amount', `${words.amount} (€)`, 'amount')],
      rows: imported.map(({ key, lines, amount }) => ({ name: key ?? words.none, lines, amount })),
    },
  ]
}

function steps({ asked, steps: read }: Read): Sheet {
  const words = WORDS[asked.language]
  return {
    name: words.steps,
    columns: [
      column('name', words.step),
      column('cases', words.cases, 'number'),
      column('median', words.median, 'number'),
      column('ninth', words.ninth, 'number'),
      column('definition', words.definition),
      column('source', words.source),
    ],
    rows: STEPS.map((one) => {
      const { cases = 0, median = null, ninth = null } = read.find(({ step }) => step === one.code) ?? {}
      return { cases, median, ninth, name: one.label[asked.language], definition: one.definition[asked.language], source: one.source }
    }),
  }
}
