import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, formatMoney } from '../kernel/money.ts'
import { frenchAmount, frenchCapacity } from '../letters/french.ts'
import type { Part } from '../letters/letter-set.ts'
import type { BallotedItem, Ballots } from './ballots.queries.ts'
import type { MinutesValues } from './minutes-letter.ts'
import type { CommitteeSession, Member } from './session.repository.ts'
import { countVotes, type OutcomeBy } from './vote-outcome.ts'

/** Who answers for the minutes, once the session is posted. */
export interface PostedBy {
  readonly by: string
  readonly on: LocalDate
}

export interface MinutesInput {
  readonly session: CommitteeSession
  readonly ballots: Ballots
  readonly funder: { readonly name: string; readonly service: string }
  /** null while the session is not posted. */
  readonly posted: PostedBy | null
}

const OUTCOMES = { favourable: 'Favorable', unfavourable: 'Défavorable', adjourned: 'Ajourné' } as const
const BY: Readonly<Record<OutcomeBy, string>> = {
  majority: 'à la majorité des voix exprimées',
  chair: 'partage des voix, la voix de la présidence l’emporte',
  tie: 'partage des voix, proposition non adoptée',
  'no-quorum': 'faute de quorum sur ce dossier',
  committee: 'renvoyé par le comité à une séance ultérieure',
}

/** What the minutes of a session may name, from what is stored and nothing else. In French, as all letters. */
export function minutesValues({ session, ballots, funder, posted }: MinutesInput): MinutesValues {
  const { members, items } = ballots
  const present = members.filter((member) => member.present)
  const awarded = items.flatMap(({ item }) => (item.amount === null ? [] : [item.amount]))
  const counted = (outcome: string): number => items.filter(({ result }) => result?.outcome === outcome).length
  const away = items.flatMap((balloted) => leftFor(balloted, members))
  return {
    funder: funder.name,
    service: funder.service,
    session: session.title,
    meetsOn: session.meetsOn,
    meetsAt: session.meetsAt === '' ? null : session.meetsAt.replace(':', ' h '),
    place: session.place === '' ? 'lieu non précisé' : session.place,
    present: present.length > 0 ? present.map(called) : ['Aucun.'],
    absent: members.filter((member) => !member.present).map(called),
    quorum: session.quorum,
    presentCount: present.length,
    memberCount: members.length,
    quorumMet: present.length >= session.quorum ? 'atteint' : 'non atteint',
    agenda: items.map(({ item }) => titleOf(item)),
    recusals: away.length > 0 ? away : ['Aucun membre présent ne s’est retiré.'],
    deliberations: items.map((balloted) => deliberation(balloted, members)),
    examined: items.length,
    favourable: counted('favourable'),
    unfavourable: counted('unfavourable'),
    adjourned: counted('adjourned'),
    awards: awarded.length > 0,
    total: formatMoney(awarded.reduce<bigint>((sum, amount) => sum + amount, 0n) as Cents),
    signer: posted?.by ?? '(signature à venir)',
    capacity: frenchCapacity('authority'),
    on: posted?.on ?? session.meetsOn,
  }
}

/** A member as the minutes name them. */
export const called = ({ fullName, chair }: Member): string => (chair ? `${fullName}, présidence` : fullName)

/** French: one and none are singular. */
const several = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`

const titleOf = ({ position, reference, applicantName, title }: BallotedItem['item']): string =>
  `${position}. ${reference} · ${applicantName}${title ? ` · ${title}` : ''}`

const awayFrom = ({ recusals }: BallotedItem, members: readonly Member[]): Member[] =>
  members.filter((member) => member.present && recusals.some(({ userId }) => userId === member.userId))

/** Who left, never which link: the minutes are read by many. */
const leftFor = (balloted: BallotedItem, members: readonly Member[]): string[] =>
  awayFrom(balloted, members).map(
    ({ fullName }) => `${fullName} : retrait pour le dossier ${balloted.item.position} (${balloted.item.reference})`,
  )

function deliberation(balloted: BallotedItem, members: readonly Member[]): Part {
  const { item, ballot, result } = balloted
  const away = awayFrom(balloted, members)
  const count = countVotes(ballot)
  const voted = result !== null && result.by !== 'committee' && result.by !== 'no-quorum'
  return {
    title: titleOf(item),
    lines: [
      ...(item.score ? [`Évaluation : ${item.score.replace('.', ',')} points sur 100`] : []),
      `Proposition : ${item.proposal ? OUTCOMES[item.proposal].toLowerCase() : 'aucune'}${item.proposalNote ? `. ${item.proposalNote}` : ''}`,
      ...(away.length > 0 ? [`Déports : ${away.map(({ fullName }) => fullName).join(', ')}`] : []),
      ...(voted
        ? [
            `Vote : ${count.for} pour, ${count.against} contre, ${several(count.abstain, 'abstention')} (${several(ballot.eligible.length, 'votant')}, quorum ${ballot.quorum})`,
          ]
        : []),
      `Décision : ${result ? `${OUTCOMES[result.outcome].toLowerCase()}, ${BY[result.by]}` : 'à voter'}`,
      ...(item.amount === null ? [] : [`Montant attribué : ${frenchAmount(formatMoney(item.amount))}`]),
      ...(item.reason ? [`Motif : ${item.reason}`] : []),
    ],
  }
}
