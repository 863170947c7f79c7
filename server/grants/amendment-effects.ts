import { duty } from '../cases/act-effects.ts'
import { updateCase } from '../cases/change-case.ts'
import type { EffectContext } from '../cases/programme.ts'
import { formatMoney } from '../kernel/money.ts'
import { frenchAmount, frenchDate } from '../letters/french.ts'
import { postDifference } from '../payments/payment-effects.ts'
import { decideAmendment, insertAmendment } from './amendment.repository.ts'
import type { AmendmentFacts } from './amendment-facts.ts'
import type { PendingAmendment } from './amendments.queries.ts'
import type { TracedAid } from './grant-effects.ts'
import type { GrantFacts } from './grant-facts.ts'

/** How a programme keeps a computation, and what a new budget changes in its own tables. */
interface Own<Facts extends GrantFacts> {
  traceAid(context: EffectContext, traced: TracedAid<Facts['parameters']>): Promise<void>
  applyBudget(context: EffectContext, budget: NonNullable<unknown>): Promise<void>
}

const amendmentOf = ({ amendment }: GrantFacts): AmendmentFacts => {
  if (!amendment) throw new Error('an amendment was allowed without one')
  return amendment
}

const pendingOf = ({ pending }: GrantFacts): PendingAmendment => {
  if (!pending) throw new Error('an amendment was decided without a proposal')
  return pending
}

/**
 * The effects of the acts of an amendment. What it changes is written from now on: the award, its trace and its letter stay as they were made, and
 * the proposal keeps what stood before.
 */
export const amendmentEffects = <Facts extends GrantFacts>(own: Own<Facts>) => {
  const traced = (context: EffectContext, facts: Facts): Promise<void> => {
    const { aid, aidInputs } = amendmentOf(facts)
    return own.traceAid(context, { parameters: facts.parameters, aid, aidInputs })
  }
  return {
    recordAmendment: async (context: EffectContext, facts: Facts): Promise<void> => {
      const { stated, before, after } = amendmentOf(facts)
      await duty(context, 'appraise')
      await traced(context, facts)
      const { tx, caseFile, eventId, actor, at, today } = context
      await insertAmendment(tx, {
        ...{ caseId: caseFile.id, funderId: caseFile.funderId, eventId, userId: actor.userId, at, on: today },
        ...{ stated, before, after },
      })
    },
    applyAmendment: async (context: EffectContext, facts: Facts): Promise<void> => {
      const { after, change, stated } = amendmentOf(facts)
      await duty(context, 'decide')
      await traced(context, facts)
      const { tx, caseFile, eventId, actor, today } = context
      const write = (): Promise<void> =>
        updateCase(tx, caseFile.id, { eligible_amount: formatMoney(after.eligible), awarded_amount: formatMoney(after.awarded) })
      // committed within the award at every instant: less is given back first, more is committed last
      if (change < 0n) await postDifference(context, change)
      await write()
      if (change > 0n) await postDifference(context, change)
      if (stated.budget !== null && stated.budget !== undefined) await own.applyBudget(context, stated.budget)
      await decideAmendment(tx, pendingOf(facts).id, { state: 'signed', eventId, userId: actor.userId, on: today })
    },
    dismissAmendment: async (context: EffectContext, facts: Facts): Promise<void> => {
      await duty(context, 'decide')
      const { tx, eventId, actor, today } = context
      await decideAmendment(tx, pendingOf(facts).id, { state: 'refused', eventId, userId: actor.userId, on: today })
    },
    takeBackAmendment: async ({ tx, eventId, actor, today }: EffectContext, facts: Facts): Promise<void> =>
      decideAmendment(tx, pendingOf(facts).id, { state: 'taken-back', eventId, userId: actor.userId, on: today }),
  }
}

type Sides = Pick<AmendmentFacts, 'before' | 'after'>

/** What changes, in French, without a stop. */
function changesIn({ before, after }: Sides): string {
  const said = [
    ...(after.awarded === before.awarded
      ? []
      : [
          `le montant maximal de l’aide passe de ${frenchAmount(formatMoney(before.awarded))} à ${frenchAmount(formatMoney(after.awarded))}`,
        ]),
    ...(after.eligible === before.eligible
      ? []
      : [`la dépense éligible passe de ${frenchAmount(formatMoney(before.eligible))} à ${frenchAmount(formatMoney(after.eligible))}`]),
    ...(after.endsOn === before.endsOn
      ? []
      : [`la date limite d’achèvement, fixée au ${frenchDate(before.endsOn)}, est portée au ${frenchDate(after.endsOn)}`]),
  ]
  return said.length === 0 ? 'le budget est modifié sans changement du montant de l’aide' : said.join(' ; ')
}

/** What the letter says has changed, in French. */
export function amendmentWords({ stated, ...sides }: Sides & Pick<AmendmentFacts, 'stated'>): string {
  const changes = changesIn(sides)
  const asked = stated.requestedOn ? `À la suite de votre demande du ${frenchDate(stated.requestedOn)}, ` : ''
  const sentence = `${asked}${changes}.`
  return `${sentence.charAt(0).toLocaleUpperCase('fr')}${sentence.slice(1)}`
}

/** The letter of amendment goes out in the words in force, with what changes. `send`: the sender of the programme for that letter. */
export const amendmentLetter =
  <Facts extends GrantFacts>(send: (context: EffectContext, facts: Facts) => Promise<void>) =>
  (context: EffectContext, facts: Facts): Promise<void> => {
    const amendment = amendmentOf(facts)
    const payload = { ...context.payload, message: amendmentWords(amendment) }
    return send({ ...context, payload }, { ...facts, amendedEnd: amendment.after.endsOn })
  }

/**
 * The letter that refuses an amendment, with what was asked. A refusal is notified to who asked (CRPA L211-2): a proposal of the service that its
 * authority does not follow refuses nobody anything.
 */
export const amendmentRefusalLetter =
  <Facts extends GrantFacts>(send: (context: EffectContext, facts: Facts) => Promise<void>) =>
  (context: EffectContext, facts: Facts): Promise<void> => {
    const { requestedOn, ...sides } = pendingOf(facts)
    if (requestedOn === null) return Promise.resolve()
    const message = `Votre demande du ${frenchDate(requestedOn)}, ainsi instruite : ${changesIn(sides)}.`
    return send({ ...context, payload: { ...context.payload, message } }, facts)
  }
