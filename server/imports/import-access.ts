import { type Actor, administersAll } from '../access/actor.ts'
import { forbidden } from '../kernel/refusal.ts'

/** A file brings awards and firms of all programmes and territories: an administrator of a part of the funder neither reads nor takes it. */
export function mustImport(actor: Actor): void {
  if (!administersAll(actor)) throw forbidden('role-may-not')
}
