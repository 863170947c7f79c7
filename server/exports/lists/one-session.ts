import { z } from 'zod'
import { SESSION_READERS } from '../../committees/session-access.ts'
import { describeSession } from '../../committees/session-page.queries.ts'
import { computed } from '../computed-rows.ts'
import { coded, column } from '../export-list.ts'

/** Lists on the page of a session: cases a person is kept away from are in no file either. */
const of = { roles: SESSION_READERS, filter: z.strictObject({ session: z.uuid() }) }

/** The agenda in its order, with what the votes come to. */
export const sessionAgendaList = computed({
  ...{ code: 'session-agenda', fr: 'Ordre du jour d’une séance', en: 'Agenda of a session', ...of },
  columns: [
    column('position', 'number', 'N°', 'No'),
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    column('title', 'text', 'Objet', 'Subject'),
    coded('caseState', 'État du dossier', 'State of the case'),
    column('score', 'number', 'Points', 'Points'),
    coded('proposal', 'Proposition', 'Proposal'),
    column('proposalNote', 'text', 'Note de proposition', 'Note of the proposal'),
    column('votesFor', 'number', 'Pour', 'For'),
    column('votesAgainst', 'number', 'Contre', 'Against'),
    column('abstentions', 'number', 'Abstentions', 'Abstentions'),
    coded('outcome', 'Issue', 'Outcome'),
    coded('outcomeBy', 'Comment', 'How'),
    column('reason', 'text', 'Motif', 'Reason'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
  ],
  rows: async ({ services }, actor, { session }) =>
    (await describeSession(services, actor, session)).items.map(({ count, votes: _votes, recused: _recused, ...item }) => ({
      ...item,
      votesFor: count.for,
      votesAgainst: count.against,
      abstentions: count.abstain,
    })),
})

/** Who voted what, case by case; who may not prepare the session reads their own votes only, as on the screen. */
export const sessionVotesList = computed({
  ...{ code: 'session-votes', fr: 'Votes d’une séance', en: 'Votes of a session', ...of },
  columns: [
    column('position', 'number', 'N°', 'No'),
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    column('member', 'text', 'Membre', 'Member'),
    coded('vote', 'Vote', 'Vote'),
  ],
  rows: async ({ services }, actor, { session }) => {
    const { members, items, may } = await describeSession(services, actor, session)
    const voters = members.filter(({ userId, present }) => present && (may.prepare || userId === actor.userId))
    return items
      .filter(({ adjourned }) => !adjourned)
      .flatMap(({ position, reference, applicantName, votes, recused }) =>
        voters.map(({ userId, fullName: member }) => ({
          ...{ position, reference, applicantName, member },
          vote: recused.includes(userId) ? 'recused' : (votes.find((one) => one.userId === userId)?.vote ?? null),
        })),
      )
  },
})

/** Who was named to sit, and who came. */
export const sessionMembersList = computed({
  ...{ code: 'session-members', fr: 'Membres d’une séance', en: 'Members of a session', ...of },
  columns: [
    column('fullName', 'text', 'Nom', 'Name'),
    column('chair', 'yes-no', 'Présidence', 'Chair'),
    column('present', 'yes-no', 'Présence', 'Present'),
  ],
  rows: async ({ services }, actor, { session }) => (await describeSession(services, actor, session)).members,
})
