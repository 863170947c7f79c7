import type { aid as french } from '../fr/aid.ts'
import type { Words } from '../words.ts'

export const aid: Words<typeof french> = {
  title: 'De minimis aid',
  lead: 'Regulation (EU) 2023/2831: per single undertaking, over three rolling years.',
  used: 'Received',
  left: 'Still possible',
  meter: 'De minimis aid: share of the ceiling already received',
  window: 'From %{from} to %{on}, ceiling of %{ceiling}.',
  undertaking: 'Single undertaking of %{smart_count} organisation. |||| Single undertaking of %{smart_count} organisations.',
  none: 'No de minimis aid known over this period.',
  over: 'The ceiling is reached: no more de minimis aid may be granted to this undertaking.',
  sources: { award: 'case', share: 'share of a collective action', imported: 'imported award', declared: 'declared by the firm' },
  by: 'by %{authority}',
  more: 'The newest are shown; the total counts all of them.',
  declare: 'Note a declared aid',
  declareLead: 'De minimis aid of another body, as the firm declares it. It counts towards the ceiling as soon as it is noted.',
  grantedOn: 'Granted on',
  amount: 'Amount (gross grant equivalent)',
  authority: 'Granted by',
  purpose: 'Purpose',
  save: 'Save the declaration',
  saved: 'Declaration saved.',
  takeBack: 'Take back',
  takeBackOf: 'Take back the declaration of %{amount} of %{date}',
  takeBackTitle: 'Take this declaration back?',
  takeBackConsequence:
    'The %{amount} declared will no longer count towards the ceiling. The declaration and the reason stay in the journal.',
  takeBackDone: 'Declaration taken back.',
}
