import type { CaseFile } from '../cases/case-file.ts'
import type { Db } from '../db/client.ts'
import { suspensionsOf } from '../deadlines/suspension.ts'
import { formatMoney, subtract } from '../kernel/money.ts'

/** What a letter may name of the funder. */
export async function funderValues(db: Db, funderId: string) {
  const funder = await db.selectFrom('funder').selectAll().where('id', '=', funderId).executeTakeFirstOrThrow()
  return {
    service: funder.service_name,
    serviceEmail: funder.service_email,
    servicePhone: funder.service_phone,
    serviceAddress: funder.service_address,
    funder: funder.name,
    court: funder.appeal_court,
  }
}

/** What a letter may name of a case as it stands, and of its funder, without any act. */
export async function caseValues(db: Db, caseFile: CaseFile) {
  const officer = caseFile.officerId
    ? await db.selectFrom('user_account').select('full_name').where('id', '=', caseFile.officerId).executeTakeFirst()
    : undefined
  return {
    ...(await funderValues(db, caseFile.funderId)),
    reference: caseFile.reference,
    firm: caseFile.applicantName,
    title: caseFile.title,
    officer: officer?.full_name ?? null,
    receivedOn: caseFile.receivedOn,
    decisionDueOn: caseFile.decisionDueOn,
    requestLimitOn: (await suspensionsOf(db, caseFile.id)).at(-1)?.limitOn ?? null,
    amount: caseFile.awarded === null ? null : formatMoney(caseFile.awarded),
    base: caseFile.eligible === null ? null : formatMoney(caseFile.eligible),
    paid: formatMoney(caseFile.paid),
    toRecover: formatMoney(subtract(caseFile.toRecover, caseFile.recovered)),
  }
}
