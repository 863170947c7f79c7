import type { lists as french } from '../fr/lists.ts'
import type { Words } from '../words.ts'

export const lists: Words<typeof french> = {
  shown: '%{shown} of %{total} shown',
  rows: '%{smart_count} row |||| %{smart_count} rows',
  shownFirst: 'The first %{shown} rows',
  allShown: 'Everything is shown',
  sortBy: 'Sort by: %{column}',
  sortedAscending: 'sorted ascending',
  sortedDescending: 'sorted descending',
  select: 'Select %{label}',
  selectShown: 'Select the rows shown',
  selected: '%{smart_count} row selected |||| %{smart_count} rows selected',
  selection: 'Rows selected',
  clearSelection: 'Select nothing',
  density: 'Compact rows',
  scrollable: 'Table: %{caption}',
  keys: 'Keyboard: j and k to move, Enter to open.',
  keysTick: 'Keyboard: j and k to move, x to select, Enter to open.',
  noMatch: 'Nothing matches these filters',
  noMatchLead: 'Remove a filter or widen it.',
  filters: {
    title: 'Filters',
    add: 'Add a filter',
    edit: 'Change the filter: %{sentence}',
    remove: 'Remove the filter: %{sentence}',
    clear: 'Remove all filters',
    apply: 'Apply',
    none: 'No filter',
    all: 'All filters are already set',
  },
}
