import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button, WhyNot } from '../shared/button.tsx'
import { SelectField, TextField } from '../shared/fields.tsx'
import { MoneyField } from '../shared/money-field.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { decimalWords, ORGANISATION_WRITERS, type Organisation, readDecimal } from './organisation-words.ts'
import { PartExport } from './part-export.tsx'

type Year = Organisation['years'][number]

/** Headcount, turnover and balance sheet, the latest year first; what the size is computed from. */
export function OrganisationFigures({ organisation, etag }: { organisation: Organisation; etag: string | null }) {
  const t = useWords()
  const [edited, setEdited] = useState<Year | 'new' | null>(null)
  const agent = usePerson().has(...ORGANISATION_WRITERS)
  const years = [...organisation.years].sort((a, b) => b.year - a.year)
  const locked = organisation.mayEdit && !agent && years.some((year) => year.source !== 'declared')
  return (
    <Section
      title={t('organisations.sections.figures')}
      flush={years.length > 0}
      actions={
        <>
          <PartExport list="organisation-years" section="figures" of={organisation} rows={years} />
          {organisation.mayEdit ? (
            <Button small icon="plus" onClick={() => setEdited('new')}>
              {t('organisations.year.add')}
            </Button>
          ) : null}
        </>
      }
    >
      {years.length === 0 ? (
        <p className="second">{t('organisations.year.none')}</p>
      ) : (
        <>
          <YearTable years={years} mayEdit={organisation.mayEdit} agent={agent} onEdit={setEdited} />
          {locked ? (
            <p style={{ padding: '8px 16px' }}>
              <WhyNot>{t('organisations.year.locked')}</WhyNot>
            </p>
          ) : null}
        </>
      )}
      {edited ? (
        <YearSheet
          organisation={organisation}
          etag={etag}
          year={edited === 'new' ? null : edited}
          agent={agent}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Section>
  )
}

interface TableProps {
  readonly years: readonly Year[]
  readonly mayEdit: boolean
  readonly agent: boolean
  readonly onEdit: (year: Year) => void
}

function YearTable({ years, mayEdit, agent, onEdit }: TableProps) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard
    <section className="table-scroll" aria-label={t('lists.scrollable', { caption: t('organisations.year.caption') })} tabIndex={0}>
      <table className="table">
        <caption className="hidden-visually">{t('organisations.year.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organisations.year.year')}</th>
            <th scope="col" data-align="end">
              <abbr title={t('organisations.year.headcountTitle')}>{t('organisations.year.headcount')}</abbr>
            </th>
            <th scope="col" data-align="end">
              {t('organisations.year.turnover')}
            </th>
            <th scope="col" data-align="end">
              {t('organisations.year.balanceSheet')}
            </th>
            <th scope="col">{t('organisations.year.source')}</th>
            {mayEdit ? (
              <th scope="col">
                <span className="hidden-visually">{t('organisations.year.change')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td data-align="end">{year.headcount === null ? <Amount value={null} /> : decimalWords(year.headcount, t)}</td>
              <td data-align="end">
                <Amount value={year.turnover} />
              </td>
              <td data-align="end">
                <Amount value={year.balanceSheet} />
              </td>
              <td>{t(`organisations.year.sources.${year.source}`)}</td>
              {mayEdit ? (
                <td data-align="end">
                  {agent || year.source === 'declared' ? (
                    <Button
                      small
                      icon="pencil"
                      aria-label={t('organisations.year.changeOf', { year: String(year.year) })}
                      onClick={() => onEdit(year)}
                    >
                      {t('organisations.year.change')}
                    </Button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface YearValues {
  readonly year: string
  readonly headcount: string
  readonly turnover: string | null
  readonly balanceSheet: string | null
  readonly source: 'declared' | 'accounts' | 'registry'
}

interface SheetProps {
  readonly organisation: Organisation
  readonly etag: string | null
  readonly year: Year | null
  readonly agent: boolean
  readonly onClose: () => void
}

function YearSheet({ organisation, etag, year, agent, onClose }: SheetProps) {
  const t = useWords()
  const notify = useNotify()
  const record = useSend('put', '/organisations/{id}/years/{year}')
  const initial: YearValues = {
    year: year ? String(year.year) : '',
    headcount: year?.headcount ? decimalWords(year.headcount, t) : '',
    turnover: year?.turnover ?? null,
    balanceSheet: year?.balanceSheet ?? null,
    source: year?.source === 'accounts' || year?.source === 'registry' ? year.source : 'declared',
  }
  const send = async (values: YearValues): Promise<void> => {
    const typed = values.headcount.trim()
    const headcount = typed === '' ? null : readDecimal(typed)
    if (typed !== '' && headcount === null) throw faultAt('headcount')
    if (!/^\d{4}$/.test(values.year.trim())) throw faultAt('year')
    const { turnover, balanceSheet } = values
    await record.send({
      params: { id: organisation.id, year: Number(values.year) },
      body: { headcount, turnover: turnover || null, balanceSheet: balanceSheet || null, ...(agent ? { source: values.source } : {}) },
      ifMatch: etag,
    })
    notify(t('organisations.year.saved', { year: values.year.trim() }), { type: 'success' })
    onClose()
  }
  return (
    <Sheet
      title={year ? t('organisations.year.changeTitle', { year: String(year.year) }) : t('organisations.year.addTitle')}
      onClose={onClose}
    >
      <RecordForm initial={initial} onSubmit={send} submit={t('organisations.year.save')} onCancel={onClose} guard={false}>
        {year ? null : (
          <TextField
            source="year"
            label={t('organisations.year.year')}
            hint={t('organisations.year.yearHint')}
            max={4}
            inputMode="numeric"
          />
        )}
        <TextField source="headcount" label={t('organisations.year.headcount')} hint={t('organisations.year.headcountHint')} max={11} />
        <div className="field-row">
          <MoneyField source="turnover" label={t('organisations.year.turnover')} />
          <MoneyField source="balanceSheet" label={t('organisations.year.balanceSheet')} />
        </div>
        {agent ? (
          <SelectField
            source="source"
            label={t('organisations.year.source')}
            choices={(['declared', 'accounts', 'registry'] as const).map((value) => ({
              value,
              label: t(`organisations.year.sources.${value}`),
            }))}
          />
        ) : null}
      </RecordForm>
    </Sheet>
  )
}

/** What cannot be read before it is sent is said as the server would. */
const faultAt = (field: 'year' | 'headcount'): ApiProblem =>
  new ApiProblem(422, 'invalid-fields', '', { errors: [{ pointer: `/${field}`, code: 'invalid-format' }] })
