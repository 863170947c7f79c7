import type { Cents } from '../kernel/money.ts'
import { isControl, type LinkKind } from './link-kind.ts'

/** Headcount in hundredths of annual work units, an integer as money is. */
export type Headcount = bigint & { readonly __unit: 'hundredths of annual work units' }

/** What the accounts closed in one year say; null: not known. */
export interface YearFigures {
  readonly headcount: Headcount | null
  readonly turnover: Cents | null
  readonly balanceSheet: Cents | null
}

export interface GroupFirm {
  readonly organisationId: string
  readonly siren: string | null
  readonly name: string
  readonly publicBody: boolean
  readonly years: ReadonlyMap<number, YearFigures>
}

export interface GroupLink {
  readonly holderId: string
  readonly heldId: string
  readonly kind: LinkKind
  readonly shareBasisPoints: number | null
}

/** The firm, everything it may be linked to on one day, and their figures. Firms and links that turn out irrelevant do no harm. */
export interface SmeGroup {
  readonly subjectId: string
  readonly firms: readonly GroupFirm[]
  readonly links: readonly GroupLink[]
  /** Organisations beyond which the group was not followed; null when it was followed to its end. */
  readonly cutAt: number | null
}

/** One enterprise: all known establishments of a SIREN, or one organisation without SIREN. */
export interface Enterprise {
  readonly key: string
  readonly organisationId: string
  readonly siren: string | null
  readonly name: string
  readonly publicBody: boolean
  readonly years: ReadonlyMap<number, YearFigures>
}

export interface Counted {
  readonly enterprise: Enterprise
  readonly relation: 'self' | 'linked' | 'partner'
  /** Part of its figures that counts; 10 000 = all. */
  readonly shareBasisPoints: number
}

export interface PublicHolder {
  readonly enterprise: Enterprise
  readonly shareBasisPoints: number | null
}

const WHOLE = 10_000

/** Who counts, and for how much (annex art. 6): the firm and its linked firms whole, their partners with the partners' own linked firms pro rata. */
export function countedEnterprises(group: SmeGroup): { counted: readonly Counted[]; publicHolders: readonly PublicHolder[] } {
  const enterprises = mergeEstablishments(group)
  const keyOf = new Map(group.firms.map((firm) => [firm.organisationId, keyOfFirm(firm)]))
  const links = group.links.flatMap((link) => {
    const holder = enterprises.get(keyOf.get(link.holderId) ?? '')
    const held = enterprises.get(keyOf.get(link.heldId) ?? '')
    return holder && held && holder.key !== held.key ? [{ ...link, holder, held }] : []
  })
  const subject = enterprises.get(keyOf.get(group.subjectId) ?? '')
  if (!subject) throw new Error('the group does not hold its own subject')
  // A public body links nobody: what it controls is judged by art. 3(4), not added up.
  const clusterOf = clusters(
    enterprises,
    links.filter((link) => isControl(link.kind) && !link.holder.publicBody && !link.held.publicBody),
  )
  const own = clusterOf(subject.key)
  const shares = partnerShares(links, own, clusterOf)
  const counted = [...enterprises.values()].flatMap((enterprise): Counted[] => {
    if (enterprise.key === subject.key) return [{ enterprise, relation: 'self', shareBasisPoints: WHOLE }]
    const cluster = clusterOf(enterprise.key)
    if (cluster === own) return [{ enterprise, relation: 'linked', shareBasisPoints: WHOLE }]
    const share = shares.get(cluster)
    return share === undefined ? [] : [{ enterprise, relation: 'partner', shareBasisPoints: share }]
  })
  return { counted: counted.sort(inOrder), publicHolders: publicHoldersOf(subject, links) }
}

type Link = GroupLink & { holder: Enterprise; held: Enterprise }

const RANK = { self: 0, linked: 1, partner: 2 } as const
const inOrder = (a: Counted, b: Counted): number =>
  RANK[a.relation] - RANK[b.relation] || (a.enterprise.key < b.enterprise.key ? -1 : a.enterprise.key > b.enterprise.key ? 1 : 0)

const keyOfFirm = (firm: GroupFirm): string => firm.siren ?? firm.organisationId

/**
 * Establishments of one SIREN are one enterprise with one set of accounts. When several carry figures of the same year,
 * the greatest counts: adding them would count the firm twice, and the smallest could hide its size.
 */
function mergeEstablishments(group: SmeGroup): Map<string, Enterprise> {
  const merged = new Map<string, Enterprise & { years: Map<number, YearFigures> }>()
  const subjectFirst = [...group.firms].sort(
    (a, b) =>
      Number(b.organisationId === group.subjectId) - Number(a.organisationId === group.subjectId) ||
      (a.organisationId < b.organisationId ? -1 : 1),
  )
  for (const firm of subjectFirst) {
    const key = keyOfFirm(firm)
    const known = merged.get(key)
    if (!known) {
      merged.set(key, { ...firm, key, years: new Map(firm.years) })
      continue
    }
    for (const [year, figures] of firm.years) known.years.set(year, greatest(known.years.get(year), figures))
    if (firm.publicBody) merged.set(key, { ...known, publicBody: true })
  }
  return merged
}

function greatest(a: YearFigures | undefined, b: YearFigures): YearFigures {
  if (!a) return b
  const most = <N extends bigint>(first: N | null, second: N | null): N | null =>
    first === null ? second : second === null || first >= second ? first : second
  return {
    headcount: most(a.headcount, b.headcount),
    turnover: most(a.turnover, b.turnover),
    balanceSheet: most(a.balanceSheet, b.balanceSheet),
  }
}

/** Sets of enterprises linked directly or through others; the answer names the set of a key. Circles of holdings end by construction. */
function clusters(enterprises: ReadonlyMap<string, Enterprise>, links: readonly Link[]): (key: string) => string {
  const parent = new Map([...enterprises.keys()].map((key) => [key, key]))
  const rootOf = (key: string): string => {
    let root = key
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next
    return root
  }
  for (const link of links) parent.set(rootOf(link.holder.key), rootOf(link.held.key))
  return rootOf
}

/**
 * The share at which each partner set counts. Firms of one set that hold the same firm hold it jointly (art. 3(2)): their shares add up,
 * and beyond half they count whole. Among several relations, crossed ones included, the greatest share counts once (art. 6(2)).
 */
function partnerShares(links: readonly Link[], own: string, clusterOf: (key: string) => string): ReadonlyMap<string, number> {
  const joint = new Map<string, { cluster: string; holders: Map<string, number> }>()
  for (const link of links) {
    if (link.kind !== 'partner' || link.holder.publicBody || link.held.publicBody) continue
    const holder = clusterOf(link.holder.key)
    const held = clusterOf(link.held.key)
    if (holder === held || (holder !== own && held !== own)) continue
    const cluster = holder === own ? held : holder
    const relation = `${holder} in ${link.held.key}`
    const entry = joint.get(relation) ?? { cluster, holders: new Map<string, number>() }
    entry.holders.set(link.holder.key, Math.max(entry.holders.get(link.holder.key) ?? 0, link.shareBasisPoints ?? 0))
    joint.set(relation, entry)
  }
  const shares = new Map<string, number>()
  for (const { cluster, holders } of joint.values()) {
    const sum = [...holders.values()].reduce((all, share) => all + share, 0)
    shares.set(cluster, Math.max(shares.get(cluster) ?? 0, sum > WHOLE / 2 ? WHOLE : sum))
  }
  return shares
}

/** Public bodies that hold a quarter or more of the firm, directly or through firms that control it (art. 3(4)). */
function publicHoldersOf(subject: Enterprise, links: readonly Link[]): PublicHolder[] {
  const above = new Set([subject.key])
  for (let before = -1; before !== above.size; ) {
    before = above.size
    for (const link of links) if (isControl(link.kind) && above.has(link.held.key)) above.add(link.holder.key)
  }
  const found = new Map<string, PublicHolder>()
  for (const link of links) {
    if (!link.holder.publicBody || !above.has(link.held.key)) continue
    const known = found.get(link.holder.key)?.shareBasisPoints ?? null
    const share = link.shareBasisPoints
    found.set(link.holder.key, {
      enterprise: link.holder,
      shareBasisPoints: known === null ? share : share === null ? known : Math.max(known, share),
    })
  }
  return [...found.values()].sort((a, b) => (a.enterprise.key < b.enterprise.key ? -1 : 1))
}
