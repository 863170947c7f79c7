import { awardLetterSender } from '../../../letters/send-award-letter.ts'
import { letters } from './letters.ts'

/** The effect that queues one kind of letter to the applicant, in the transaction of the act. */
export const sendLetter = awardLetterSender(letters)
