import { agreementConditions, grantConditions } from '../shared-words.fr.ts'

/** Why an act is not possible yet; the names in braces are the details the server gives. */
export const conditions = {
  ...grantConditions,
  ...agreementConditions,
  'mayAppraise-own-organisation':
    'Vous agissez pour le porteur ou pour une entreprise de l’action : une autre personne doit instruire le dossier.',
  planBalanced: 'Ligne %{line} du plan (%{label}) : les financeurs ne couvrent pas le montant, écart de %{left}.',
  privateMoneyPresent: 'Les entreprises apportent %{firms} ; il faut au moins %{least}.',
  'privateMoneyPresent-no-private-money': 'Le plan ne contient aucun financement privé.',
  publicWithinCap: 'Les financements publics (%{wanted}) dépassent la part permise de la base éligible de %{base}, soit %{limit}.',
  'publicWithinCap-no-base': 'Aucune dépense éligible n’est inscrite au plan.',
  carrierEligible: 'Cet organisme ne peut pas porter une action collective (%{kind}).',
  activityOffered: 'Cette activité n’est pas ouverte dans cette édition du dispositif.',
  territoryCovered: 'Le territoire de l’action sort de celui du financeur (%{outside}).',
  firmsWithinCeiling:
    'Plafond de minimis : la part de %{firm} (%{wanted}) dépasse les %{left} que son entreprise unique peut encore recevoir, sur %{ceiling}. |||| Plafond de minimis : les parts de %{count} entreprises dépassent ce qu’elles peuvent encore recevoir, dont celle de %{firm} (%{wanted} pour %{left}).',
  enoughUndertakings: 'Il faut au moins %{minimum} entreprises uniques engagées ; l’action en compte %{count}.',
  openingDocumentsPresent: 'Des pièces nécessaires au début de l’action manquent ou ne sont plus valides : %{missing}.',
  noEarlyStart: 'L’action a commencé le %{startedOn}, avant la réception de la demande le %{receivedOn}.',
  actionStartedInTime: 'L’action devait commencer au plus tard le %{limit}.',
  sessionsHeld: 'Une séance est encore prévue le %{on} : tenez-la ou annulez-la avant de terminer l’action.',
  attendanceSigned:
    'Signatures manquantes : %{count}. La première : %{firm}, %{on} (%{half}), %{side}. Toutes sont listées dans le rapprochement.',
  claimReconciled: 'Les présences demandées ne correspondent pas aux présences signées.',
  'claimReconciled-attendances': 'Vous demandez %{claimed} présences en séance collective ; %{signed} sont signées par les deux parties.',
  'claimReconciled-individual': 'Vous demandez %{claimed} demi-journées individuelles ; %{signed} sont signées par les deux parties.',
  somethingDelivered: 'Aucune présence n’est signée par les deux parties.',
  indicatorsReported: 'Des indicateurs ne sont pas renseignés (%{count}), par exemple « %{label} ».',
}
