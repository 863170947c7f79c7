import { programmeWords } from '../programmes/fr.ts'
import { account } from './fr/account.ts'
import { budget } from './fr/budget.ts'
import { cases } from './fr/cases.ts'
import { common } from './fr/common.ts'
import { faults } from './fr/faults.ts'
import { fields } from './fr/fields.ts'
import { forms } from './fr/forms.ts'
import { imports } from './fr/imports.ts'
import { interests } from './fr/interests.ts'
import { journal } from './fr/journal.ts'
import { lists } from './fr/lists.ts'
import { organisations } from './fr/organisations.ts'
import { people } from './fr/people.ts'
import { problems } from './fr/problems.ts'
import { provider } from './fr/provider.ts'
import { attachments, registration } from './fr/registration.ts'
import { setUp } from './fr/set-up.ts'
import { shell } from './fr/shell.ts'
import { signIn } from './fr/sign-in.ts'
import { tokens } from './fr/tokens.ts'

/** The French catalogue, the model of every other. One topic, one file. */
export const french = {
  common,
  organisations,
  imports,
  journal,
  shell,
  cases,
  budget,
  interests,
  setUp,
  signIn,
  provider,
  tokens,
  account,
  registration,
  attachments,
  people,
  lists,
  forms,
  fields,
  problems,
  faults,
  programmes: programmeWords,
}
