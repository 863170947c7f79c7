import { type Actor, administersAll } from '../access/actor.ts'
import { forbidden } from '../kernel/refusal.ts'

/** Publication concerns every programme and département: an administrator of a part of the funder neither sees nor does it. */
export function mustPublish(actor: Actor): void {
  if (!administersAll(actor)) throw forbidden('role-may-not')
}

/** Auditors of the whole funder read what administrators of the whole funder do. */
export function mustReadOpenData(actor: Actor): void {
  const whole = actor.grants.some(
    ({ role, programmes, departements }) =>
      (role === 'administrator' || role === 'auditor') && programmes === null && departements === null,
  )
  if (!whole) throw forbidden('role-may-not')
}
