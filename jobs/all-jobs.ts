import { anchorJournalsJob } from './anchor-journals.job.ts'
import { deliverLetterJob } from './deliver-letter.job.ts'
import { deliverMailJob } from './deliver-mail.job.ts'
import type { Job } from './job.ts'
import { noteRefusedSignInJob } from './note-refused-sign-in.job.ts'
import { purgeAccessJob } from './purge-access.job.ts'
import { purgeOutboxJob } from './purge-outbox.job.ts'
import { sendPasswordResetJob } from './send-password-reset.job.ts'
import { sendRegistrationJob } from './send-registration.job.ts'

/** Every job a worker of this installation runs. */
export const allJobs: readonly Job[] = [
  anchorJournalsJob,
  deliverLetterJob,
  deliverMailJob,
  noteRefusedSignInJob,
  purgeAccessJob,
  purgeOutboxJob,
  sendPasswordResetJob,
  sendRegistrationJob,
]
