import type { Migration, MigrationProvider } from 'kysely'
import * as foundation from './0001_foundation.ts'
import * as access from './0002_access.ts'
import * as parties from './0003_parties.ts'
import * as cases from './0004_cases.ts'
import * as budget from './0005_budget.ts'
import * as payments from './0006_payments.ts'
import * as documentsLetters from './0007_documents_letters.ts'
import * as frac from './0008_frac.ts'
import * as imports from './0009_imports.ts'
import * as accounts from './0010_accounts.ts'
import * as interests from './0011_interests.ts'
import * as journal from './0012_journal.ts'
import * as machines from './0013_machines.ts'
import * as organisationNames from './0014_organisation_names.ts'
import * as accreditation from './0015_accreditation.ts'
import * as registration from './0016_registration.ts'

/** Forward only, in this order. Imported by name so that nothing is read from the disk at run time. */
const migrations: Record<string, Migration> = {
  '0001_foundation': foundation,
  '0002_access': access,
  '0003_parties': parties,
  '0004_cases': cases,
  '0005_budget': budget,
  '0006_payments': payments,
  '0007_documents_letters': documentsLetters,
  '0008_frac': frac,
  '0009_imports': imports,
  '0010_accounts': accounts,
  '0011_interests': interests,
  '0012_journal': journal,
  '0013_machines': machines,
  '0014_organisation_names': organisationNames,
  '0015_accreditation': accreditation,
  '0016_registration': registration,
}

export const migrationProvider: MigrationProvider = { getMigrations: async () => migrations }
