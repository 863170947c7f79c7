import type { PdfBlock, PdfContent } from '../../server/pdf/pdf-content.ts'
import { renderPdf, renderPdfs } from '../../server/pdf/render-pdf.ts'
import { textsOfPdf } from '../support/pdf.ts'

const content = (blocks: readonly PdfBlock[], at = '2026-03-02T10:00:00Z'): PdfContent => ({
  title: 'Procès-verbal de la séance du 2 mars 2026',
  language: 'fr',
  issuer: ['Région de démonstration', 'Service des aides aux entreprises'],
  at: new Date(at),
  footer: 'Séance 2026-03',
  blocks,
})

const everything: readonly PdfBlock[] = [
  { kind: 'heading', text: 'Présences' },
  { kind: 'paragraph', text: 'Le quorum est réuni : 12 345,67 € engagés — œuvre de Łukasz Ωmega.' },
  { kind: 'list', items: ['premier point', 'deuxième point'] },
  { kind: 'fields', rows: [['Montant', '1 000,00 €']] },
  {
    kind: 'table',
    columns: [
      { label: 'Dossier', share: 2 },
      { label: 'Aide', share: 1, align: 'right' },
    ],
    rows: [['FRAC-2026-1', '3 800,00 €']],
  },
  { kind: 'signatures', people: ['La présidente', 'Le secrétaire'] },
  { kind: 'link', text: 'À vérifier sur', url: 'https://demo.example/register/1' },
  { kind: 'pageBreak' },
  { kind: 'paragraph', text: 'Fin.' },
]

describe('a document as a PDF', () => {
  it('says all that its content says, in order, in characters of every European language', async () => {
    const pages = await textsOfPdf(await renderPdf(content(everything)))
    expect(pages).toHaveLength(2)
    const said = pages.join('\n')
    for (const text of [
      'Procès-verbal de la séance',
      'Le quorum est réuni',
      'Łukasz Ωmega',
      'deuxième point',
      '3 800,00 €',
      'La présidente',
    ])
      expect(said).toContain(text)
    expect(said.indexOf('Présences')).toBeLessThan(said.indexOf('premier point'))
    expect(pages[1]).toContain('2 / 2')
  })

  it('printed with others on both sides of the sheets, begins on a sheet of its own; on one side, on the next page', async () => {
    const [first, ...others] = [[], everything, [], []].map((blocks) => content(blocks)) as [PdfContent, ...PdfContent[]]
    const feet = async (sides: 'one' | 'two') =>
      (await textsOfPdf(await renderPdfs(first, others, sides))).map((page) => /\d+ \/ \d+/.exec(page)?.[0] ?? page)
    expect(await feet('one')).toEqual(['1 / 1', '1 / 2', '2 / 2', '1 / 1', '1 / 1'])
    expect(await feet('two')).toEqual(['1 / 1', '', '1 / 2', '2 / 2', '1 / 1', '', '1 / 1'])
  })

  it('is the same bytes when made again, and others when dated otherwise', async () => {
    const [one, again, later] = await Promise.all([
      renderPdf(content(everything)),
      renderPdf(content(everything)),
      renderPdf(content(everything, '2026-03-03T10:00:00Z')),
    ])
    expect(one.equals(again)).toBe(true)
    expect(one.equals(later)).toBe(false)
  })

  it('repeats the head of a table on each page and loses no row', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Dossier ${index + 1}`, `${index + 1},00 €`])
    const table: PdfBlock = {
      kind: 'table',
      columns: [
        { label: 'Référence', share: 1 },
        { label: 'Aide', share: 1 },
      ],
      rows,
    }
    const pages = await textsOfPdf(await renderPdf(content([table])))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('Référence')
    for (const [first] of rows) expect(pages.join('\n').split(/\n| {2,}/)).toContain(first)
  })

  it('is tagged, in its language, with its title', async () => {
    const bytes = (await renderPdf(content(everything))).toString('latin1')
    expect(bytes).toContain('/Marked true')
    expect(bytes).toContain('/StructTreeRoot')
    expect(bytes).toMatch(/\/Lang \(fr-FR\)/)
  })

  it('keeps control characters out of the page', async () => {
    const [page] = await textsOfPdf(await renderPdf(content([{ kind: 'paragraph', text: 'avant\u0007après' }])))
    expect(page).toContain('avantaprès')
  })
})
