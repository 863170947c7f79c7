import type { CaseFile } from '../../cases/case-file.ts'
import type { Db } from '../../db/client.ts'
import { caseValues, funderValues } from '../case-values.queries.ts'
import type { LetterKind } from '../letter-set.ts'
import type { FieldKind } from '../template.ts'

const SAMPLES: Readonly<Record<FieldKind, unknown>> = {
  text: '(exemple)',
  date: '2026-12-15',
  amount: '12345.67',
  number: 15,
  list: ['premier élément (exemple)', 'deuxième élément (exemple)'],
  parts: [{ title: '1. Dossier (exemple)', lines: ['Proposition : favorable (exemple)', 'Décision : favorable (exemple)'] }],
  flag: false,
  passage: '',
}
const SAMPLE_TEXTS: Readonly<Record<string, string>> = {
  reason: 'Motif écrit par la personne qui décide (exemple).',
  message: 'Message écrit par le service (exemple).',
  signer: 'Prénom Nom (exemple)',
  capacity: 'autorité signataire',
  account: 'FR76…0189',
  regulation: 'règlement (UE) 2023/2831 relatif aux aides de minimis (exemple)',
  withdrawalGround: 'Fondement du retrait, selon la décision : article L. 242-1 ou L. 242-2 (exemple).',
}

/** The values of a preview, and which of them are only examples. */
export interface PreviewValues {
  readonly values: Readonly<Record<string, unknown>>
  readonly samples: readonly string[]
}

const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/**
 * What a letter of this kind would name for a real case: as the case and the funder are, with what the last letter of the kind on this
 * case was made from (reasons, documents, amounts), and examples for what only the act will bring. Without a case: examples alone.
 */
export async function previewValues(
  db: Db,
  letter: LetterKind,
  given: { kind: string; caseFile: CaseFile | null; funderId: string },
): Promise<PreviewValues> {
  const { kind, caseFile, funderId } = given
  const known: Record<string, unknown> = { ...(caseFile ? await caseValues(db, caseFile) : await funderValues(db, funderId)) }
  if (caseFile) {
    const last = await db
      .selectFrom('letter')
      .select('content')
      .where('case_id', '=', caseFile.id)
      .where('kind', '=', kind)
      .orderBy('queued_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { fields = {} } = (last?.content ?? {}) as { fields?: Record<string, unknown> }
    for (const [name, value] of Object.entries(fields)) if (isKnown(value)) known[name] = value
  }
  const names = Object.entries(letter.fields).filter(([, fieldKind]) => fieldKind !== 'passage')
  const samples = names.filter(([name]) => !isKnown(known[name])).map(([name]) => name)
  const sampled = Object.fromEntries(samples.map((name) => [name, SAMPLE_TEXTS[name] ?? SAMPLES[letter.fields[name] ?? 'text']]))
  return { values: { ...known, ...sampled }, samples }
}
