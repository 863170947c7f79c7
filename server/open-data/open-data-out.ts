import type { Actor } from '../access/actor.ts'
import { today } from '../kernel/clock.ts'
import { formatMoney } from '../kernel/money.ts'
import type { Services } from '../services.ts'
import { publicAddress } from './addresses.ts'
import { type Draft, draftEdition } from './draft-edition.ts'
import { listEditions } from './editions.queries.ts'
import type { JudgedAward, JudgedLine } from './judge-award.ts'
import { changedFields } from './open-line.ts'
import { told } from './publish-edition.ts'
import { funderOf, openDataSettings } from './settings.queries.ts'

/** How many lines a preview shows of each kind; the file itself can be read whole. */
const SHOWN = 200

export const settingsOut = async (services: Services, actor: Actor) => {
  const settings = await openDataSettings(services.db, actor.funderId)
  return { ...told(settings), version: settings.version }
}

export const draftFor = async (services: Services, actor: Actor): Promise<Draft> => {
  const [funder, settings] = await Promise.all([funderOf(services.db, actor.funderId), openDataSettings(services.db, actor.funderId)])
  return draftEdition(services.db, { funder, settings, programmes: services.programmes, today: today(services.clock, actor.timeZone) })
}

const lineOut = ({ next, before, faults, ...line }: JudgedLine) => ({
  ...{ ...line, faults: [...faults], reference: (next ?? before)?.scdl.referenceDecision ?? '' },
  differences:
    line.change === 'changed' && next && before
      ? changedFields(before, next).map((field) => ({ field, before: before.scdl[field], after: next.scdl[field] }))
      : [],
})

export const awardOut = ({ award, lines, ...judged }: JudgedAward) => ({
  ...{ id: award.id, source: award.source, programme: award.programme, reference: award.reference },
  beneficiary: award.shares.length === 1 ? (award.shares[0]?.beneficiary.name ?? '') : '',
  amount: formatMoney(award.amount),
  ...{ signedOn: award.signedOn, dueOn: judged.dueOn, publishedOn: judged.publishedOn, state: judged.state, late: judged.late },
  ...{ ruling: award.ruling, lines: lines.map((line) => ({ ...lineOut(line), reference: award.reference })) },
})

export async function overviewOut(services: Services, actor: Actor) {
  const [funder, settings, { items }, draft] = await Promise.all([
    funderOf(services.db, actor.funderId),
    settingsOut(services, actor),
    listEditions(services.db, actor.funderId, { limit: 1 }),
    draftFor(services, actor),
  ])
  return {
    ...{ settings, funderSiret: funder.siret, address: publicAddress(funder.code), last: items[0] ?? null },
    ...{ states: draft.awards, late: draft.late, nextDueOn: draft.nextDueOn },
  }
}

/** Lines of firms the person is kept away from are counted, not shown. */
export async function previewOut(services: Services, actor: Actor) {
  const draft = await draftFor(services, actor)
  const of = (change: string): number => draft.changes.filter((line) => line.change === change).length
  const apart = ({ key }: JudgedLine): boolean => !actor.recusedOrganisationIds.includes(key.slice(37))
  return {
    ...{ digest: draft.digest, lines: draft.lines.length, added: of('added'), changed: of('changed'), removed: of('removed') },
    ...{ held: draft.heldLines.length, withheld: draft.withheldCount },
    changes: draft.changes.filter(apart).slice(0, SHOWN).map(lineOut),
    heldLines: draft.heldLines.filter(apart).slice(0, SHOWN).map(lineOut),
    truncated: draft.changes.length > SHOWN || draft.heldLines.length > SHOWN,
  }
}
