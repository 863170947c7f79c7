import { type Counted, describing } from './indicator.ts'

const advice = describing('advice')
const result = describing('results')
const firms = describing('firms')
const QUESTION = 'Évaluation par l’entreprise (méthode DRIRE d’évaluation de l’effet de l’aide)'

/** Firms aided: an aid each. How many different firms that makes is a figure of its own. */
export const COUNTED_FIRMS: readonly Counted[] = [
  firms(
    'aids',
    'count',
    'Règlement (UE) 2023/2831 ; décret 2018-514',
    { fr: 'Aides à des entreprises', en: 'Aids to firms' },
    {
      fr: 'Aides attribuées à une entreprise, ou reçues par elle dans une action portée par un autre, au jour où elle y a droit. Le porteur n’est alors pas compté ; une part annulée ne l’est plus.',
      en: 'Aids awarded to a firm, or received by it through an action carried by another, on the day it is entitled to it. The carrier then counts for none; nor does a part that was cancelled.',
    },
  ),
]

/** Advice: half-days, missions of consultants, what firms think of them. */
export const COUNTED_ADVICE: readonly Counted[] = [
  advice(
    'collective-planned',
    'decimal',
    'Tableaux de suivi DRIRE',
    { fr: 'Demi-journées collectives prévues', en: 'Collective half-days planned' },
    {
      fr: 'Demi-journées en groupe que prévoient les actions aidées, au jour de la décision d’attribution.',
      en: 'Half-days in a group that the actions aided plan, on the day of the award.',
    },
  ),
  advice(
    'collective-delivered',
    'decimal',
    'Tableaux de suivi DRIRE',
    { fr: 'Demi-journées collectives réalisées', en: 'Collective half-days delivered' },
    {
      fr: 'Séances en groupe tenues, où la présence d’une entreprise au moins est signée des deux côtés, au jour de la séance.',
      en: 'Sessions held in a group, in which the presence of at least one firm is signed by both sides, on the day of the session.',
    },
  ),
  advice(
    'individual-planned',
    'decimal',
    'Tableaux de suivi DRIRE',
    { fr: 'Demi-journées individuelles prévues', en: 'Individual half-days planned' },
    {
      fr: 'Demi-journées de conseil à une seule entreprise retenues par les décisions d’attribution, à leur date : un jour de consultant en compte deux.',
      en: 'Half-days of advice to one firm retained by the awards, on their date: a consultant-day counts for two.',
    },
  ),
  advice(
    'individual-delivered',
    'decimal',
    'Tableaux de suivi DRIRE',
    { fr: 'Demi-journées individuelles réalisées', en: 'Individual half-days delivered' },
    {
      fr: 'Demi-journées de conseil à une seule entreprise : signées des deux côtés, au jour de la séance ; ou certifiées sur facture, au jour du certificat.',
      en: 'Half-days of advice to one firm: signed by both sides, on the day of the session; or certified on an invoice, on the day of the certificate.',
    },
  ),
  advice(
    'missions',
    'count',
    'Tableaux de suivi DRIRE (aide au conseil)',
    { fr: 'Missions de consultants', en: 'Missions of consultants' },
    { fr: 'Missions de conseil aidées, au jour de la décision.', en: 'Missions of advice that were aided, on the day of the decision.' },
  ),
  advice(
    'mission-days',
    'decimal',
    'Tableaux de suivi DRIRE (aide au conseil)',
    { fr: 'Jours de mission', en: 'Days of missions' },
    {
      fr: 'Jours de consultant retenus pour ces missions, au jour de la décision.',
      en: 'Consultant-days retained for these missions, on the day of the decision.',
    },
  ),
  advice(
    'mission-fees',
    'cents',
    'Tableaux de suivi DRIRE (aide au conseil)',
    { fr: 'Honoraires des missions', en: 'Fees of missions' },
    {
      fr: 'Jours retenus multipliés par le tarif journalier hors taxe retenu, frais de déplacement exclus, au jour de la décision.',
      en: 'Days retained times the daily rate excl. tax retained, travel excluded, on the day of the decision.',
    },
  ),
  advice(
    'evaluations',
    'count',
    QUESTION,
    { fr: 'Missions évaluées', en: 'Missions evaluated' },
    {
      fr: 'Évaluations données par les entreprises, au jour où elles le sont.',
      en: 'Evaluations given by firms, on the day they are given.',
    },
  ),
  advice(
    'evaluation-marks',
    'decimal',
    QUESTION,
    { fr: 'Notes moyennes cumulées', en: 'Mean marks, added up' },
    {
      fr: 'Somme des moyennes des évaluations, chacune de 1 à 5, arrondie au centième. Elle ne sert qu’à la satisfaction moyenne.',
      en: 'Sum of the means of the evaluations, each from 1 to 5, rounded to the hundredth. It serves the mean satisfaction only.',
    },
    'evaluations',
  ),
]

/** What came of the aid, as firms say it. */
export const COUNTED_RESULTS: readonly Counted[] = [
  result(
    'would-same',
    'count',
    QUESTION,
    { fr: 'Sans l’aide : de la même façon', en: 'Without the aid: in the same way' },
    {
      fr: 'Entreprises qui répondent qu’elles l’auraient fait de la même façon sans l’aide, au jour de la réponse.',
      en: 'Firms that answer that they would have done the same without the aid, on the day of the answer.',
    },
  ),
  result(
    'would-smaller',
    'count',
    QUESTION,
    { fr: 'Sans l’aide : en plus petit', en: 'Without the aid: smaller' },
    {
      fr: 'Entreprises qui répondent qu’elles auraient fait un projet plus petit, au jour de la réponse.',
      en: 'Firms that answer that they would have done a smaller project, on the day of the answer.',
    },
  ),
  result(
    'would-later',
    'count',
    QUESTION,
    { fr: 'Sans l’aide : plus tard', en: 'Without the aid: later' },
    {
      fr: 'Entreprises qui répondent qu’elles l’auraient fait plus tard, au jour de la réponse.',
      en: 'Firms that answer that they would have done it later, on the day of the answer.',
    },
  ),
  result(
    'would-not',
    'count',
    QUESTION,
    { fr: 'Sans l’aide : pas du tout', en: 'Without the aid: not at all' },
    {
      fr: 'Entreprises qui répondent qu’elles ne l’auraient pas fait, au jour de la réponse.',
      en: 'Firms that answer that they would not have done it, on the day of the answer.',
    },
  ),
  result(
    'would-partly',
    'count',
    QUESTION,
    { fr: 'Sans l’aide : en partie (ancienne question)', en: 'Without the aid: in part (former question)' },
    {
      fr: 'Réponses « en partie, ou plus tard », données avant que la question ne distingue les deux.',
      en: 'Answers “in part, or later”, given before the question told them apart.',
    },
  ),
  result(
    'jobs-kept',
    'count',
    QUESTION,
    { fr: 'Emplois maintenus', en: 'Jobs kept' },
    {
      fr: 'Emplois que les entreprises disent avoir maintenus grâce au projet, au jour de la réponse. La question est facultative.',
      en: 'Jobs that firms say they kept thanks to the project, on the day of the answer. The question is optional.',
    },
  ),
  result(
    'jobs-created',
    'count',
    QUESTION,
    { fr: 'Emplois créés', en: 'Jobs created' },
    {
      fr: 'Emplois que les entreprises disent avoir créés grâce au projet, au jour de la réponse. La question est facultative.',
      en: 'Jobs that firms say they created thanks to the project, on the day of the answer. The question is optional.',
    },
  ),
]
