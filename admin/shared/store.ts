import { localStorageStore, type Store } from 'react-admin'

/**
 * Preferences. Names in `person.` are forgotten at sign-out (filters and selections of one person are no business of the next);
 * names in `device.` (rail folded, row height) stay: React-Admin would wipe both.
 */
export function createStore(): Store {
  const store = localStorageStore('1', 'guichet')
  return { ...store, reset: () => store.removeItems('person.') }
}
