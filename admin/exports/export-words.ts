import { french } from '../i18n/fr.ts'
import type { Translate } from '../i18n/translate.ts'
import { PROGRAMME_CODES } from '../programmes/codes.ts'
import { SCOPE_TAGS, tagWords } from '../tokens/token-words.ts'

type Words = Record<string, string>

/** The codes below a place of the catalogue, each with its words. */
function below(t: Translate, path: string): Words {
  const node = path
    .split('.')
    .reduce<unknown>((tree, key) => (typeof tree === 'object' && tree !== null ? Reflect.get(tree, key) : null), french)
  if (typeof node !== 'object' || node === null) return {}
  const entries = Object.keys(node).flatMap((code): [string, string][] => {
    const words = t.maybe(`${path}.${code}`)
    return words === null || code.length > 80 ? [] : [[code, words.slice(0, 160)]]
  })
  return Object.fromEntries(entries)
}

/** Two levels: `case.opened`. */
const nested = (t: Translate, path: string, groups: object): Words =>
  Object.fromEntries(
    Object.keys(groups).flatMap((group) =>
      Object.entries(below(t, `${path}.${group}`)).map(([code, words]) => [`${group}.${code}`, words] as const),
    ),
  )

/** Of every programme; where two name one code, the first. */
const ofProgrammes = (t: Translate, part: string): Words =>
  Object.assign({}, ...[...PROGRAMME_CODES].reverse().map((code) => below(t, `programmes.${code}.${part}`))) as Words

const programmeNames = (t: Translate): Words =>
  Object.fromEntries(PROGRAMME_CODES.flatMap((code) => [[code, t.maybe(`programmes.${code}.short`) ?? code]]))

/** Fields of advice, as the programmes name them. */
const fieldWords = (t: Translate): Words => ofProgrammes(t, 'values')

/** "read:Cases" as "lire : Dossiers"; a programme's own kind by its name. */
const tokenScopes = (t: Translate): Words =>
  Object.fromEntries(
    [...SCOPE_TAGS, ...PROGRAMME_CODES.map((code) => code.toUpperCase())].flatMap((tag) => {
      const what = tagWords(t, tag)
      return [
        [`read:${tag}`, t('tokens.scopes.reads', { what })],
        [`write:${tag}`, t('tokens.scopes.writes', { what })],
      ]
    }),
  )

const letterKinds = (t: Translate): Words => below(t, 'wordings.kinds')

/** Rules of reminders, of a funder or of one edition. */
const RULES: Readonly<Record<string, (t: Translate) => Words>> = {
  code: (t) => below(t, 'reminders.rules'),
  about: (t) => below(t, 'cases.due'),
  recipient: (t) => below(t, 'reminders.to'),
  channel: (t) => below(t, 'reminders.channels'),
}

/** Where the words of a coded column stand, by list and column. A column that is not here keeps its codes. */
const PLACES: Readonly<Record<string, Readonly<Record<string, (t: Translate) => Words>>>> = {
  cases: {
    programme: programmeNames,
    state: (t) => ofProgrammes(t, 'states'),
    nextDueKind: (t) => below(t, 'cases.due'),
    lastAction: (t) => ({ ...below(t, 'cases.history'), ...ofProgrammes(t, 'acts') }),
  },
  consultants: { fields: fieldWords },
  organisations: { kind: (t) => below(t, 'organisations.kinds') },
  claims: { programme: programmeNames, kind: (t) => below(t, 'cases.payments.kind'), state: (t) => below(t, 'cases.payments.state') },
  ledger: { kind: (t) => below(t, 'cases.payments.entry') },
  'past-awards': { nature: (t) => below(t, 'imports.awards.natures') },
  reminders: {
    rule: (t) => below(t, 'reminders.rules'),
    recipient: (t) => below(t, 'reminders.to'),
    channel: (t) => below(t, 'reminders.channels'),
    aboutKind: (t) => below(t, 'cases.due'),
  },
  mails: { deadBecause: (t) => below(t, 'people.mails.why') },
  'committee-sessions': { programme: programmeNames, state: (t) => below(t, 'committees.states') },
  calls: { programme: programmeNames, state: (t) => below(t, 'calls.states') },
  interests: { kind: (t) => below(t, 'interests.kinds') },
  'statistic-entries': { programme: programmeNames, cause: (t) => below(t, 'statistics.causes') },
  'statistic-cases': { programme: programmeNames, state: (t) => ofProgrammes(t, 'states') },
  'state-aid-register': { programme: programmeNames, state: (t) => below(t, 'stateAid.states') },
  'statistic-values': { family: (t) => below(t, 'statistics.families') },
  'statistic-breaches': { rule: (t) => below(t, 'statistics.broken') },
  'statistic-funnel': { stage: (t) => below(t, 'statistics.stages') },
  'statistic-envelopes': { programme: programmeNames },
  reviews: {
    programme: programmeNames,
    state: (t) => ({ assigned: t('committees.reviews.toDo'), submitted: t('committees.reviews.done') }),
  },
  'statistic-snapshots': { programme: programmeNames },
  'snapshot-differences': { cause: (t) => below(t, 'statistics.causes') },
  'past-award-figures': { group: (t) => ({ none: t('statistics.notStated') }) },
  'open-data-awards': {
    programme: programmeNames,
    source: (t) => below(t, 'openData.sources'),
    state: (t) => below(t, 'openData.states'),
    faults: (t) => below(t, 'openData.faults'),
    ruling: (t) => ({ withhold: t('openData.awards.withhold'), release: t('openData.awards.release') }),
  },
  imports: { state: (t) => below(t, 'imports.states'), kind: (t) => below(t, 'imports.kinds') },
  'import-rows': { outcome: (t) => below(t, 'imports.preview.outcomes'), problems: (t) => below(t, 'imports.rows') },
  'snapshot-totals': { cause: (t) => below(t, 'statistics.causes') },
  notices: {
    rule: (t) => below(t, 'reminders.rules'),
    aboutKind: (t) => below(t, 'cases.due'),
    rerouted: (t) => below(t, 'reminders.rerouted'),
  },
  'own-attachments': { capacity: (t) => below(t, 'attachments.capacities'), state: (t) => below(t, 'attachments.states') },
  'own-exports': { state: (t) => below(t, 'exports.states'), failure: (t) => below(t, 'exports.failures') },
  editions: { correction: (t) => below(t, 'corrections.states') },
  wordings: { kind: letterKinds },
  'reminder-rules': RULES,
  'edition-reminder-rules': RULES,
  'organisation-people': { capacity: (t) => below(t, 'organisations.person.capacities') },
  'organisation-links': {
    direction: (t) => ({ holds: t('organisations.link.holds'), 'held-by': t('organisations.link.heldBy') }),
    kind: (t) => below(t, 'organisations.link.kinds'),
  },
  'organisation-years': { source: (t) => below(t, 'organisations.year.sources') },
  accreditations: { field: fieldWords, status: (t) => below(t, 'organisations.accreditation.statuses') },
  'session-agenda': {
    caseState: (t) => ofProgrammes(t, 'states'),
    proposal: (t) => below(t, 'committees.item.proposals'),
    outcome: (t) => below(t, 'committees.item.outcomes'),
    outcomeBy: (t) => below(t, 'committees.item.by'),
  },
  'session-votes': { vote: (t) => ({ ...below(t, 'committees.item.votes'), recused: t('committees.item.recused') }) },
  'case-documents': {
    stage: (t) => below(t, 'cases.documents.stage'),
    status: (t) => ({
      present: t('cases.documents.present'),
      reused: t('cases.documents.reused'),
      expired: t('cases.documents.expired'),
      missing: t('cases.documents.missing'),
    }),
  },
  'case-letters': {
    kind: letterKinds,
    status: (t) => ({ sent: t('cases.letters.sent'), queued: t('cases.letters.queued'), 'to-post': t('wordings.letter.toPost') }),
  },
  'case-history': { actorRole: (t) => below(t, 'shell.roles') },
  'case-limits': { kind: (t) => below(t, 'cases.limits') },
  'case-payments': { kind: (t) => below(t, 'cases.payments.kind'), state: (t) => below(t, 'cases.payments.state') },
  'case-amendments': { state: (t) => below(t, 'amendments.state') },
  'case-ledger': { kind: (t) => below(t, 'cases.payments.entry') },
  attachments: { capacity: (t) => below(t, 'attachments.capacities') },
  evaluations: { programme: programmeNames, withoutAid: (t) => below(t, 'evaluations.withoutAid') },
  envelopes: { programme: programmeNames },
  'api-tokens': {
    state: (t) => below(t, 'tokens.states'),
    role: (t) => below(t, 'shell.roles'),
    scopes: tokenScopes,
    programmes: programmeNames,
  },
  webhooks: { kinds: (t) => nested(t, 'integrations.kinds', french.integrations.kinds), programmes: programmeNames },
  'webhook-deliveries': {
    kind: (t) => nested(t, 'integrations.kinds', french.integrations.kinds),
    state: (t) => below(t, 'integrations.states'),
    error: (t) => below(t, 'integrations.errors'),
  },
  'failed-jobs': { name: (t) => below(t, 'jobs.names') },
  people: { state: (t) => below(t, 'people.states'), roles: (t) => below(t, 'shell.roles') },
  journal: { action: (t) => nested(t, 'journal.actions', french.journal.actions), subjectKind: (t) => below(t, 'journal.subjects') },
}

/** The words of the codes in these columns, as the console shows them. */
export function exportWords(list: string, columns: readonly string[], t: Translate): Record<string, Words> {
  const places = PLACES[list] ?? {}
  return Object.fromEntries(
    columns.flatMap((column) => {
      const words = places[column]?.(t) ?? {}
      return Object.keys(words).length > 0 ? [[column, words]] : []
    }),
  )
}

/** The steps of a computation that a programme has words for. */
function laddersOf(programme: string): Words {
  const words: unknown = Reflect.get(french.programmes, programme)
  const ladder: unknown = typeof words === 'object' && words !== null ? Reflect.get(words, 'ladder') : null
  return typeof ladder === 'object' && ladder !== null ? (ladder as Words) : {}
}

/** The words of the acts and states of one programme, for the history of a case of it. */
export function historyWords(programme: string, t: Translate): Record<string, Words> {
  const { actions, states } = archiveWords(programme, t)
  return { action: { ...actions, assign: t('cases.history.assigned') }, fromState: states, toState: states }
}

/** The words of the acts, states and computations of one programme, for the archive of a case. */
export function archiveWords(programme: string, t: Translate): { actions: Words; states: Words; steps: Words } {
  const ladder = below(t, `programmes.${programme}.ladder`)
  const rungs = Object.fromEntries(
    Object.keys(laddersOf(programme)).flatMap((code) => {
      const label = t.maybe(`programmes.${programme}.ladder.${code}.label`)
      return label === null ? [] : [[code, label]]
    }),
  )
  return {
    actions: { ...below(t, 'cases.history'), ...below(t, `programmes.${programme}.acts`) },
    states: below(t, `programmes.${programme}.states`),
    steps: { ...ladder, ...rungs },
  }
}
