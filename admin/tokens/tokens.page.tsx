import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useList, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { civilDate } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import type { Tone } from '../theme.ts'
import { NewTokenSheet } from './new-token-sheet.tsx'
import './tokens.css'
import { scopeWords, type Token } from './token-words.ts'

const STATE_LOOK: Readonly<Record<Token['state'], { tone: Tone; icon: IconName }>> = {
  active: { tone: 'done', icon: 'check' },
  expired: { tone: 'neutral', icon: 'clock' },
  revoked: { tone: 'refused', icon: 'stop' },
  makerClosed: { tone: 'attention', icon: 'lock' },
}

/** Tokens of machines: which exist, what they may do, when they were used last. */
export default function TokensPage() {
  const t = useWords()
  const list = useList('/api-tokens', {})
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<Token | null>(null)
  const actions = (
    <>
      <ExportButton list="api-tokens" filter={{}} />
      <Button look="primary" icon="plus" onClick={() => setMaking(true)}>
        {t('tokens.add')}
      </Button>
    </>
  )
  return (
    <Page title={t('tokens.title')} lead={t('tokens.lead')} actions={actions}>
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={4} />
      ) : (
        <DataTable
          caption={t('tokens.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.name}
          first={{ title: t('tokens.columns.name'), after: (row) => <span className="small second secret"> {row.prefix}…</span> }}
          columns={columnsOf(t, setRevoking)}
          count={list.head ? t('tokens.count', { smart_count: list.head.total }) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState icon="link" title={t('tokens.emptyTitle')}>
              <p>{t('tokens.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
      {making ? <NewTokenSheet onClose={() => setMaking(false)} /> : null}
      {revoking ? <RevokeSheet token={revoking} onClose={() => setRevoking(null)} /> : null}
    </Page>
  )
}

const columnsOf = (t: Translate, onRevoke: (token: Token) => void): readonly Column<Token>[] => [
  {
    key: 'state',
    title: t('tokens.columns.state'),
    cell: ({ state }) => <StateChip {...STATE_LOOK[state]} label={t(`tokens.states.${state}`)} />,
  },
  { key: 'rights', title: t('tokens.columns.rights'), cell: (row) => <Rights token={row} /> },
  { key: 'expires', title: t('tokens.columns.expires'), cell: ({ expiresAt }) => <Day instant={expiresAt} /> },
  {
    key: 'used',
    title: t('tokens.columns.used'),
    cell: ({ lastUsedAt, lastAddress }) =>
      lastUsedAt === null ? (
        <span className="second">{t('tokens.neverUsed')}</span>
      ) : (
        <span className="stack stack-tight">
          <Day instant={lastUsedAt} />
          <span className="small second">{lastAddress}</span>
        </span>
      ),
  },
  { key: 'by', title: t('tokens.columns.by'), priority: 'wide', cell: ({ createdByName }) => createdByName },
  {
    key: 'act',
    title: t('tokens.columns.act'),
    cell: (row) =>
      row.state === 'revoked' ? null : (
        <Button small look="danger" aria-label={t('tokens.revokeOf', { name: row.name })} onClick={() => onRevoke(row)}>
          {t('tokens.revoke')}
        </Button>
      ),
  },
]

/** Every limit in full, one to a line: a limit that is cut off is a limit nobody checks. */
function Rights({ token }: { token: Token }) {
  const t = useWords()
  const limits = [
    t(`shell.roles.${token.role}`),
    scopeWords(t, token.scopes),
    token.programmes?.map((code) => t.maybe(`programmes.${code}.name`) ?? code).join(', '),
    token.networks ? t('tokens.from', { networks: token.networks.join(', ') }) : t('tokens.fromAnywhere'),
  ]
  return <ul className="plain-list token-rights small">{limits.map((limit) => (limit ? <li key={limit}>{limit}</li> : null))}</ul>
}

function Day({ instant }: { instant: string }) {
  return <LegalDate value={civilDate(new Date(instant), useTimeZone())} look="plain" />
}

function RevokeSheet({ token, onClose }: { token: Token; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const revoke = useSend('delete', '/api-tokens/{id}')
  const send = async (): Promise<void> => {
    await revoke.send({ params: { id: token.id } })
    notify(t('tokens.revoked', { name: token.name }), { type: 'success' })
  }
  return (
    <ConfirmSheet
      title={t('tokens.revokeOf', { name: token.name })}
      danger
      confirm={t('tokens.revoke')}
      consequence={
        <>
          <p>{t('tokens.revokeEffect')}</p>
          <p>
            {token.lastUsedAt === null ? (
              t('tokens.neverUsed')
            ) : (
              <>
                {t('tokens.lastUse', { address: token.lastAddress ?? '–' })} <InstantText value={token.lastUsedAt} />
              </>
            )}
          </p>
        </>
      }
      onConfirm={send}
      onClose={onClose}
    />
  )
}
