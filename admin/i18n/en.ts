import { programmeWords } from '../programmes/en.ts'
import { account } from './en/account.ts'
import { budget } from './en/budget.ts'
import { cases } from './en/cases.ts'
import { common } from './en/common.ts'
import { faults } from './en/faults.ts'
import { fields } from './en/fields.ts'
import { forms } from './en/forms.ts'
import { imports } from './en/imports.ts'
import { interests } from './en/interests.ts'
import { journal } from './en/journal.ts'
import { lists } from './en/lists.ts'
import { organisations } from './en/organisations.ts'
import { people } from './en/people.ts'
import { problems } from './en/problems.ts'
import { provider } from './en/provider.ts'
import { attachments, registration } from './en/registration.ts'
import { setUp } from './en/set-up.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { tokens } from './en/tokens.ts'
import type { french } from './fr.ts'
import type { Words } from './words.ts'

export const english: Words<typeof french> = {
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
