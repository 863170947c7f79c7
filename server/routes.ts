import { accountRoutes } from './access/account.routes.ts'
import { apiTokenRoutes } from './access/api-token.routes.ts'
import { emailLinkRoutes } from './access/email-links.routes.ts'
import { interestRoutes } from './access/interest.routes.ts'
import { oidcRoutes } from './access/oidc.routes.ts'
import { peopleRoutes } from './access/people.routes.ts'
import { providerAccessRoutes } from './access/provider-access.routes.ts'
import { registrationRoutes } from './access/registration.routes.ts'
import { sessionRoutes } from './access/session.routes.ts'
import { userRoutes } from './access/users.routes.ts'
import { journalRoutes } from './audit/journal.routes.ts'
import { budgetRoutes } from './budget/budget.routes.ts'
import { caseDetailRoutes } from './cases/case-details.routes.ts'
import { caseRoutes } from './cases/cases.routes.ts'
import { programmeRoutes } from './cases/programmes.routes.ts'
import { documentRoutes } from './documents/documents.routes.ts'
import type { Route } from './http/route.ts'
import { importRoutes } from './imports/imports.routes.ts'
import { letterRoutes } from './letters/letters.routes.ts'
import { mailRoutes } from './mail/mails.routes.ts'
import { attachmentRoutes } from './parties/attachments.routes.ts'
import { consultantRoutes } from './parties/consultants.routes.ts'
import { organisationRoutes } from './parties/organisations.routes.ts'
import { registryRoutes } from './parties/registry.routes.ts'
import { relationRoutes } from './parties/relations.routes.ts'
import { paymentRoutes } from './payments/payments.routes.ts'
import { programmeRoutes as routesOfProgrammes } from './programmes/index.ts'

/** Every route of the API: those of the core's rooms, then those of each programme. */
export function allRoutes(): readonly Route[] {
  return [
    ...sessionRoutes,
    ...oidcRoutes,
    ...providerAccessRoutes,
    ...emailLinkRoutes,
    ...registrationRoutes,
    ...accountRoutes,
    ...peopleRoutes,
    ...apiTokenRoutes,
    ...documentRoutes,
    ...userRoutes,
    ...interestRoutes,
    ...organisationRoutes,
    ...attachmentRoutes,
    ...relationRoutes,
    ...consultantRoutes,
    ...registryRoutes,
    ...caseRoutes,
    ...caseDetailRoutes,
    ...programmeRoutes,
    ...budgetRoutes,
    ...paymentRoutes,
    ...letterRoutes,
    ...mailRoutes,
    ...importRoutes,
    ...journalRoutes,
    ...routesOfProgrammes,
  ]
}
