import fc from 'fast-check'
import { type Filter, type Item, type Listing, some } from './listing.ts'

type Body = Readonly<Record<string, readonly Item[]>>
const items = ({ items: rows }: Body): readonly Item[] => rows ?? []
const none = () => fc.constant<Filter>({})
const named = (columns: readonly string[]): Pick<Listing, 'columns' | 'key'> => ({
  columns,
  key: (item) => columns.map((code) => item[code]),
})
/** Inside: what it has of it in the address, and no more. */
const within = (name: string): Pick<Listing, 'address'> => ({ address: (filter) => ({ params: { id: filter[name] ?? '' }, query: {} }) })

const notices: Listing = {
  code: 'notices',
  route: '/notices',
  columns: ['reference', 'rule', 'createdAt', 'readAt'],
  key: ({ case: of, rule, createdAt, readAt }) => [(of as Item)['reference'], rule, createdAt, readAt],
  filters: () => some({ unread: fc.constantFrom('true', 'false') }, 1),
  truth: (seer, { unread }) =>
    `select reference as key from notice n join case_file on case_file.id = n.case_id where n.user_id = '${seer.id}' and n.inside
     and ${seer.cases} and ${unread === 'true' ? 'n.read_at is null' : 'true'}`,
}

const ownSessions: Listing = {
  ...{ code: 'own-sessions', route: '/account/sessions', whole: items, filters: none },
  ...named(['createdAt', 'lastSeenAt', 'current']),
  truth: (seer) => `select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as key from user_session
    where user_id = '${seer.id}' and revoked_at is null and expires_at > timestamptz '2026-11-21 09:00Z'`,
}

const ownAttachments: Listing = {
  ...{ code: 'own-attachments', route: '/attachment-requests', filters: none },
  ...named(['siret', 'state', 'reason', 'createdAt']),
  truth: (seer) => `select siret as key from attachment_request where user_id = '${seer.id}'`,
}

const ownExports: Listing = {
  ...{ code: 'own-exports', route: '/exports', filters: none },
  ...named(['fileName', 'state', 'failure', 'rowsTotal', 'sizeBytes', 'askedAt']),
  truth: (seer) => `select file_name as key from export_file where user_id = '${seer.id}'`,
}

const ofEdition = ({ programme = '', edition = '' }: Filter) => ({ params: { code: programme, id: edition }, query: {} })
const editionFilters: Listing['filters'] = ({ more }) =>
  fc.constantFrom('frac', 'apprentic').map((programme): Filter => ({ programme, edition: more.inside.edition }))

const editions: Listing = {
  ...{ code: 'editions', route: '/programmes/{code}/editions', whole: items },
  address: ({ programme = '' }) => ({ params: { code: programme }, query: {} }),
  columns: ['label', 'inForceFrom', 'decisionMonths', 'cases', 'forDecided'],
  key: ({ label, inForceFrom, decisionMonths, caseCount, forDecided }) => [label, inForceFrom, decisionMonths, caseCount, forDecided],
  filters: () => fc.constantFrom('frac', 'apprentic', 'other').map((programme): Filter => ({ programme })),
  truth: (seer, { programme = '' }) =>
    `select label as key from programme_edition where funder_id = '${seer.funderId}' and programme_code = '${programme}'`,
}

const wordings: Listing = {
  ...{ code: 'wordings', route: '/programmes/{code}/editions/{id}/wordings', address: ofEdition, whole: items, filters: editionFilters },
  columns: ['kind', 'number', 'publishedAt', 'draft', 'signed', 'mentions'],
  key: ({ kind, adapted, draft, signed, mentions }) => {
    const { number, publishedAt } = (adapted ?? {}) as Item
    return [kind, number, publishedAt, draft, signed, mentions]
  },
  truth: () => null,
}

const ruleKey = ({ code, about, days, side, recipient, channel, enabled }: Item): readonly unknown[] => [
  ...[code, (about as readonly string[]).join(', '), days, side, recipient, channel, enabled],
]
const ruleColumns = ['code', 'about', 'days', 'side', 'recipient', 'channel', 'enabled']
const rules: Listing = {
  ...{ code: 'reminder-rules', route: '/reminder-rules', whole: items, filters: none, columns: ruleColumns, key: ruleKey },
  truth: () => null,
}
const editionRules: Listing = {
  ...{ code: 'edition-reminder-rules', route: '/programmes/{code}/editions/{id}/reminder-rules', address: ofEdition, whole: items },
  columns: [...ruleColumns, 'own'],
  key: (item) => [...ruleKey(item), item['own']],
  filters: editionFilters,
  truth: () => null,
}

/** A part of the page of an organisation. Agents see all of them, whatever keeps them from its cases. */
const ofFirm = (code: string, part: string, columns: readonly string[], truth: (firm: string) => string | null): Listing => ({
  ...{ code, route: '/organisations/{id}', ...within('organisation'), ...named(columns) },
  whole: (body: Body) => body[part] ?? [],
  filters: ({ more }) => fc.constantFrom(...more.inside.firms).map((organisation): Filter => ({ organisation })),
  truth: (_seer, { organisation = '' }) => truth(organisation),
})
const firms: readonly Listing[] = [
  ofFirm(
    'organisation-people',
    'people',
    ['fullName', 'capacity', 'email', 'from', 'until'],
    (firm) => `select full_name as key from organisation_person o join person p on p.id = o.person_id where o.organisation_id = '${firm}'`,
  ),
  {
    ...ofFirm('organisation-links', 'links', [], (firm) =>
      firm === ''
        ? null
        : `select o.name as key from organisation_link l join organisation o on o.id in (l.holder_id, l.held_id) and o.id <> '${firm}'
           where '${firm}' in (l.holder_id, l.held_id)`,
    ),
    columns: ['otherName', 'direction', 'kind', 'share', 'from', 'until', 'current'],
    // 25.5 % in a sheet is 0.255
    key: ({ otherName, direction, kind, shareBasisPoints: share, from, until, current }) => [
      ...[otherName, direction, kind, share === null ? null : String(Number(share) / 10_000), from, until, current],
    ],
  },
  ofFirm(
    'organisation-years',
    'years',
    ['year', 'headcount', 'turnover', 'balanceSheet', 'source'],
    (firm) => `select year::text as key from organisation_year where organisation_id = '${firm}'`,
  ),
  {
    ...ofFirm(
      'accreditations',
      'accreditedFields',
      ['field', 'status', 'from', 'until', 'insuranceUntil', 'reason'],
      (firm) => `select field as key from accredited_field where organisation_id = '${firm}'`,
    ),
    // as the page puts them
    whole: ({ accreditedFields = [] }: Body) =>
      [...accreditedFields].sort(
        (one, other) =>
          String(one['field']).localeCompare(String(other['field'])) || String(other['from']).localeCompare(String(one['from'])),
      ),
  },
]

interface Sitting {
  readonly may: { readonly prepare: boolean }
  readonly members: readonly { readonly userId: string; readonly fullName: string; readonly present: boolean }[]
  readonly items: readonly (Item & {
    readonly adjourned: boolean
    readonly recused: readonly string[]
    readonly votes: readonly { readonly userId: string; readonly vote: string }[]
  })[]
}
const ofSession = (
  code: string,
  whole: (body: Sitting, me: string) => readonly Item[],
  listing: Pick<Listing, 'columns' | 'key' | 'truth'>,
): Listing => ({
  ...{ code, route: '/committee-sessions/{id}', ...within('session'), ...listing },
  whole: (body: Sitting, _filter: Filter, me: string) => whole(body, me),
  filters: ({ more }) => fc.constantFrom(...more.inside.sessions).map((session): Filter => ({ session })),
})
const sessions: readonly Listing[] = [
  ofSession('session-agenda', ({ items: rows }) => rows, {
    columns: ['reference', 'position', 'caseState', 'proposal', 'score', 'votesFor', 'votesAgainst', 'abstentions', 'outcome', 'amount'],
    key: ({ reference, position, caseState, proposal, score, count, outcome, amount }) => {
      const { for: votesFor, against, abstain } = count as Item
      return [reference, position, caseState, proposal, score, votesFor, against, abstain, outcome, amount]
    },
    truth: (seer, { session = '' }) =>
      `select i.reference as key from committee_item i join case_file on case_file.id = i.case_id where i.session_id = '${session}' and ${seer.cases}`,
  }),
  ofSession(
    'session-votes',
    // the screen shows everybody's to who prepares the session, and a member their own
    ({ items: rows, members, may }, me) =>
      rows.flatMap(({ adjourned, votes, recused, reference }) =>
        members
          .filter(({ userId, present }) => !adjourned && present && (may.prepare || userId === me))
          .map(({ userId, fullName }) => {
            const vote = votes.find((one) => one.userId === userId)?.vote ?? null
            return { reference, fullName, vote: recused.includes(userId) ? 'recused' : vote }
          }),
      ),
    {
      columns: ['reference', 'member', 'vote'],
      key: ({ reference, fullName, vote }) => [reference, fullName, vote],
      truth: () => null,
    },
  ),
  ofSession('session-members', ({ members }) => members.map((member) => ({ ...member })), {
    ...named(['fullName', 'chair', 'present']),
    truth: (_seer, { session = '' }) => `select full_name as key from committee_member where session_id = '${session}'`,
  }),
]

/** A section of the page of a case; `agents`: what they see of it, said again. */
const ofCase = (code: string, part: string, listing: Pick<Listing, 'columns' | 'key'> & { readonly agents?: string }): Listing => ({
  ...{ code, route: `/cases/{id}/${part}`, ...within('case'), columns: listing.columns, key: listing.key },
  filters: ({ more }) => fc.constantFrom(...more.inside.cases).map((of): Filter => ({ case: of })),
  truth: (seer, { case: of = '' }) =>
    listing.agents === undefined || seer.roles.every((role) => ['applicant', 'consultant', 'committeeMember'].includes(role))
      ? null
      : `select t.key::text as key from (${listing.agents}) t (key, case_id) join case_file on case_file.id = t.case_id
         where t.case_id = '${of}' and ${seer.cases}`,
})
const cases: readonly Listing[] = [
  {
    ...ofCase('case-documents', 'documents', {
      columns: ['label', 'stage', 'blocking', 'status', 'fileName', 'number', 'validUntil', 'uploadedAt'],
      key: ({ labelFr, stage, blocking, status, document }) => {
        const { fileName, number, validUntil, uploadedAt } = (document ?? {}) as Item
        return [labelFr, stage, blocking, status, fileName, number, validUntil, uploadedAt]
      },
    }),
    whole: ({ checklist = [] }: Body) => checklist,
  },
  {
    ...ofCase('case-letters', 'letters', {
      ...named(['subject', 'kind', 'recipientName', 'status', 'queuedAt', 'sentAt', 'notifiedOn']),
      agents: `select coalesce(content ->> 'subject', ''), case_id from letter`,
    }),
    whole: items,
  },
  ofCase('case-history', 'events', {
    ...named(['sequence', 'action', 'actorName', 'at', 'fromState', 'toState', 'reason']),
    agents: 'select sequence, case_id from case_event',
  }),
  { ...ofCase('case-limits', 'limits', named(['kind', 'from', 'on', 'metOn', 'basis'])), whole: items },
  {
    ...ofCase('case-payments', 'payments', {
      columns: ['kind', 'state', 'claimed', 'certified', 'orderNumber', 'ordered', 'paidOn'],
      key: ({ kind, state, claimed, certified, order }) => {
        const { number, amount, paidOn } = (order ?? {}) as Item
        return [kind, state, claimed, certified, number, amount, paidOn]
      },
      agents: 'select kind, case_id from payment_claim',
    }),
    whole: items,
  },
  {
    ...ofCase('case-ledger', 'payments', {
      ...named(['kind', 'amount', 'memo', 'at', 'actorName']),
      agents: 'select kind, case_id from ledger_entry',
    }),
    whole: ({ ledger = [] }: Body) => ledger,
  },
  {
    ...ofCase('case-notes', 'notes', { ...named(['text', 'authorName', 'at', 'internal']), agents: 'select text, case_id from case_note' }),
    whole: items,
  },
  {
    ...ofCase('case-amendments', 'amendments', {
      columns: ['number', 'state', 'proposedByName', 'decidedReason', 'awardedBefore', 'awardedAfter', 'eligibleAfter', 'endsBefore'],
      key: ({ number, state, proposedByName, decidedReason, before, after }) => {
        const [was, is] = [before as Item, after as Item]
        return [number, state, proposedByName, decidedReason, was['awarded'], is['awarded'], is['eligible'], was['endsOn']]
      },
      agents: 'select number, case_id from case_amendment',
    }),
    whole: items,
  },
]

export const insideListings: readonly Listing[] = [
  ...[notices, ownSessions, ownAttachments, ownExports, editions, wordings, rules, editionRules],
  ...[...firms, ...sessions, ...cases],
]
