import { createElement as h, useState } from 'react'
import { CoreAdminContext, useNotify } from 'react-admin'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, Link, RouterProvider } from 'react-router'
import { ApiProblem } from '../../../../admin/api/problem.ts'
import { createQueryClient } from '../../../../admin/api/query-client.ts'
import { setSessionState } from '../../../../admin/api/session.ts'
import { changeLocale, chosenLocale, i18nProvider } from '../../../../admin/i18n/i18n-provider.ts'
import { Amount } from '../../../../admin/shared/amount.tsx'
import { Autosave } from '../../../../admin/shared/autosave.tsx'
import { Button } from '../../../../admin/shared/button.tsx'
import { CaseStateChip } from '../../../../admin/shared/chip.tsx'
import { DataTable } from '../../../../admin/shared/data-table.tsx'
import { CheckField, DateField, NumberField, SelectField, TextField } from '../../../../admin/shared/fields.tsx'
import { FilterBar } from '../../../../admin/shared/filter-bar.tsx'
import { Ladder } from '../../../../admin/shared/ladder.tsx'
import { LegalDate } from '../../../../admin/shared/legal-date.tsx'
import { useListState, useSelection } from '../../../../admin/shared/list-state.ts'
import { Meter } from '../../../../admin/shared/meter.tsx'
import { MoneyField } from '../../../../admin/shared/money-field.tsx'
import { Notice } from '../../../../admin/shared/notice.tsx'
import { Page } from '../../../../admin/shared/page.tsx'
import { ProblemMessage } from '../../../../admin/shared/problem-message.tsx'
import { RecordForm } from '../../../../admin/shared/record-form.tsx'
import { KeyValue, Section } from '../../../../admin/shared/section.tsx'
import { SelectionBar } from '../../../../admin/shared/selection-bar.tsx'
import { SessionProvider } from '../../../../admin/shared/session-context.tsx'
import { ConfirmSheet } from '../../../../admin/shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../../../../admin/shared/states.tsx'
import { createStore } from '../../../../admin/shared/store.ts'
import { Timeline } from '../../../../admin/shared/timeline.tsx'
import { Toasts } from '../../../../admin/shared/toasts.tsx'
import { LeaveGuard } from '../../../../admin/shared/unsaved-guard.tsx'
import '../../../../admin/styles/index.css'

const FIRMS = [
  'Ateliers du Loir',
  'Menuiserie Kerbrat',
  'Conserverie des Îles',
  'Mécanique Fougeraise',
  'Tissages de Vitré',
  'Verrerie Saint-Malo',
]
const STATES = ['submitted', 'documentsRequested', 'complete', 'appraised', 'awarded', 'refused', 'inRecovery']
const ROWS = Array.from({ length: 12 }, (_unused, index) => ({
  id: `c${index}`,
  reference: `FRAC-2026-${String(index + 137).padStart(5, '0')}`,
  firm: FIRMS[index % FIRMS.length],
  state: STATES[index % STATES.length],
  due: `2027-0${(index % 9) + 1}-1${index % 9}`,
  officer: index % 3 ? 'Claire Lemoine' : 'Anaïs Guivarc’h',
  amount: `${(index + 3) * 1234}.50`,
}))
const FILTERS = [
  {
    key: 'state',
    label: 'État',
    kind: 'choice',
    several: true,
    sentence: (words) => `à l’état ${words}`,
    options: STATES.map((value) => ({ value, label: value })),
  },
  { key: 'dueBefore', label: 'Échéance', kind: 'date', sentence: (date) => `à décider avant le ${date}` },
  { key: 'amountFrom', label: 'Montant', kind: 'amount', sentence: (amount) => `au moins ${amount}` },
  { key: 'late', label: 'En retard', kind: 'flag', sentence: 'en retard' },
]
const KEYS = FILTERS.map(({ key }) => key)

function List() {
  const state = useListState('pieces', KEYS, '-amount')
  const selection = useSelection('pieces')
  const [rows, setRows] = useState(8)
  const wanted = state.filters.state
  const shown = ROWS.filter((row) => !wanted || wanted.includes(row.state)).slice(0, rows)
  return h(
    'div',
    { className: 'stack' },
    h(FilterBar, { filters: FILTERS, state }),
    h(DataTable, {
      caption: 'Dossiers',
      rows: shown,
      rowKey: (row) => row.id,
      rowLabel: (row) => row.reference,
      rowHref: (row) => `/piece/${row.id}`,
      first: { title: 'Référence', sort: 'reference' },
      columns: [
        { key: 'firm', title: 'Entreprise', wide: true, cell: (row) => row.firm },
        { key: 'state', title: 'État', cell: (row) => h(CaseStateChip, { programme: 'frac', state: row.state }) },
        { key: 'due', title: 'Échéance', sort: 'due', cell: (row) => h(LegalDate, { value: row.due, look: 'short', distance: 'first' }) },
        { key: 'officer', title: 'Suivi par', priority: 'wide', cell: (row) => row.officer },
        { key: 'amount', title: 'Demandé', sort: 'amount', align: 'end', cell: (row) => h(Amount, { value: row.amount }) },
      ],
      sort: state.sort,
      onSort: state.setSort,
      selection,
      total: ROWS.length,
      count: ['137 dossiers · ', h(Amount, { key: 'sum', value: '412300.00' }), ' demandés'],
      hasMore: rows < ROWS.length,
      onMore: () => setRows(ROWS.length),
      empty: h(EmptyState, { title: 'Rien ne correspond' }),
    }),
    h(SelectionBar, { selection }, h(Button, { look: 'primary', small: true }, 'Confier à')),
  )
}

const refusal = new ApiProblem(422, 'invalid-fields', 'req-1', {
  errors: [
    { pointer: '/application/amount', code: 'too-big', details: { maximum: '30500.00' } },
    { pointer: '/application/years/0/headcount', code: 'required' },
    { pointer: '/application/elsewhere', code: 'not-accepted' },
  ],
})

function Forms() {
  const [sent, setSent] = useState([])
  const [saved, setSaved] = useState([])
  return h(
    'div',
    { className: 'stack' },
    h(Link, { to: '/list' }, 'Quitter cette page'),
    h(
      Section,
      { title: 'Formulaire' },
      h(
        RecordForm,
        {
          initial: { name: '', amount: '1200.00', kind: null, on: null, agreed: false, years: [{ headcount: 12 }] },
          prefix: '/application/',
          submit: 'Enregistrer la demande',
          onSubmit: async (values) => {
            setSent((all) => [...all, values])
            if (values.name !== 'juste') throw refusal
          },
        },
        h(
          'div',
          { className: 'form-columns' },
          h(TextField, { source: 'name', label: 'Nom' }),
          h(MoneyField, { source: 'amount', label: 'Montant', hint: 'Par exemple 12 345,67' }),
          h(SelectField, { source: 'kind', label: 'Type', empty: 'Choisir…', choices: [{ value: 'court', label: 'Mission courte' }] }),
          h(DateField, { source: 'on', label: 'Reçu le', optional: true }),
          h(NumberField, { source: 'years.0.headcount', label: 'Effectif', unit: 'pers.' }),
        ),
        h(CheckField, { source: 'agreed', label: 'Le consultant déclare son indépendance' }),
      ),
      h('output', { id: 'sent' }, JSON.stringify(sent)),
    ),
    h(
      Section,
      { title: 'Enregistrement continu' },
      h(
        RecordForm,
        { initial: { note: '' }, onSubmit: async () => undefined },
        h(TextField, { source: 'note', label: 'Note', rows: 3 }),
        h(Autosave, { save: async (values) => setSaved((all) => [...all, values.note]) }),
      ),
      h('output', { id: 'saved' }, JSON.stringify(saved)),
    ),
  )
}

const unmet = new ApiProblem(409, 'conditions-not-met', 'req-2', {
  unmet: [
    { condition: 'budgetAvailable', details: { left: '1200.00', wanted: '3800.00' } },
    { condition: 'proposalsCompared', details: { why: 'too-few', count: 1, minimum: 2 } },
  ],
})

const STEPS = [
  { id: '1', kind: 'base', label: 'Honoraires', amount: '5500.00', note: '5 jours × 1 100,00 €' },
  {
    id: '2',
    kind: 'minus',
    label: 'Au-delà du prix par jour retenu',
    amount: '500.00',
    rule: { title: 'La règle', text: '1 000,00 € hors taxes par jour au plus.' },
  },
  { id: '3', kind: 'subtotal', label: 'Base retenue', amount: '5000.00' },
  { id: '4', kind: 'rate', label: 'Taux', amount: '80 %' },
  { id: '5', kind: 'cap', label: 'Plafond', amount: '3800.00', binding: 'Le plafond s’applique' },
  { id: '6', kind: 'result', label: 'Aide', amount: '3800.00' },
]
const PARTS = [
  { label: 'Payé', value: '1140.00', colour: '#0F5E6B' },
  { label: 'Engagé', value: '1900.00', colour: '#C8702A' },
]
const EVENTS = [
  {
    id: '1',
    at: '2026-11-20T09:12:00Z',
    sentence: 'Claire Lemoine a demandé deux pièces.',
    icon: 'hourglass',
    tone: 'attention',
    reason: 'Le bilan joint date de 2022.',
  },
  { id: '2', at: '2026-11-18T15:40:00Z', sentence: 'Les Ateliers du Loir ont déposé la demande.', icon: 'inbox', tone: 'information' },
]
const FACTS = [
  { label: 'SIRET', value: '732 829 320 00074' },
  { label: 'Téléphone', value: null },
]

function Acts() {
  const [open, setOpen] = useState(false)
  const sheet = h(ConfirmSheet, {
    title: 'Attribuer l’aide',
    confirm: 'Attribuer 3 800,00 €',
    consequence: h('p', null, 'L’enveloppe 2026 passe de 10 000,00 € à 6 200,00 €. La lettre d’attribution part aussitôt.'),
    reason: {},
    onConfirm: (reason) => (reason === 'non' ? Promise.reject(unmet) : Promise.resolve()),
    onClose: () => setOpen(false),
  })
  return h(
    'div',
    { className: 'row' },
    h(Button, { look: 'primary', onClick: () => setOpen(true) }, 'Attribuer l’aide'),
    h(Button, { whyNot: 'Pas encore : l’assurance du consultant a pris fin le 3 novembre.' }, 'Notifier la convention'),
    h(Button, { look: 'danger' }, 'Refuser la demande'),
    open ? sheet : null,
  )
}

function Blocks() {
  const away = new ApiProblem(503, 'unavailable')
  return h(
    'div',
    { className: 'stack' },
    h(Acts),
    h(ProblemMessage, { problem: unmet }),
    h(Notice, { tone: 'information', title: 'Une pièce attendue' }, h('p', null, 'Le rapport final.')),
    h(
      Section,
      { title: 'Calcul de l’aide' },
      h(Ladder, { label: 'Calcul de l’aide', steps: STEPS }),
      h(Meter, { label: 'Du demandé au payé', total: '3800.00', parts: PARTS }),
    ),
    h(Section, { title: 'Historique' }, h(Timeline, { label: 'Historique', events: EVENTS }), h(KeyValue, { items: FACTS })),
    h(Section, { title: 'États' }, h(LoadingSkeleton, { rows: 3 }), h(ErrorState, { problem: away, onRetry: () => undefined })),
  )
}

setSessionState({
  kind: 'signed-in',
  session: {
    userId: 'u',
    fullName: 'Claire Lemoine',
    email: 'claire@demo.example',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    grants: [],
    organisationIds: [],
    funder: { code: 'x', name: 'X', demonstration: true },
  },
})

const store = createStore()
const queryClient = createQueryClient()
const page = (title, Content) =>
  h(
    CoreAdminContext,
    { i18nProvider, store, queryClient },
    h(SessionProvider, null, h('main', { className: 'main' }, h(Page, { title }, h(Content)), h(LeaveGuard))),
  )
const MESSAGES = [
  ['Pièce refusée', 'error'],
  ...['Première', 'Deuxième', 'Troisième', 'Quatrième', 'Cinquième'].map((name) => [`${name} pièce ajoutée`, 'success']),
]

function Messages() {
  const notify = useNotify()
  const say = () => {
    for (const [sentence, type] of MESSAGES) notify(sentence, { type })
  }
  return h('div', null, h(Button, { onClick: say }, 'Tout dire'), h(Toasts))
}

const router = createBrowserRouter(
  [
    { path: '/list', element: page('Liste', List) },
    { path: '/forms', element: page('Formulaires', Forms) },
    { path: '/blocks', element: page('Blocs', Blocks) },
    { path: '/messages', element: page('Messages', Messages) },
    { path: '*', element: page('Ailleurs', () => null) },
  ],
  { basename: '/console' },
)
changeLocale(chosenLocale() ?? 'fr').then(() => createRoot(document.getElementById('root')).render(h(RouterProvider, { router })))
