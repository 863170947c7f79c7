import { anchorJournalsJob } from './anchor-journals.job.ts'
import { applyCorrectionJob } from './apply-correction.job.ts'
import { deliverLetterJob } from './deliver-letter.job.ts'
import { deliverMailJob } from './deliver-mail.job.ts'
import { deliverWebhookJob } from './deliver-webhook.job.ts'
import { followCallJob } from './follow-call.job.ts'
import type { Job } from './job.ts'
import { listCorrectionJob } from './list-correction.job.ts'
import { makeExportJob } from './make-export.job.ts'
import { makeMinutesFileJob } from './make-minutes-file.job.ts'
import { noteRefusedSignInJob } from './note-refused-sign-in.job.ts'
import { purgeAccessJob } from './purge-access.job.ts'
import { purgeExportsJob } from './purge-exports.job.ts'
import { purgeOutboxJob } from './purge-outbox.job.ts'
import { purgeWebhooksJob } from './purge-webhooks.job.ts'
import { replanRemindersJob } from './replan-reminders.job.ts'
import { resumeMailsJob } from './resume-mails.job.ts'
import { resumeWebhooksJob } from './resume-webhooks.job.ts'
import { sendPasswordResetJob } from './send-password-reset.job.ts'
import { sendRegistrationJob } from './send-registration.job.ts'
import { sendRemindersJob } from './send-reminders.job.ts'
import { takeDueActionsJob } from './take-due-actions.job.ts'
import { tellOfAttachmentJob } from './tell-of-attachment.job.ts'

/** Every job a worker of this installation runs. */
export const allJobs: readonly Job[] = [
  anchorJournalsJob,
  applyCorrectionJob,
  deliverLetterJob,
  deliverMailJob,
  followCallJob,
  makeExportJob,
  makeMinutesFileJob,
  deliverWebhookJob,
  listCorrectionJob,
  noteRefusedSignInJob,
  purgeAccessJob,
  purgeExportsJob,
  purgeOutboxJob,
  purgeWebhooksJob,
  replanRemindersJob,
  resumeMailsJob,
  resumeWebhooksJob,
  sendPasswordResetJob,
  sendRegistrationJob,
  sendRemindersJob,
  takeDueActionsJob,
  tellOfAttachmentJob,
]
