import { programmeWords } from '../programmes/fr.ts'
import { account } from './fr/account.ts'
import { aid } from './fr/aid.ts'
import { amendments } from './fr/amendments.ts'
import { budget } from './fr/budget.ts'
import { calls } from './fr/calls.ts'
import { cases } from './fr/cases.ts'
import { committees } from './fr/committees.ts'
import { common } from './fr/common.ts'
import { corrections } from './fr/corrections.ts'
import { evaluations } from './fr/evaluations.ts'
import { exports } from './fr/exports.ts'
import { faults } from './fr/faults.ts'
import { fields } from './fr/fields.ts'
import { forms } from './fr/forms.ts'
import { imports } from './fr/imports.ts'
import { integrations } from './fr/integrations.ts'
import { interests } from './fr/interests.ts'
import { jobs } from './fr/jobs.ts'
import { journal } from './fr/journal.ts'
import { lists } from './fr/lists.ts'
import { naf } from './fr/naf.ts'
import { openData } from './fr/open-data.ts'
import { organisations } from './fr/organisations.ts'
import { people } from './fr/people.ts'
import { problems } from './fr/problems.ts'
import { provider } from './fr/provider.ts'
import { attachments, registration } from './fr/registration.ts'
import { reminders } from './fr/reminders.ts'
import { setUp } from './fr/set-up.ts'
import { shell } from './fr/shell.ts'
import { signIn } from './fr/sign-in.ts'
import { stateAid } from './fr/state-aid.ts'
import { statistics } from './fr/statistics.ts'
import { stillMissing } from './fr/still-missing.ts'
import { tokens } from './fr/tokens.ts'
import { wordings } from './fr/wordings.ts'

/** The French catalogue, the model of every other. One topic, one file. */
export const french = {
  common,
  organisations,
  imports,
  journal,
  shell,
  calls,
  cases,
  committees,
  corrections,
  budget,
  interests,
  evaluations,
  aid,
  amendments,
  exports,
  setUp,
  integrations,
  jobs,
  stillMissing,
  wordings,
  signIn,
  provider,
  tokens,
  account,
  registration,
  attachments,
  people,
  reminders,
  openData,
  stateAid,
  statistics,
  naf,
  lists,
  forms,
  fields,
  problems,
  faults,
  programmes: programmeWords,
}
