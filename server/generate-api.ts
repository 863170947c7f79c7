import { writeFileSync } from 'node:fs'
import { apiTypes } from './api-types.ts'
import { programmes } from './programmes/index.ts'

/** Writes the types of the API to the file given (default admin/api/schema.d.ts). Run by `npm run generate`; needs no database. */
writeFileSync(process.argv[2] ?? 'admin/api/schema.d.ts', await apiTypes(programmes))
