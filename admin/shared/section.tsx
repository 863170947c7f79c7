import { Fragment, type ReactNode, useId } from 'react'
import { useWords } from '../i18n/use-words.ts'

interface SectionProps {
  readonly title: string
  readonly actions?: ReactNode
  /** No padding: for a table that fills the block. */
  readonly flush?: boolean
  /** For links from elsewhere: /cases/…#documents. */
  readonly id?: string
  readonly children: ReactNode
}

/** A titled block of a page, a region for those who jump from one to the next. */
export function Section({ title, actions, flush = false, id, children }: SectionProps) {
  const titleId = useId()
  return (
    <section className="section" aria-labelledby={titleId} id={id}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      <div className="section-body" data-flush={flush ? '' : undefined}>
        {children}
      </div>
    </section>
  )
}

/** Facts: pairs of a label and a value; an absent value says "non renseigné". */
export function KeyValue({ items }: { items: readonly { readonly label: string; readonly value: ReactNode }[] }) {
  const t = useWords()
  return (
    <dl className="key-values">
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <span className="nothing">{t('common.notGiven')}</span> : value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
