import { type RefObject, useState } from 'react'
import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { CaseStateChip } from '../shared/chip.tsx'
import { Icon } from '../shared/icons.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { useWayBack } from '../shared/list-state.ts'
import { MenuItem, Popover } from '../shared/popover.tsx'
import { conditionSentence } from '../shared/problem-words.ts'
import { ActionSheet } from './action-sheet.tsx'
import { isAside } from './aside-acts.ts'
import { AssignControl } from './assign-control.tsx'
import type { CaseFile } from './case-file.ts'
import { actWords, dueWords, roleWords } from './case-words.ts'
import { Derivation } from './derivation.tsx'

type Action = Schema<'PossibleAction'>

interface HeaderProps {
  readonly caseFile: CaseFile
  readonly etag: string | null
  readonly actions: readonly Action[] | null
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** Reference, firm, state, officer, next deadline and one primary act; the others in a menu, each refused one with its reason. */
export function CaseHeader({ caseFile, etag, actions, heading }: HeaderProps) {
  const t = useWords()
  const back = useWayBack('cases', '/cases')
  return (
    <header className="case-header">
      <div className="stack stack-tight">
        <Link className="back" to={back}>
          <Icon name="left" small />
          {t('cases.header.back')}
        </Link>
        <div className="row">
          <h1 ref={heading} tabIndex={-1}>
            {caseFile.reference} · {caseFile.applicant.name}
          </h1>
          <CaseStateChip programme={caseFile.programme} state={caseFile.state} />
        </div>
        <div className="row small">
          <span className="second">{t.maybe(`programmes.${caseFile.programme}.short`) ?? caseFile.programme}</span>
          <AssignControl caseFile={caseFile} etag={etag} />
          {caseFile.nextDueOn ? (
            <span>
              {dueWords(caseFile.nextDueKind, t)}
              {t.colon}
              <LegalDate value={caseFile.nextDueOn} look="short" distance="first" />
            </span>
          ) : null}
          {caseFile.nextDueKind === 'implicit-rejection' ? (
            <Popover
              trigger={(attributes) => (
                <button type="button" className="link-button" {...attributes}>
                  {t('cases.header.why')}
                </button>
              )}
            >
              {() => <Derivation caseFile={caseFile} />}
            </Popover>
          ) : null}
        </div>
      </div>
      {actions ? <Actions caseFile={caseFile} etag={etag} actions={actions} /> : null}
    </header>
  )
}

/** Why an act is refused to this person now, in one sentence; null when it is allowed. */
export function whyNot(action: Action, t: ReturnType<typeof useWords>): string | null {
  if (action.allowed) return null
  if (action.wrongRole) return t('cases.act.wrongRole', { roles: action.by.map((role) => roleWords(role, t)).join(', ') })
  return action.unmet.map((unmet) => conditionSentence(unmet, t)).join(' ')
}

function Actions({ caseFile, etag, actions }: { caseFile: CaseFile; etag: string | null; actions: readonly Action[] }) {
  const t = useWords()
  const [chosen, setChosen] = useState<Action | null>(null)
  const own = actions.filter((action) => !action.wrongRole)
  const onward = own.filter((action) => !isAside(caseFile.programme, action.action))
  const moves = (action: Action): boolean => action.to !== caseFile.state
  // one that is refused and would change no state is nothing to wait for: the signature of an amendment nobody proposed
  const primary = onward.find((action) => action.allowed && moves(action)) ?? onward.find(({ allowed }) => allowed) ?? onward.find(moves)
  const others = [...own.filter((action) => action !== primary), ...actions.filter((action) => action.wrongRole)]
  return (
    <div className="row case-actions">
      {primary ? (
        <Button look="primary" whyNot={whyNot(primary, t)} onClick={() => setChosen(primary)}>
          {actWords(primary.action, caseFile.programme, t)}
        </Button>
      ) : (
        <span className="second">{t('cases.header.noAction')}</span>
      )}
      {others.length > 0 ? (
        <Popover
          align="end"
          trigger={(attributes) => (
            <Button icon="down" {...attributes}>
              {t('cases.act.others')}
            </Button>
          )}
        >
          {(close) =>
            others.map((action) => (
              <MenuItem
                key={action.action}
                whyNot={whyNot(action, t)}
                onClick={() => {
                  close()
                  setChosen(action)
                }}
              >
                {actWords(action.action, caseFile.programme, t)}
              </MenuItem>
            ))
          }
        </Popover>
      ) : null}
      {chosen ? <ActionSheet key={chosen.action} caseFile={caseFile} etag={etag} action={chosen} onClose={() => setChosen(null)} /> : null}
    </div>
  )
}
