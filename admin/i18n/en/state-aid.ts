import type { stateAid as french } from '../fr/state-aid.ts'
import type { Words } from '../words.ts'

export const stateAid: Words<typeof french> = {
  rail: 'De minimis register',
  title: 'De minimis register',
  lead: 'Each de minimis award is entered in the central register within twenty working days of its granting (Regulation (EU) 2023/2831, art. 6).',
  shape:
    'The export holds what the regulation asks for. The format and the codes the national platform takes are not published: to be confirmed by the funder. The number the register gives is typed back here.',
  columns: {
    reference: 'Case and beneficiary',
    state: 'State',
    due: 'To declare by',
    granted: 'Granted on',
    siren: 'SIREN',
    amount: 'Gross grant equivalent',
  },
  states: { late: 'Late', 'to-correct': 'To correct', 'to-declare': 'To declare', declared: 'Declared' },
  stateWords: 'in state %{words}',
  atOnce: 'at once',
  declaredOn: 'Declared on',
  declaredWith: 'for',
  none: 'No de minimis aid',
  noneSuch: 'No award in this state',
  noneLead: 'An award appears here the day it is granted.',
  nothingToDeclare: 'The awards ticked are declared already.',
  declare: {
    action: 'Mark as declared',
    title: 'Awards declared in the register',
    consequence:
      'You say that %{smart_count} award (%{sum}) stands in the register. This can be undone. |||| You say that %{smart_count} awards (%{sum}) stand in the register. This can be undone.',
    on: 'Declared on',
    reference: 'Reference of the declaration',
    referenceHint: 'The one the register gave, or that of the file handed in.',
    numbers: 'Number of each award in the register',
    done: '%{smart_count} award declared |||| %{smart_count} awards declared',
  },
  declarations: {
    title: 'Last declarations',
    none: 'No declaration so far.',
    lines: '%{smart_count} award |||| %{smart_count} awards',
    undo: 'Undo',
    undoOf: 'Undo declaration %{reference}',
    undoNext:
      '%{smart_count} award becomes what it was before this declaration. |||| %{smart_count} awards become what they were before this declaration.',
    undone: 'Undone',
    undoneNow: 'Declaration undone',
  },
}
