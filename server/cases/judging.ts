import type { ActContext, Judgement } from './programme.ts'
import type { Duty } from './take-duty.ts'

/** true when met, else the details of the sentence that says why not. */
export const unless = (met: boolean, details: Record<string, unknown> = {}): Judgement => (met ? true : details)

/** A value only the act itself gives: a preview does not refuse for it. */
export const unlessGiven = <Value>(value: Value | null, judge: (value: Value) => Judgement): Judgement =>
  value === null ? true : judge(value)

/** What the four eyes are judged on. */
export interface DutyFacts {
  /** The duty this person holds on the case. */
  readonly duty: Duty | null
  /** Organisations of the case: whoever belongs to one of them holds no duty on it. */
  readonly parties: readonly string[]
}

/** Four eyes: one person, one duty on a case; and nobody acts on a case of an organisation they belong to. */
export const may =
  (duty: Duty) =>
  (facts: DutyFacts, { actor }: ActContext): Judgement => {
    if (actor.organisationIds.some((id) => facts.parties.includes(id))) return { why: 'own-organisation' }
    return unless(facts.duty === null || facts.duty === duty, { held: facts.duty, wanted: duty })
  }
