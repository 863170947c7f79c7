/**
 * The four relations that link two enterprises (Rec. 2003/361/EC annex art. 3(3); Reg. (EU) 2023/2831 art. 2(2)),
 * each meaning that the holder controls the held: majority of votes, right to appoint a majority of directors,
 * dominant influence by contract or statutes, sole control of a majority by agreement with other shareholders.
 */
export const CONTROL_KINDS = ['majority-of-votes', 'appoints-directors', 'dominant-influence', 'shareholder-agreement'] as const
/** A partner holds 25 % to 50 % without control: it counts pro rata for the size, and not at all for the single undertaking. */
export const LINK_KINDS = [...CONTROL_KINDS, 'partner'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

const CONTROL: ReadonlySet<string> = new Set(CONTROL_KINDS)
export const isControl = (kind: string): boolean => CONTROL.has(kind)
