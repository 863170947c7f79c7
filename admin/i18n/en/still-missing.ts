import type { stillMissing as french } from '../fr/still-missing.ts'
import type { Words } from '../words.ts'

export const stillMissing: Words<typeof french> = {
  fields: 'To fill in before filing',
  documents: 'Compulsory document to attach |||| Compulsory documents to attach',
  mayFile:
    'The application may be filed without waiting: the service will then ask for what is missing, and the time to decide stops until it comes.',
  filed: 'Still missing when it is filed:',
  nothing: 'Nothing is missing: the application may be filed.',
}
