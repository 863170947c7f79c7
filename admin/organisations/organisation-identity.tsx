import { useWords } from '../i18n/use-words.ts'
import { formatSiret } from '../shared/format.ts'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import type { Organisation } from './organisation-words.ts'

/** Numbers, activity, address, and where the record comes from. */
export function OrganisationIdentity({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const { siret, siren, rna, nafCode, nafNomenclature, departement } = organisation
  const naf = nafCode && nafNomenclature ? `${nafCode} (${t(`organisations.nomenclature.${nafNomenclature}`)})` : nafCode
  const town = [organisation.postalCode, organisation.communeName].filter(Boolean).join(' ')
  const number = (value: string) => <span className="date">{formatSiret(value)}</span>
  return (
    <Section title={t('organisations.sections.identity')}>
      <KeyValue
        items={[
          { label: t('organisations.fields.siret'), value: siret ? number(siret) : null },
          { label: t('organisations.fields.siren'), value: siren ? number(siren) : null },
          ...(rna ? [{ label: t('organisations.fields.rna'), value: rna }] : []),
          { label: t('organisations.fields.naf'), value: naf },
          { label: t('organisations.fields.legalForm'), value: organisation.legalForm },
          { label: t('organisations.fields.addressLine'), value: [organisation.addressLine, town].filter(Boolean).join(', ') },
          { label: t('organisations.fields.departement'), value: departement },
          {
            label: t('organisations.fields.taxSocialCompliantOn'),
            value: organisation.taxSocialCompliantOn ? <LegalDate value={organisation.taxSocialCompliantOn} look="plain" /> : null,
          },
          {
            label: t('organisations.fields.source'),
            value: t.maybe(`organisations.sources.${organisation.source}`) ?? organisation.source,
          },
          ...(organisation.registryCheckedAt
            ? [{ label: t('organisations.fields.registryCheckedAt'), value: <InstantText value={organisation.registryCheckedAt} /> }]
            : []),
        ]}
      />
    </Section>
  )
}
