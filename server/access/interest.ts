/** Kinds of link of interest between a person and an organisation. A former employer and a past mission bind for some years once ended. */
export const INTEREST_KINDS = ['shareholder', 'director', 'family', 'formerEmployer', 'sameGroup', 'pastMission'] as const
export type InterestKind = (typeof INTEREST_KINDS)[number]
