import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useAct } from '../shared/use-act.ts'
import { browserOf } from './browser-name.ts'

type Row = Schema<'OwnSession'>

/** Where one is signed in, and the way to end what should not be. */
export function OwnSessions() {
  const t = useWords()
  const { data, problem, retry } = useRead('/account/sessions', {})
  const [asking, setAsking] = useState(false)
  if (problem && !data) return <ErrorState problem={problem} onRetry={retry} />
  if (!data) return <LoadingSkeleton rows={3} />
  return (
    <Section
      title={t('account.sessions.title')}
      flush
      actions={
        <>
          <ExportButton of={t('account.sessions.title')} list="own-sessions" filter={{}} />
          {data.items.length > 1 ? (
            <Button small onClick={() => setAsking(true)}>
              {t('account.sessions.revokeOthers')}
            </Button>
          ) : null}
        </>
      }
    >
      <SessionTable rows={data.items} />
      {asking ? <EndOthersSheet onClose={() => setAsking(false)} /> : null}
    </Section>
  )
}

function SessionTable({ rows }: { rows: readonly Row[] }) {
  const t = useWords()
  const notify = useNotify()
  const revoke = useAct('delete', '/account/sessions/{id}')
  const device = ({ userAgent }: Row): string => {
    const known = browserOf(userAgent)
    if (!known) return t('account.sessions.unknown')
    return known.system ? t('account.sessions.on', { browser: known.browser, system: known.system }) : known.browser
  }
  const end = ({ id }: Row): void => revoke.run({ params: { id } }, () => notify(t('account.sessions.revoked'), { type: 'success' }))
  const current = (
    <span style={{ marginInlineStart: 8 }}>
      <StateChip tone="accent" icon="check" label={t('account.sessions.current')} />
    </span>
  )
  return (
    <DataTable
      caption={t('account.sessions.caption')}
      rows={rows}
      rowKey={(row) => row.id}
      rowLabel={device}
      first={{ title: t('account.sessions.browser'), after: (row) => (row.current ? current : null) }}
      columns={[
        { key: 'address', title: t('account.sessions.address'), cell: (row) => row.address ?? '' },
        { key: 'opened', title: t('account.sessions.opened'), priority: 'medium', cell: (row) => <InstantText value={row.createdAt} /> },
        { key: 'seen', title: t('account.sessions.seen'), cell: (row) => <InstantText value={row.lastSeenAt} /> },
        {
          key: 'end',
          title: t('account.sessions.revoke'),
          cell: (row) =>
            row.current ? null : (
              <Button
                small
                busy={revoke.sending}
                aria-label={`${t('account.sessions.revoke')}${t.colon}${device(row)}`}
                onClick={() => end(row)}
              >
                {t('account.sessions.revoke')}
              </Button>
            ),
        },
      ]}
    />
  )
}

function EndOthersSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const others = useSend('post', '/account/sessions/end-others')
  return (
    <ConfirmSheet
      title={t('account.sessions.revokeOthers')}
      consequence={<p>{t('account.sessions.othersConsequence')}</p>}
      confirm={t('account.sessions.revokeOthers')}
      danger
      onConfirm={async () => {
        const { body } = await others.send({})
        notify(t('account.sessions.othersRevoked', { smart_count: body.ended }), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}
