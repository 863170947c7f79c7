import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { todayIn } from '../shared/clock.ts'
import { DataTable } from '../shared/data-table.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Edition = Schema<'Edition'>

/** Programmes and their dated editions. */
export default function SetUpPage() {
  const t = useWords()
  const { data, problem, retry } = useRead('/programmes', {})
  return (
    <Page title={t('shell.rail.setUp')} lead={t('setUp.editionsLead')}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? data.items.map(({ code }) => <Programme key={code} code={code} />) : <LoadingSkeleton rows={4} />}
    </Page>
  )
}

function Programme({ code }: { code: string }) {
  const t = useWords()
  const { grants } = usePerson()
  const today = todayIn(useTimeZone())
  const { data, problem, retry } = useRead('/programmes/{code}/editions', { params: { code } })
  const administrator = grants.some(({ role }) => role === 'administrator')
  const inForce = data?.items.find((edition) => edition.inForceFrom <= today)
  const age = (edition: Edition): 'inForce' | 'coming' | 'past' =>
    edition === inForce ? 'inForce' : edition.inForceFrom > today ? 'coming' : 'past'
  return (
    <Section
      title={t.maybe(`programmes.${code}.name`) ?? code}
      flush
      actions={
        administrator ? (
          <LinkButton small icon="plus" to={`/set-up/${code}/new`}>
            {t('setUp.newEdition')}
          </LinkButton>
        ) : null
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? (
        <DataTable
          caption={t('setUp.editions')}
          rows={data.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.label}
          rowHref={(row) => `/set-up/${code}/${row.id}`}
          first={{
            title: t('setUp.columns.label'),
            after: (row) => (
              <StateChip
                tone={age(row) === 'inForce' ? 'done' : age(row) === 'coming' ? 'information' : 'neutral'}
                icon={age(row) === 'inForce' ? 'check' : age(row) === 'coming' ? 'hourglass' : 'clock'}
                label={t(`setUp.${age(row)}`)}
              />
            ),
          }}
          columns={[
            { key: 'from', title: t('setUp.columns.from'), cell: (row) => <LegalDate value={row.inForceFrom} look="plain" /> },
            { key: 'months', title: t('setUp.columns.months'), cell: (row) => t('setUp.monthsValue', { smart_count: row.decisionMonths }) },
            { key: 'by', title: t('setUp.columns.by'), wide: true, cell: (row) => row.createdByName ?? '–' },
            {
              key: 'cases',
              title: t('setUp.columns.cases'),
              align: 'end',
              cell: (row) => (row.caseCount >= 1000 ? t('setUp.casesMany') : row.caseCount),
            },
          ]}
          empty={
            <EmptyState icon="gear" title={t('setUp.none')}>
              <p>{t('setUp.noneLead')}</p>
            </EmptyState>
          }
        />
      ) : problem ? null : (
        <LoadingSkeleton rows={2} />
      )}
    </Section>
  )
}
