import { agreementConditions, firmConditions, grantConditions } from '../shared-words.fr.ts'

/**
 * Why an act is not possible yet, one sentence per condition of the lifecycle; `condition-why` when the condition tells which of
 * several reasons holds. The names in braces are the details the server gives.
 */
export const conditions = {
  ...grantConditions,
  ...agreementConditions,
  ...firmConditions,
  interimWithinLimit: 'L’acompte ne peut pas dépasser %{limit} avant le solde.',
  interimClaimed: 'Aucun acompte n’attend d’être certifié, ou le montant dépasse celui demandé.',
  firmIsSme: 'L’entreprise n’est pas une petite ou moyenne entreprise au sens européen.',
  'firmIsSme-figures-missing':
    'La taille de l’entreprise ne peut pas être établie : renseignez son effectif, son chiffre d’affaires et son bilan.',
  'firmIsSme-not-sme': 'L’entreprise, avec celles auxquelles elle est liée, dépasse les seuils d’une petite ou moyenne entreprise.',
  fieldOffered: 'Le domaine de conseil n’est pas ouvert dans cette édition du dispositif.',
  missionKindAllowed: 'Ce type de prestation est exclu du dispositif : %{nature}.',
  consultantAccredited: 'Le consultant n’est pas agréé pour ce domaine à cette date.',
  'consultantAccredited-no-consultant': 'Aucun consultant n’est encore désigné.',
  'consultantAccredited-never': 'Le consultant n’a jamais été agréé pour ce domaine (%{field}).',
  'consultantAccredited-not-yet': 'L’agrément du consultant ne court pas encore au %{on}.',
  'consultantAccredited-expired': 'L’agrément du consultant a expiré (vérifié au %{on}).',
  'consultantAccredited-suspended': 'L’agrément du consultant est suspendu : aucune nouvelle mission ne peut lui être confiée.',
  'consultantAccredited-withdrawn': 'L’agrément du consultant a été retiré.',
  'consultantAccredited-insurance-expired': 'L’assurance du consultant n’est plus valide au %{on}. Pièce manquante : %{missing}.',
  consultantCovered: 'Le consultant n’est pas couvert (agrément et assurance) à cette date.',
  'consultantCovered-no-consultant': 'Aucun consultant n’est encore désigné.',
  'consultantCovered-expired': 'L’agrément du consultant a expiré avant la fin de la mission.',
  'consultantCovered-withdrawn': 'L’agrément du consultant a été retiré avant la fin de la mission.',
  'consultantCovered-insurance-expired': 'L’assurance du consultant n’est plus valide au %{on}. Pièce manquante : %{missing}.',
  claimCovered: 'Paiement retenu : le consultant n’est pas couvert au %{on}.',
  'claimCovered-insurance-expired': 'Paiement retenu : l’assurance du consultant ne couvre pas le %{on}. Pièce manquante : %{missing}.',
  'claimCovered-suspended': 'Paiement retenu : l’agrément du consultant est suspendu et la mission n’a pas commencé.',
  'claimCovered-expired': 'Paiement retenu : l’agrément du consultant avait expiré au %{on}.',
  'claimCovered-withdrawn': 'Paiement retenu : l’agrément du consultant était retiré au %{on}.',
  consultantIndependent: 'L’indépendance du consultant n’est pas établie.',
  'consultantIndependent-no-consultant': 'Aucun consultant n’est encore désigné.',
  'consultantIndependent-not-declared': 'Le consultant n’a pas déclaré son indépendance vis-à-vis de l’entreprise.',
  'consultantIndependent-linked': 'Le consultant et l’entreprise sont liés (capital, famille ou commerce).',
  'consultantIndependent-sells-equipment': 'Le consultant vend l’équipement sur lequel il conseille.',
  'consultantIndependent-kind': 'Une chambre ou une association de pôle ne peut pas être le consultant d’une mission aidée.',
  proposalsCompared: 'Les propositions reçues n’ont pas été comparées.',
  'proposalsCompared-too-few': 'Il faut comparer au moins %{minimum} propositions ; le dossier en contient %{count}.',
  'proposalsCompared-none-chosen': 'Aucune des propositions reçues n’est retenue.',
  'proposalsCompared-choice-not-reasoned': 'Le choix de la proposition retenue n’est pas motivé.',
  noOrderBeforeReceipt:
    'La commande a été signée le %{orderSignedOn}, avant la réception de la demande le %{receivedOn} : l’aide n’aurait pas d’effet d’incitation.',
  recurrenceRespected: 'L’entreprise, ou son groupe, a déjà été aidée pour une %{missionKind} dans les %{months} derniers mois.',
  startDocumentsPresent: 'Des pièces nécessaires au début de la mission manquent ou ne sont plus valides : %{missing}.',
  startedInTime: 'La mission devait commencer au plus tard le %{limit}.',
  reportPresent: 'Le rapport final du consultant n’est pas encore au dossier.',
  digitalReflectionInReport: 'Le rapport ne contient pas la partie sur les outils numériques : il ne peut pas être accepté.',
}
