import { type Counted, describing } from './indicator.ts'

const counted = describing('cases')

/** Cases, each counted on its own legal day, never on the day somebody typed it. */
export const COUNTED_CASES: readonly Counted[] = [
  counted(
    'received',
    'count',
    'CRPA L112-11, R112-11-1',
    { fr: 'Demandes reçues', en: 'Applications received' },
    {
      fr: 'Dossiers déposés, comptés au jour de leur réception. Un brouillon n’est pas compté ; un dépôt repris avant la clôture d’un appel ne l’est plus.',
      en: 'Cases filed, counted on the day of their receipt. A draft is not counted; nor any more is a filing taken back before a call closes.',
    },
  ),
  counted(
    'complete',
    'count',
    'CRPA L114-5',
    { fr: 'Dossiers complets', en: 'Complete cases' },
    {
      fr: 'Dossiers déclarés complets (ou recevables), comptés une fois, au jour de la première déclaration.',
      en: 'Cases declared complete (or admissible), counted once, on the day of the first declaration.',
    },
  ),
  counted(
    'decided',
    'count',
    'CRPA L211-2, L212-1',
    { fr: 'Décisions expresses', en: 'Express decisions' },
    {
      fr: 'Dossiers ayant reçu une décision signée, favorable ou non, comptés au jour de la première. Le silence n’en est pas une.',
      en: 'Cases with a signed decision, favourable or not, counted on the day of the first. Silence is none.',
    },
  ),
  counted(
    'awarded',
    'count',
    'Décret 2018-514 ; règlement de l’agrément',
    { fr: 'Décisions favorables', en: 'Favourable decisions' },
    {
      fr: 'Dossiers aidés ou agréés, comptés au jour de la décision, même si elle est retirée ensuite.',
      en: 'Cases awarded or accredited, counted on the day of the decision, even when it is withdrawn later.',
    },
  ),
  counted(
    'refused',
    'count',
    'CRPA L211-2, L211-5',
    { fr: 'Refus exprès', en: 'Express refusals' },
    {
      fr: 'Dossiers refusés ou déclarés irrecevables par une décision motivée, au jour de la décision.',
      en: 'Cases refused or found inadmissible by a reasoned decision, on the day of the decision.',
    },
  ),
  counted(
    'implicit',
    'count',
    'CRPA L231-4 3°',
    { fr: 'Rejets implicites', en: 'Implicit rejections' },
    {
      fr: 'Dossiers dont le silence a valu rejet, au jour où le rejet est né, quelle que soit la suite.',
      en: 'Cases in which silence was a rejection, on the day it was born, whatever came after.',
    },
  ),
  counted(
    'withdrawn',
    'count',
    'Demande du bénéficiaire',
    { fr: 'Abandons', en: 'Given up' },
    {
      fr: 'Demandes retirées ou aides auxquelles le bénéficiaire a renoncé, après le dépôt, au jour de sa demande.',
      en: 'Applications withdrawn or aids renounced by the applicant after filing, on the day of the request.',
    },
  ),
  counted(
    'lapsed',
    'count',
    'Règlement des aides (caducité)',
    { fr: 'Aides caduques', en: 'Lapsed awards' },
    {
      fr: 'Aides dont la caducité a été constatée, au jour du constat.',
      en: 'Awards stated to have lapsed, on the day of the statement.',
    },
  ),
  counted(
    'award-withdrawn',
    'count',
    'CRPA L242-1, L242-2',
    { fr: 'Retraits', en: 'Awards withdrawn' },
    {
      fr: 'Aides ou agréments retirés par l’administration, au jour de la décision de retrait.',
      en: 'Awards or accreditations withdrawn by the authority, on the day of that decision.',
    },
  ),
]
