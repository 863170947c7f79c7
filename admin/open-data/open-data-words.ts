import type { Schema } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'
import type { IconName } from '../shared/icons.tsx'
import type { Tone } from '../theme.ts'

export type Award = Schema<'OpenDataAward'>
export type Line = Schema<'OpenDataLine'>
export type Overview = Schema<'OpenDataOverview'>

export const LOOKS: Readonly<Record<Award['state'], { tone: Tone; icon: IconName }>> = {
  'to-publish': { tone: 'information', icon: 'hourglass' },
  held: { tone: 'attention', icon: 'alert' },
  published: { tone: 'done', icon: 'check' },
  withheld: { tone: 'neutral', icon: 'lock' },
  'below-threshold': { tone: 'neutral', icon: 'scales' },
  unsigned: { tone: 'neutral', icon: 'clock' },
  'taken-back': { tone: 'neutral', icon: 'undo' },
}
export const AWARD_STATES = Object.keys(LOOKS) as Award['state'][]

/** "SIRET du bénéficiaire : ni SIRET ni numéro RNA". */
export const faultWords = ({ field, code }: Line['faults'][number], t: Translate): string =>
  t('openData.faultWords', { field: t.maybe(`openData.fields.${field}`) ?? field, fault: t(`openData.faults.${code}`) })

/** "Nom du bénéficiaire : « Ets Le Gall » devient « Établissements Le Gall »". */
export const differenceWords = ({ field, before, after }: Line['differences'][number], t: Translate): string =>
  t('openData.preview.difference', { field: t.maybe(`openData.fields.${field}`) ?? field, before, after })

/** Why an award stands where it stands, in one line. */
export function whyWords(award: Award, t: Translate): string {
  const faults = [...new Set(award.lines.flatMap((line) => line.faults.map((fault) => faultWords(fault, t))))]
  if (faults.length > 0) return faults.join(' · ')
  if (award.ruling?.ruling === 'withhold') return t('openData.awards.ruled', { reason: award.ruling.reason })
  const natural = award.lines.filter(({ withheld }) => withheld === 'natural-person').length
  const changes = [
    ...new Set(award.lines.flatMap(({ change }) => (change && change !== 'same' ? [t(`openData.awards.changes.${change}`)] : []))),
  ]
  const among = natural > 0 && award.lines.length > 1 ? [t('openData.awards.naturalAmong', { smart_count: natural })] : []
  if (changes.length > 0) return [...changes, ...among].join(' · ')
  switch (award.state) {
    case 'withheld':
      return natural > 0 ? t('openData.awards.naturalPerson') : ''
    case 'below-threshold':
      return t('openData.awards.belowThreshold')
    case 'unsigned':
      return t('openData.awards.unsigned')
    case 'taken-back':
      return t('openData.awards.takenBack')
    default:
      return among.join('')
  }
}
