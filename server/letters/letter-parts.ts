import type { EffectContext } from '../cases/programme.ts'

/** The documents of the payload in French, each with the text that requires it (CRPA L114-5). */
export function documentLabels(context: Pick<EffectContext, 'payload' | 'edition'>): string[] {
  const codes = Array.isArray(context.payload.documents) ? context.payload.documents : []
  return codes.map((code) => {
    const type = context.edition.documentTypes.find((candidate) => candidate.code === code)
    return type ? `${type.labelFr} (${type.legalBasis})` : String(code)
  })
}

/** The person who filed, at the address used to file (CRPA R112-11-3); else the first who acts for the firm. */
export const recipientOf = (context: Pick<EffectContext, 'tx' | 'caseFile'>) =>
  context.tx
    .selectFrom('organisation_member as m')
    .innerJoin('user_account as u', 'u.id', 'm.user_id')
    .select(['u.full_name', 'u.email'])
    .where('m.organisation_id', '=', context.caseFile.applicantOrganisationId)
    .where('u.active', '=', true)
    .orderBy(
      (eb) =>
        eb.exists(
          eb
            .selectFrom('case_event as e')
            .select('e.id')
            .where('e.case_id', '=', context.caseFile.id)
            .where('e.action', '=', 'submit')
            .whereRef('e.actor_id', '=', 'm.user_id'),
        ),
      'desc',
    )
    .orderBy('m.since')
    .orderBy('u.id')
    .limit(1)
    .executeTakeFirst()
