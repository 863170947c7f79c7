import type { EffectContext } from '../../../cases/programme.ts'
import type { Tx } from '../../../db/client.ts'
import { parseMoney } from '../../../kernel/money.ts'
import { commonValues, writeLetter } from '../../../letters/write-to-applicant.ts'
import type { Participant } from '../participants.repository.ts'
import type { FirmShare } from '../share.ts'
import { type FirmValues, letters } from './letters.ts'

const REGULATIONS: Readonly<Record<string, string>> = {
  'de-minimis-2023-2831': 'règlement (UE) 2023/2831 relatif aux aides de minimis : 300 000 € par entreprise unique sur trois ans',
}

const halfDays = (count: number): string => (count > 1 ? `${count} demi-journées` : `${count} demi-journée`)

/** Tells each firm which aid it received through the action, under which regulation, and that it has to declare it (decided with the case). */
export async function sendFirmLetters(
  context: EffectContext,
  regulation: string,
  shares: readonly (FirmShare & { readonly participant: Participant })[],
): Promise<void> {
  const common = await commonValues(context, context.caseFile)
  const people = await recipients(
    context.tx,
    shares.map(({ participant }) => participant.organisationId),
  )
  for (const { participant, cost, aid, collective, individual } of shares) {
    if (parseMoney(aid) === 0n) continue
    const person = people.get(participant.organisationId)
    const values: FirmValues = {
      ...common,
      ...{ participant: participant.name, carrier: context.caseFile.applicantName, cost, aid },
      ...{ collective: halfDays(collective), individual: halfDays(individual), regulation: REGULATIONS[regulation] ?? regulation },
    }
    await writeLetter(context, letters, {
      kind: 'final-aid',
      organisationId: participant.organisationId,
      recipientName: person?.fullName ?? participant.name,
      recipientEmail: person?.email ?? null,
      values,
    })
  }
}

/** The first active person who acts for each of these firms. */
async function recipients(tx: Tx, organisationIds: readonly string[]): Promise<Map<string, { fullName: string; email: string }>> {
  if (organisationIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('organisation_member as m')
    .innerJoin('user_account as u', 'u.id', 'm.user_id')
    .select(['m.organisation_id', 'u.full_name', 'u.email'])
    .distinctOn('m.organisation_id')
    .where('m.organisation_id', 'in', [...organisationIds])
    .where('u.active', '=', true)
    .orderBy('m.organisation_id')
    .orderBy('m.since')
    .orderBy('u.id')
    .execute()
  return new Map(rows.map((row) => [row.organisation_id, { fullName: row.full_name, email: row.email }]))
}
