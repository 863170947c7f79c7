import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
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
import { FunderSection } from './funder-section.tsx'

type Edition = Schema<'Edition'>

/** Programmes and their dated editions. */
export default function SetUpPage() {
  const t = useWords()
  const { data, problem, retry } = useRead('/programmes', {})
  return (
    <Page title={t('shell.rail.setUp')} lead={t('setUp.editionsLead')}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? data.items.map(({ code }) => <Programme key={code} code={code} />) : <LoadingSkeleton rows={4} />}
      <FunderSection />
      <Operation />
    </Page>
  )
}

/** What concerns the whole funder, whatever the programme. */
function Operation() {
  const t = useWords()
  const { grants } = usePerson()
  if (!grants.some(({ role, programmes, departements }) => role === 'administrator' && !programmes && !departements)) return null
  return (
    <Section title={t('integrations.section')}>
      <div className="stack">
        <p>{t('integrations.sectionLead')}</p>
        <div className="row">
          <LinkButton icon="link" to="/set-up/webhooks">
            {t('integrations.title')}
          </LinkButton>
          <LinkButton icon="gear" to="/set-up/jobs">
            {t('jobs.title')}
          </LinkButton>
          <LinkButton icon="letter" to="/outgoing-mails">
            {t('people.mails.title')}
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}

/** A correction counts once it is being applied. */
const BEGUN: readonly string[] = ['applying', 'halted', 'applied']
const counts = ({ correctsId, correction }: Edition): boolean =>
  correctsId === null || (correction !== null && BEGUN.includes(correction.state))
const replaced = (edition: Edition, all: readonly Edition[]): boolean =>
  all.some((other) => other.correctsId === edition.id && !other.forDecided && counts(other))

function Programme({ code }: { code: string }) {
  const t = useWords()
  const { grants } = usePerson()
  const today = todayIn(useTimeZone())
  const { data, problem, retry } = useRead('/programmes/{code}/editions', { params: { code } })
  const administrator = grants.some(({ role }) => role === 'administrator')
  const inForce = data?.items.find(
    (edition) => edition.inForceFrom <= today && !edition.forDecided && counts(edition) && !replaced(edition, data.items),
  )
  const age = (edition: Edition): 'inForce' | 'coming' | 'past' =>
    edition === inForce ? 'inForce' : edition.inForceFrom > today ? 'coming' : 'past'
  return (
    <Section
      title={t.maybe(`programmes.${code}.name`) ?? code}
      flush
      actions={
        <>
          {data?.items.length ? (
            <ExportButton
              of={t('setUp.editionsOf', { programme: t.maybe(`programmes.${code}.short`) ?? code })}
              list="editions"
              filter={{ programme: code }}
            />
          ) : null}
          {administrator ? (
            <LinkButton small icon="plus" to={`/set-up/${code}/new`}>
              {t('setUp.newEdition')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? (
        <DataTable
          caption={t('setUp.editionsOf', { programme: t.maybe(`programmes.${code}.short`) ?? code })}
          rows={data.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.label}
          rowHref={(row) => `/set-up/${code}/${row.id}`}
          first={{
            title: t('setUp.columns.label'),
            after: (row) => (
              <>
                <StateChip
                  tone={age(row) === 'inForce' ? 'done' : age(row) === 'coming' ? 'information' : 'neutral'}
                  icon={age(row) === 'inForce' ? 'check' : age(row) === 'coming' ? 'hourglass' : 'clock'}
                  label={t(`setUp.${age(row)}`)}
                />{' '}
                {row.correctsId ? (
                  <StateChip
                    tone={counts(row) ? 'neutral' : 'attention'}
                    icon="pencil"
                    label={row.correction ? t(`corrections.states.${row.correction.state}`) : t('corrections.chips.decided')}
                  />
                ) : null}
                {row.silenceStop ? <StateChip tone="attention" icon="stop" label={t('corrections.chips.silence')} /> : null}
              </>
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
