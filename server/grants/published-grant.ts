import type { z } from 'zod'
import type { PublishedAwards } from '../cases/public-record.ts'
import { addMonths } from '../kernel/local-date.ts'
import type { GrantParameters } from './grant-facts.ts'

/** What programmes that pay have in common in open data: how an award ends before its end, and until when it may be paid. */
export const publishedGrant = (
  parameters: z.ZodType<GrantParameters>,
  own: Pick<PublishedAwards, 'signedBy' | 'payment' | 'describe'>,
): PublishedAwards => ({
  ...own,
  takenBackBy: ['renounce', 'withdrawAward'],
  cutBy: ['lapse'],
  paidUntil: (set, signedOn, endsOn) => {
    const { lapse } = parameters.parse(set)
    return endsOn ? addMonths(endsOn, lapse.claimMonths) : addMonths(signedOn, lapse.finishMonths + lapse.claimMonths)
  },
})
