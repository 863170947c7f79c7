import { Link } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { Amount, Rate } from '../shared/amount.tsx'
import { formatDate, formatSiret } from '../shared/format.ts'
import { KeyValue } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { AwardDate, type PastAward } from './award-date.tsx'

/** All that the file said of one award, and the row it comes from. */
export function PastAwardSheet({ award, onClose }: { award: PastAward; onClose: () => void }) {
  const t = useWords()
  const administrator = usePerson().has('administrator')
  const number = (siret: string | null, siren: string | null, rna: string | null) => {
    const known = siret ?? siren
    return known ? <span className="date">{formatSiret(known)}</span> : rna
  }
  const day = (value: string): string => formatDate(value, t.locale, 'plain')
  const period =
    award.paymentFrom && award.paymentTo
      ? t('imports.awards.periodWords', { from: day(award.paymentFrom), to: day(award.paymentTo) })
      : award.paymentFrom
        ? day(award.paymentFrom)
        : null
  const row = t('imports.awards.fromRow', { row: String(award.rowNumber) })
  return (
    <Sheet title={award.beneficiaryName} onClose={onClose}>
      <KeyValue
        items={[
          { label: t('imports.awards.columns.amount'), value: <Amount value={award.amount} /> },
          { label: t('imports.awards.columns.date'), value: <AwardDate award={award} /> },
          { label: t('imports.awards.columns.purpose'), value: award.purpose },
          {
            label: t('imports.awards.identifiers'),
            value: number(award.beneficiarySiret, award.beneficiarySiren, award.beneficiaryRna),
          },
          { label: t('imports.awards.columns.grantor'), value: award.grantorName },
          { label: t('imports.awards.columns.reference'), value: award.decisionReference },
          { label: t('imports.awards.nature'), value: award.nature ? t(`imports.awards.natures.${award.nature}`) : null },
          { label: t('imports.awards.scheme'), value: award.scheme },
          { label: t('imports.awards.category'), value: award.category },
          { label: t('imports.awards.paymentTerms'), value: award.paymentTerms },
          { label: t('imports.awards.period'), value: period },
          { label: t('imports.awards.share'), value: award.shareBasisPoints === null ? null : <Rate points={award.shareBasisPoints} /> },
          {
            label: t('imports.awards.euNotified'),
            value: award.euNotified === null ? null : t(award.euNotified ? 'common.yes' : 'common.no'),
          },
          { label: t('imports.awards.aidRegister'), value: award.aidRegisterNumber },
          { label: t('imports.awards.fromFile'), value: administrator ? <Link to={`/imports/${award.importId}`}>{row}</Link> : row },
        ]}
      />
      {award.organisationId ? (
        <p>
          <Link to={`/organisations/${award.organisationId}`}>{t('imports.awards.toOrganisation')}</Link>
        </p>
      ) : null}
    </Sheet>
  )
}
