import { accountRoutes } from './access/account.routes.ts'
import { apiTokenRoutes } from './access/api-token.routes.ts'
import { emailLinkRoutes } from './access/email-links.routes.ts'
import { funderSettingsRoutes } from './access/funder-settings.routes.ts'
import { interestRoutes } from './access/interest.routes.ts'
import { oidcRoutes } from './access/oidc.routes.ts'
import { peopleRoutes } from './access/people.routes.ts'
import { providerAccessRoutes } from './access/provider-access.routes.ts'
import { registrationRoutes } from './access/registration.routes.ts'
import { sessionRoutes } from './access/session.routes.ts'
import { userRoutes } from './access/users.routes.ts'
import { journalRoutes } from './audit/journal.routes.ts'
import { budgetRoutes } from './budget/budget.routes.ts'
import { callRoutes } from './calls/calls.routes.ts'
import { callPages } from './calls/public/call-pages.routes.ts'
import { caseDetailRoutes } from './cases/case-details.routes.ts'
import { caseRoutes } from './cases/cases.routes.ts'
import { programmeRoutes } from './cases/programmes.routes.ts'
import { reviewRoutes } from './committees/reviews.routes.ts'
import { sessionDayRoutes } from './committees/session-day.routes.ts'
import { committeeSessionRoutes } from './committees/sessions.routes.ts'
import { correctionRoutes } from './corrections/corrections.routes.ts'
import { documentRoutes } from './documents/documents.routes.ts'
import { evaluationRoutes } from './evaluations/evaluations.routes.ts'
import { caseArchiveRoutes } from './exports/case-archive.routes.ts'
import { exportRoutes } from './exports/exports.routes.ts'
import { calendarRoutes } from './feeds/calendar.routes.ts'
import { amendmentRoutes } from './grants/amendments.routes.ts'
import type { Route } from './http/route.ts'
import { importRoutes } from './imports/imports.routes.ts'
import { jobRoutes } from './jobs-desk/jobs.routes.ts'
import { letterRoutes } from './letters/letters.routes.ts'
import { postalRoutes } from './letters/postal.routes.ts'
import { wordingRoutes } from './letters/wordings/wordings.routes.ts'
import { mailRoutes } from './mail/mails.routes.ts'
import { returnedMailRoutes } from './mail/returned-mails.routes.ts'
import { openDataRoutes } from './open-data/open-data.routes.ts'
import { openDataPages } from './open-data/public/open-data-pages.routes.ts'
import { attachmentRoutes } from './parties/attachments.routes.ts'
import { consultantRoutes } from './parties/consultants.routes.ts'
import { organisationRoutes } from './parties/organisations.routes.ts'
import { registryRoutes } from './parties/registry.routes.ts'
import { relationRoutes } from './parties/relations.routes.ts'
import { paymentRoutes } from './payments/payments.routes.ts'
import { publicPages as pagesOfProgrammes, programmeRoutes as routesOfProgrammes } from './programmes/index.ts'
import { noticeRoutes } from './reminders/notices.routes.ts'
import { reminderRoutes } from './reminders/reminders.routes.ts'
import { signatureRoutes } from './signatures/signatures.routes.ts'
import { registerOfAidRoutes } from './state-aid/register.routes.ts'
import { stateAidRoutes } from './state-aid/state-aid.routes.ts'
import { firmRoutes } from './statistics/firms.routes.ts'
import { snapshotRoutes } from './statistics/snapshots.routes.ts'
import { statisticsRoutes } from './statistics/statistics.routes.ts'
import { webhookRoutes } from './webhooks/webhooks.routes.ts'

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
    ...funderSettingsRoutes,
    ...organisationRoutes,
    ...attachmentRoutes,
    ...relationRoutes,
    ...registerOfAidRoutes,
    ...stateAidRoutes,
    ...consultantRoutes,
    ...registryRoutes,
    ...caseRoutes,
    ...caseDetailRoutes,
    ...programmeRoutes,
    ...correctionRoutes,
    ...callRoutes,
    ...reviewRoutes,
    ...committeeSessionRoutes,
    ...sessionDayRoutes,
    ...budgetRoutes,
    ...paymentRoutes,
    ...amendmentRoutes,
    ...letterRoutes,
    ...wordingRoutes,
    ...postalRoutes,
    ...signatureRoutes,
    ...evaluationRoutes,
    ...mailRoutes,
    ...returnedMailRoutes,
    ...reminderRoutes,
    ...noticeRoutes,
    ...calendarRoutes,
    ...webhookRoutes,
    ...jobRoutes,
    ...importRoutes,
    ...journalRoutes,
    ...exportRoutes,
    ...caseArchiveRoutes,
    ...openDataRoutes,
    ...statisticsRoutes,
    ...snapshotRoutes,
    ...firmRoutes,
    ...routesOfProgrammes,
  ]
}

/** Pages open to anyone, outside the API. */
export const allPages = (): readonly Route[] => [...callPages, ...openDataPages, ...pagesOfProgrammes]
