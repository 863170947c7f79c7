import { useState } from 'react'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { AwardsSection } from './awards-section.tsx'
import { EditionsSection } from './editions-section.tsx'
import type { Overview } from './open-data-words.ts'
import { PreviewSheet } from './preview-sheet.tsx'
import { RulesSection } from './rules-section.tsx'

/** What the public may read of the awards: what waits, until when and why; the next edition; the editions published; the rules. */
export default function OpenDataPage() {
  const t = useWords()
  const administrator = usePerson().has('administrator')
  const { data, etag, problem, retry } = useRead('/open-data', {})
  const [previewing, setPreviewing] = useState(false)
  return (
    <Page
      title={t('openData.title')}
      lead={t('openData.lead')}
      actions={
        data ? (
          <>
            <a className="button" href={data.address} target="_blank" rel="noreferrer">
              {t('openData.publicPage')}
            </a>
            <Button look="primary" icon="report" onClick={() => setPreviewing(true)}>
              {t(administrator ? 'openData.preview.open' : 'openData.preview.look')}
            </Button>
          </>
        ) : null
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? <Standing overview={data} /> : problem ? null : <LoadingSkeleton rows={3} />}
      <AwardsSection />
      <EditionsSection />
      {data ? <RulesSection overview={data} etag={etag} mayChange={administrator} /> : null}
      {previewing ? <PreviewSheet mayPublish={administrator} onClose={() => setPreviewing(false)} /> : null}
    </Page>
  )
}

/** Where the funder stands: what is late, what comes next, the last edition. */
function Standing({ overview }: { overview: Overview }) {
  const t = useWords()
  const { last, late, nextDueOn, funderSiret } = overview
  return (
    <>
      {funderSiret === null ? (
        <Notice tone="refused" title={t('openData.siretMissing')}>
          <p>{t('openData.siretMissingNext')}</p>
        </Notice>
      ) : null}
      {late > 0 ? (
        <Notice tone="attention" title={t('openData.lateNow', { smart_count: late })}>
          <p>{t('openData.lateNext')}</p>
        </Notice>
      ) : null}
      <Section title={t('openData.last')}>
        <KeyValue
          items={[
            {
              label: t('openData.last'),
              value: last ? (
                <>
                  {t('openData.lastWords', { code: last.code, name: last.publishedByName })} ·{' '}
                  {t('openData.linesOf', { smart_count: last.lines })}
                </>
              ) : (
                <StateChip tone="neutral" icon="clock" label={t('openData.never')} />
              ),
            },
            {
              label: t('openData.nextDue'),
              value: nextDueOn ? <LegalDate value={nextDueOn} look="long" distance="after" /> : t('openData.noDue'),
            },
          ]}
        />
      </Section>
    </>
  )
}
