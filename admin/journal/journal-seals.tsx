import { useState } from 'react'
import type { ItemOf, Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { formatCount, formatInstant } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'

interface Progress {
  readonly checked: number
  readonly anchors: number
  readonly foreign: number
  readonly last: Schema<'JournalCheck'> | null
}
const NOTHING: Progress = { checked: 0, anchors: 0, foreign: 0, last: null }

/** Whether the journal is whole, step by step so that the progress shows, and its signed heads to keep elsewhere. */
export function JournalSeals() {
  const t = useWords()
  const check = useSend('post', '/journal/checks')
  const [progress, setProgress] = useState<Progress | null>(null)
  const goOn = (from: string, sum: Progress): void =>
    check.run({ body: { from } }, ({ body }) => {
      const next = {
        checked: sum.checked + body.checked,
        anchors: sum.anchors + body.anchors,
        foreign: sum.foreign + body.foreignAnchors,
        last: body,
      }
      setProgress(next)
      if (!body.finished && !body.broken) goOn(String(BigInt(body.last) + 1n), next)
    })
  const start = (): void => {
    setProgress(NOTHING)
    goOn('1', NOTHING)
  }
  const running = progress !== null && !check.problem && !(progress.last?.finished || progress.last?.broken)
  return (
    <Section
      title={t('journal.seals.title')}
      actions={
        <Button icon="seal" busy={running} onClick={start}>
          {t('journal.seals.verify')}
        </Button>
      }
    >
      <p className="second">{t('journal.seals.lead')}</p>
      <div aria-live="polite">
        {running ? <p>{t('journal.seals.verifying', { count: formatCount(progress.checked, t.locale) })}</p> : null}
        {check.problem ? <ProblemMessage problem={check.problem} /> : null}
        {progress ? <Outcome progress={progress} /> : null}
      </div>
      <Anchors />
    </Section>
  )
}

function Outcome({ progress }: { progress: Progress }) {
  const t = useWords()
  const { last, checked, anchors, foreign } = progress
  if (last?.broken) {
    return (
      <Notice tone="refused" role="alert" title={t('journal.seals.broken', { sequence: last.broken.sequence })}>
        <p>{t(`journal.seals.faults.${last.broken.fault}`)}</p>
        <p>{t('journal.seals.brokenNext')}</p>
      </Notice>
    )
  }
  if (!last?.finished) return null
  return (
    <Notice
      tone="done"
      title={t('journal.seals.sound', { count: formatCount(checked, t.locale), anchors: formatCount(anchors, t.locale) })}
    >
      {foreign > 0 ? <p>{t('journal.seals.foreign', { count: formatCount(foreign, t.locale) })}</p> : null}
    </Notice>
  )
}

/** The newest ones; the others stay in the database. */
const SHOWN = 5

function Anchors() {
  const t = useWords()
  const zone = useTimeZone()
  const anchors = useRead('/journal/anchors', {})
  const sign = useSend('post', '/journal/anchors')
  const items = anchors.data?.items ?? []
  return (
    <div className="journal-anchors">
      <div className="row">
        <h3>{t('journal.seals.anchors')}</h3>
        <Button small busy={sign.sending} onClick={() => sign.run({})}>
          {t('journal.seals.anchorNow')}
        </Button>
      </div>
      <p className="second">{t('journal.seals.anchorsLead')}</p>
      {sign.problem ? <ProblemMessage problem={sign.problem} /> : null}
      {anchors.problem ? <ProblemMessage problem={anchors.problem} /> : null}
      {anchors.data && items.length === 0 ? <p>{t('journal.seals.noAnchor')}</p> : null}
      <ul className="journal-anchor-list">
        {items.slice(0, SHOWN).map((anchor) => (
          <li key={anchor.at} className="row">
            <InstantText value={anchor.at} />
            <span className="second">{t('journal.seals.anchorLine', { sequence: anchor.sequence })}</span>
            <Button
              small
              look="quiet"
              icon="import"
              aria-label={t('journal.seals.downloadOf', { at: formatInstant(anchor.at, t.locale, zone) })}
              onClick={() => download(anchor)}
            >
              {t('journal.seals.download')}
            </Button>
          </li>
        ))}
      </ul>
      {anchors.data ? (
        <p className="small second">
          {t('journal.seals.publicKey')}
          {t.colon}
          <span className="journal-seal">{anchors.data.publicKey}</span>
        </p>
      ) : null}
    </div>
  )
}

/** Hands the anchor over as a file, byte for byte what `npm run audit:verify -- --anchor` reads. */
function download(anchor: ItemOf<'/journal/anchors'>): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(anchor, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `guichet-journal-${anchor.at.slice(0, 10)}-${anchor.sequence}.json`
  link.click()
  URL.revokeObjectURL(address)
}
