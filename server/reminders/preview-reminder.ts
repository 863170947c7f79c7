import type { Actor } from '../access/actor.ts'
import { dateInZone } from '../kernel/local-date.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { findReminder } from './coming.queries.ts'
import { directoryFor } from './recipients.ts'
import { composeReminders } from './reminder-mail.ts'

/** The message as it would be today and who would get it, in the language of who asks. Changes nothing. */
export async function previewReminder(services: Pick<Services, 'db' | 'clock' | 'publicUrl'>, actor: Actor, id: string) {
  const { db, clock, publicUrl } = services
  const reminder = await findReminder(db, actor, id)
  if (!reminder) throw notFound()
  const now = clock.now()
  const { people, rerouted } = (await directoryFor(db, [reminder.of], now)).whoFor(reminder.of, reminder.recipient)
  const funder = await db
    .selectFrom('funder')
    .select(['service_name', 'service_email', 'service_phone'])
    .where('id', '=', actor.funderId)
    .executeTakeFirstOrThrow()
  const line = {
    ...{ caseId: reminder.case.id, rule: reminder.rule, aboutKind: reminder.aboutKind, aboutOn: reminder.aboutOn, rerouted },
    ...{ reference: reminder.case.reference, applicantName: reminder.case.applicantName },
  }
  const words = composeReminders([line], {
    locale: actor.locale,
    fullName: people[0]?.fullName ?? '…',
    today: dateInZone(now, actor.timeZone),
    linkOf: ({ caseId }) => `${publicUrl}/console/cases/${caseId}`,
    settingsUrl: `${publicUrl}/console/notifications`,
    signature: [funder.service_name, `${funder.service_email}, ${funder.service_phone}`],
  })
  return { subject: words.subject, text: words.text, to: people.map(({ fullName }) => fullName), rerouted }
}
