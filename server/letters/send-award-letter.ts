import type { EffectContext } from '../cases/programme.ts'
import { maskedIban } from '../kernel/iban.ts'
import { addMonths, type LocalDate } from '../kernel/local-date.ts'
import { formatMoney, subtract } from '../kernel/money.ts'
import type { Claim } from '../payments/payments.queries.ts'
import type { AwardValues } from './common-fields.ts'
import type { LetterSet } from './letter-set.ts'
import { writeToApplicant } from './write-to-applicant.ts'

/** What a letter is made from beside the case. */
interface LetterFacts {
  readonly claims: readonly Claim[]
  /** The last day to finish, as amended; null: as the award said. */
  readonly amendedEnd?: LocalDate | null
  readonly parameters: {
    readonly observationDays: number
    readonly lapse: { readonly startMonths: number; readonly finishMonths: number; readonly claimMonths: number }
  }
}

const GROUNDS: Readonly<Record<string, string>> = {
  unlawful:
    'La décision d’attribution est illégale ; elle est retirée dans les quatre mois qui l’ont suivie (article L. 242-1 du code des relations entre le public et l’administration).',
  fraud:
    'La décision d’attribution a été obtenue par fraude ; elle peut être retirée à tout moment (article L. 241-2 du code des relations entre le public et l’administration).',
  'conditions-not-met':
    'Les conditions mises à l’octroi de l’aide n’ont pas été respectées (article L. 242-2, 2° du code des relations entre le public et l’administration).',
}

/** The effects that queue the letters of a programme to the applicant, in the transaction of the act: one per kind. */
export const awardLetterSender =
  <Kind extends string>(letters: LetterSet<Kind>) =>
  (kind: NoInfer<Kind>) =>
  (context: EffectContext, { claims, amendedEnd = null, parameters: { lapse, observationDays } }: LetterFacts): Promise<void> =>
    writeToApplicant(context, letters, kind, (caseFile, common) => {
      const values: AwardValues = {
        ...common,
        amount: caseFile.awarded === null ? null : formatMoney(caseFile.awarded),
        base: caseFile.eligible === null ? null : formatMoney(caseFile.eligible),
        paid: formatMoney(caseFile.paid),
        toRecover: formatMoney(subtract(caseFile.toRecover, caseFile.recovered)),
        payment:
          claims.filter((claim) => claim.state === 'ordered').map((claim) => formatMoney(claim.certified ?? claim.claimed))[0] ?? null,
        startLimitOn: caseFile.awardedOn && addMonths(caseFile.awardedOn, lapse.startMonths),
        finishLimitOn: amendedEnd ?? (caseFile.awardedOn && addMonths(caseFile.awardedOn, lapse.finishMonths)),
        claimMonths: lapse.claimMonths,
        account: maskedIban(caseFile.beneficiaryIban) ?? '',
        observationDays,
        withdrawalGround: GROUNDS[String(context.payload.ground)] ?? null,
      }
      return Promise.resolve(values)
    })
