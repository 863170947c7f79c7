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
import * as accreditationFollowup from './0017_accreditation_followup.ts'
import * as committees from './0018_committees.ts'
import * as callsApprentic from './0019_calls_apprentic.ts'
import * as collectiveActions from './0020_collective_actions.ts'
import * as addresses from './0021_addresses.ts'
import * as demonstrationHistory from './0022_demonstration_history.ts'
import * as implicitDecisions from './0023_implicit_decisions.ts'
import * as reminders from './0024_reminders.ts'
import * as letterWordings from './0025_letters.ts'
import * as integrators from './0026_integrators.ts'
import * as corrections from './0027_corrections.ts'
import * as statistics from './0028_statistics.ts'
import * as exportsMade from './0029_exports.ts'
import * as openData from './0030_open_data.ts'
import * as lettersAndMail from './0031_letters_and_mail.ts'
import * as clocksAndIntegrators from './0032_clocks_and_integrators.ts'
import * as moreFigures from './0033_more_figures.ts'
import * as registersAndFiles from './0034_registers_and_files.ts'
import * as stateAid from './0035_state_aid.ts'
import * as amendments from './0036_amendments.ts'
import * as statisticMonths from './0037_statistic_months.ts'
import * as registerLimits from './0038_register_limits.ts'
import * as amendmentsTakenBack from './0039_amendments_taken_back.ts'

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
  '0017_accreditation_followup': accreditationFollowup,
  '0018_committees': committees,
  '0019_calls_apprentic': callsApprentic,
  '0020_collective_actions': collectiveActions,
  '0021_addresses': addresses,
  '0022_demonstration_history': demonstrationHistory,
  '0023_implicit_decisions': implicitDecisions,
  '0024_reminders': reminders,
  '0025_letters': letterWordings,
  '0026_integrators': integrators,
  '0027_corrections': corrections,
  '0028_statistics': statistics,
  '0029_exports': exportsMade,
  '0030_open_data': openData,
  '0031_letters_and_mail': lettersAndMail,
  '0032_clocks_and_integrators': clocksAndIntegrators,
  '0033_more_figures': moreFigures,
  '0034_registers_and_files': registersAndFiles,
  '0035_state_aid': stateAid,
  '0036_amendments': amendments,
  '0037_statistic_months': statisticMonths,
  '0038_register_limits': registerLimits,
  '0039_amendments_taken_back': amendmentsTakenBack,
}

export const migrationProvider: MigrationProvider = { getMigrations: async () => migrations }
