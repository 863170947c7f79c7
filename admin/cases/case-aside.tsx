import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { Amount } from '../shared/amount.tsx'
import { formatSiret } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { conditionSentence } from '../shared/problem-words.ts'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import type { CaseFile } from './case-file.ts'
import { dueWords } from './case-words.ts'
import { Derivation } from './derivation.tsx'
import { useOwnWords } from './own-words.ts'

type Action = Schema<'PossibleAction'>

/** What is missing, deadlines, amounts, organisations: the right third that stays in view. */
export function CaseAside({ caseFile, actions }: { caseFile: CaseFile; actions: readonly Action[] | null }) {
  const t = useWords()
  return (
    <aside className="stack case-aside" aria-label={t('cases.nav')}>
      <Missing caseFile={caseFile} actions={actions} />
      <Section title={t('cases.sections.deadlines')}>
        <KeyValue
          items={[
            {
              label: t('cases.fields.received'),
              value: caseFile.receivedOn ? <LegalDate value={caseFile.receivedOn} look="plain" /> : null,
            },
            ...(caseFile.nextDueOn
              ? [
                  {
                    label: dueWords(caseFile.nextDueKind, t),
                    value: <LegalDate value={caseFile.nextDueOn} look="short" distance="first" />,
                  },
                ]
              : []),
          ]}
        />
        {caseFile.decisionDueSteps.length > 0 && !caseFile.awardedOn ? (
          <details className="small">
            <summary>{t('cases.header.why')}</summary>
            <Derivation caseFile={caseFile} />
          </details>
        ) : null}
      </Section>
      {programmePages[caseFile.programme]?.pays === false ? null : <Amounts caseFile={caseFile} />}
      <Parties caseFile={caseFile} />
    </aside>
  )
}

/** The conditions this person's next act still waits for. */
function Missing({ caseFile, actions }: { caseFile: CaseFile; actions: readonly Action[] | null }) {
  const t = useWords()
  const own = useOwnWords(caseFile.id)
  const next = actions?.find((action) => !action.wrongRole && !action.allowed && action.to !== caseFile.state)
  if (!actions) return null
  return (
    <Section title={t('cases.sections.missing')}>
      {next ? (
        <ul className="bullets">
          {next.unmet.map((unmet) => (
            <li key={unmet.condition}>{conditionSentence(unmet, t, own)}</li>
          ))}
        </ul>
      ) : (
        <p className="second">{t('cases.act.nothingMissing')}</p>
      )}
    </Section>
  )
}

function Parties({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { grants } = usePerson()
  const agent = grants.some(({ role }) => !['applicant', 'consultant', 'committeeMember'].includes(role))
  return (
    <Section title={t('cases.sections.parties')}>
      <ul className="plain-list stack stack-tight">
        {caseFile.parties.map((party) => (
          <li key={`${party.capacity}-${party.organisationId}`}>
            <span className="small second">{t.maybe(`cases.parties.${party.capacity}`) ?? party.capacity}</span>
            <br />
            {agent ? <Link to={`/organisations/${party.organisationId}`}>{party.name}</Link> : party.name}
            <br />
            <span className="small second">
              {party.siret ? formatSiret(party.siret) : ''} {party.communeName ?? ''} {party.departement ? `(${party.departement})` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Amounts({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  return (
    <Section title={t('cases.sections.amounts')}>
      <KeyValue
        items={[
          { label: t('cases.fields.requested'), value: <Amount value={caseFile.requestedAmount} /> },
          { label: t('cases.fields.eligible'), value: <Amount value={caseFile.eligibleAmount} /> },
          { label: t('cases.fields.awarded'), value: <Amount value={caseFile.awardedAmount} /> },
          { label: t('cases.fields.committed'), value: <Amount value={caseFile.committedAmount} /> },
          { label: t('cases.fields.paid'), value: <Amount value={caseFile.paidAmount} /> },
          ...(caseFile.toRecoverAmount === '0.00'
            ? []
            : [
                { label: t('cases.fields.toRecover'), value: <Amount value={caseFile.toRecoverAmount} /> },
                { label: t('cases.fields.recovered'), value: <Amount value={caseFile.recoveredAmount} /> },
              ]),
          { label: t('cases.fields.edition'), value: caseFile.edition.label },
        ]}
      />
    </Section>
  )
}
