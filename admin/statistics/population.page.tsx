import { type ChangeEvent, useState } from 'react'
import { useNotify } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { useSearchParams } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { todayIn } from '../shared/clock.ts'
import { DataTable } from '../shared/data-table.tsx'
import { SelectField, TextField } from '../shared/fields.tsx'
import { formatCount } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { departementName } from './departements.ts'
import { nafName } from './naf-sections.ts'
import { Choice } from './period-bar.tsx'
import { type PopulationLine, readLines, writeLines } from './population-lines.ts'
import './statistics.css'

/** How many firms could be aided, by year and place: what the penetration is taken of. An administrator types it or reads it from a file. */
export default function PopulationPage() {
  const t = useWords()
  const [search] = useSearchParams()
  const thisYear = todayIn(useTimeZone()).slice(0, 4)
  const year = /^\d{4}$/.test(search.get('year') ?? '') ? (search.get('year') ?? thisYear) : thisYear
  const { grants } = usePerson()
  const writes = grants.some(({ role }) => role === 'administrator')
  const [writing, setWriting] = useState(false)
  const { data, problem, retry } = useRead('/statistics/populations', { query: { year: Number(year) } })
  const years = [
    ...new Set([...Array.from({ length: 6 }, (_none, back) => String(Number(thisYear) - back)), ...(data?.years ?? []).map(String)]),
  ]
  return (
    <Page
      title={t('statistics.population.title')}
      lead={t('statistics.population.lead')}
      back={{ to: '/statistics', label: t('statistics.back') }}
      actions={
        <>
          <ExportButton list="populations" filter={{ year }} words={populationWords(data?.items ?? [], t)} />
          {writes && data ? (
            <Button look="primary" onClick={() => setWriting(true)}>
              {t('statistics.population.write')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="statistics-bar row">
        <Choice
          name="year"
          label={t('statistics.year')}
          value={year}
          choices={years
            .sort()
            .reverse()
            .map((value) => ({ value, label: value }))}
        />
      </div>
      {problem && !data ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : data ? (
        <Held items={data.items} />
      ) : (
        <LoadingSkeleton rows={8} />
      )}
      {writing && data ? (
        <WriteSheet
          year={year}
          source={data.items[0]?.source ?? ''}
          held={data.items}
          onClose={() => {
            setWriting(false)
            retry()
          }}
        />
      ) : null}
    </Page>
  )
}

const populationWords = (items: readonly PopulationLine[], t: Translate) => ({
  departement: Object.fromEntries(items.map(({ departement }) => [departement, departementName(departement)])),
  naf: Object.fromEntries(items.flatMap(({ naf }) => (naf === null ? [] : [[naf, nafName(naf, t)]]))),
})

function Held({ items }: { items: readonly (PopulationLine & { readonly source: string })[] }) {
  const t = useWords()
  return (
    <DataTable
      caption={t('statistics.population.title')}
      rows={items}
      rowKey={(row) => `${row.departement} ${row.naf ?? ''}`}
      rowLabel={(row) => departementName(row.departement)}
      first={{ title: t('statistics.departement') }}
      columns={[
        {
          key: 'naf',
          title: t('statistics.population.section'),
          wide: true,
          cell: (row) => (row.naf === null ? t('statistics.population.all') : nafName(row.naf, t)),
        },
        { key: 'firms', title: t('statistics.population.firms'), align: 'end', cell: (row) => formatCount(row.firms, t.locale) },
        { key: 'source', title: t('statistics.population.source'), cell: (row) => row.source },
      ]}
      empty={
        <EmptyState icon="chart" title={t('statistics.population.empty')}>
          <p>{t('statistics.population.emptyLead')}</p>
        </EmptyState>
      }
    />
  )
}

interface Values {
  readonly source: string
  readonly nomenclature: 'NAFRev2' | 'NAF2025'
  readonly lines: string
}

interface WriteProps {
  readonly year: string
  readonly source: string
  readonly held: readonly PopulationLine[]
  readonly onClose: () => void
}

function WriteSheet({ year, source, held, onClose }: WriteProps) {
  const t = useWords()
  const notify = useNotify()
  const record = useSend('post', '/statistics/populations')
  const [unread, setUnread] = useState<readonly number[]>([])
  const nomenclature = held.some(({ naf }) => naf?.startsWith('NAF2025')) || year >= '2027' ? 'NAF2025' : 'NAFRev2'
  const initial: Values = { source, nomenclature, lines: writeLines(held) }
  const send = async (values: Values): Promise<void> => {
    const read = readLines(values.lines, values.nomenclature)
    setUnread(read.unread)
    if (read.unread.length > 0) return
    await record.send({ body: { year: Number(year), source: values.source, lines: [...read.lines] } })
    notify(t('statistics.population.written', { year }), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('statistics.population.writeTitle', { year })} onClose={onClose}>
      <p>{t('statistics.population.writeLead')}</p>
      {unread.length > 0 ? (
        <Notice tone="attention">{t('statistics.population.unread', { lines: unread.slice(0, 10).join(', ') })}</Notice>
      ) : null}
      <RecordForm initial={initial} onSubmit={send} submit={t('statistics.population.write')}>
        <TextField source="source" label={t('statistics.population.source')} hint={t('statistics.population.sourceHint')} max={300} />
        <SelectField
          source="nomenclature"
          label={t('statistics.population.nomenclature')}
          choices={[
            { value: 'NAFRev2', label: t('statistics.nafRev2') },
            { value: 'NAF2025', label: 'NAF 2025' },
          ]}
        />
        <FileOfLines />
        <TextField
          source="lines"
          label={t('statistics.population.lines')}
          hint={t('statistics.population.linesHint')}
          rows={7}
          max={200_000}
        />
      </RecordForm>
    </Sheet>
  )
}

/** A file takes the place of what is in the field, where it can be read before it is sent. */
function FileOfLines() {
  const t = useWords()
  const notify = useNotify()
  const { setValue } = useFormContext()
  const read = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? []
    if (!file) return
    file.text().then(
      (text) => setValue('lines', text.slice(0, 200_000), { shouldDirty: true }),
      () => notify(t('statistics.population.fileUnread'), { type: 'error' }),
    )
  }
  return (
    <label className="stack stack-tight">
      <span>{t('statistics.population.file')}</span>
      <input type="file" accept=".csv,.txt,text/csv,text/plain" onChange={read} />
    </label>
  )
}
