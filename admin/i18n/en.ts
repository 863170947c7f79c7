import { programmeWords } from '../programmes/en.ts'
import { account } from './en/account.ts'
import { aid } from './en/aid.ts'
import { amendments } from './en/amendments.ts'
import { budget } from './en/budget.ts'
import { calls } from './en/calls.ts'
import { cases } from './en/cases.ts'
import { committees } from './en/committees.ts'
import { common } from './en/common.ts'
import { corrections } from './en/corrections.ts'
import { evaluations } from './en/evaluations.ts'
import { exports } from './en/exports.ts'
import { faults } from './en/faults.ts'
import { fields } from './en/fields.ts'
import { forms } from './en/forms.ts'
import { imports } from './en/imports.ts'
import { integrations } from './en/integrations.ts'
import { interests } from './en/interests.ts'
import { jobs } from './en/jobs.ts'
import { journal } from './en/journal.ts'
import { lists } from './en/lists.ts'
import { naf } from './en/naf.ts'
import { openData } from './en/open-data.ts'
import { organisations } from './en/organisations.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { provider } from './en/provider.ts'
import { attachments, registration } from './en/registration.ts'
import { reminders } from './en/reminders.ts'
import { setUp } from './en/set-up.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { stateAid } from './en/state-aid.ts'
import { statistics } from './en/statistics.ts'
import { stillMissing } from './en/still-missing.ts'
import { tokens } from './en/tokens.ts'
import { wordings } from './en/wordings.ts'
import type { french } from './fr.ts'
import type { Words } from './words.ts'

export const english: Words<typeof french> = {
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
