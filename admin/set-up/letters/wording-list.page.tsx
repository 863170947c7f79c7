import { useParams } from 'react-router'
import type { Schema } from '../../api/contract.ts'
import { useRead } from '../../api/hooks.ts'
import { ExportButton } from '../../exports/export-button.tsx'
import type { Translate } from '../../i18n/translate.ts'
import { useWords } from '../../i18n/use-words.ts'
import { StateChip } from '../../shared/chip.tsx'
import { type Column, DataTable } from '../../shared/data-table.tsx'
import { Page } from '../../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../../shared/states.tsx'
import { useEditionLabel } from './edition-label.ts'

type Row = Schema<'WordingLine'>

/** The letters of a programme under one edition, and which words each goes out with. */
export default function WordingListPage() {
  const { code = '', id = '' } = useParams()
  const t = useWords()
  const edition = useEditionLabel(code, id)
  const { data, problem, retry } = useRead('/programmes/{code}/editions/{id}/wordings', { params: { code, id } })
  const programme = t.maybe(`programmes.${code}.name`) ?? code
  return (
    <Page
      title={t('wordings.title', { programme, edition })}
      lead={t('wordings.lead')}
      actions={<ExportButton list="wordings" filter={{ programme: code, edition: id }} />}
      back={{ to: `/set-up/${code}/${id}`, label: t('wordings.back') }}
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? (
        <DataTable
          caption={t('wordings.title', { programme, edition })}
          rows={data.items}
          rowKey={(row) => row.kind}
          rowLabel={(row) => kindWords(row.kind, t)}
          rowHref={(row) => `/set-up/${code}/${id}/letters/${row.kind}`}
          first={{
            title: t('wordings.columns.kind'),
            after: (row) => (row.draft ? <StateChip tone="attention" icon="pencil" label={t('wordings.draft')} /> : null),
          }}
          columns={columnsOf(t)}
          empty={<EmptyState icon="letter" title={t('cases.letters.none')} />}
        />
      ) : problem ? null : (
        <LoadingSkeleton rows={8} />
      )}
    </Page>
  )
}

export const kindWords = (kind: string, t: Translate): string => t.maybe(`wordings.kinds.${kind}`) ?? kind

const columnsOf = (t: Translate): readonly Column<Row>[] => [
  {
    key: 'wording',
    title: t('wordings.columns.wording'),
    cell: ({ adapted }) =>
      adapted ? (
        t('wordings.adapted', { number: adapted.number, edition: adapted.edition })
      ) : (
        <span className="second">{t('wordings.byDefault')}</span>
      ),
  },
  {
    key: 'by',
    title: t('wordings.columns.note'),
    wide: true,
    cell: ({ adapted, signed }) =>
      [adapted ? t('wordings.adaptedBy', { name: adapted.publishedByName }) : '', signed ? t('wordings.signed') : '']
        .filter(Boolean)
        .join(' · ') || '–',
  },
  { key: 'mentions', title: t('wordings.columns.mentions'), align: 'end', cell: (row) => row.mentions },
]
