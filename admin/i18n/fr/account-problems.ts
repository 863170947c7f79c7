/** Refusals about accounts, passwords and second factors. */
export const accountProblems = {
  'second-factor': 'Le mot de passe est exact. Donnez maintenant le code de votre application.',
  'too-many-attempts': 'Trop d’essais inexacts. Réessayez dans %{minutes} min, ou demandez un nouveau mot de passe.',
  'sign-in-expired': 'Trop de temps a passé depuis votre mot de passe. Recommencez depuis le début.',
  'wrong-code': 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et recommencez.',
  'link-not-valid': 'Ce lien ne fonctionne plus : il a déjà servi, a été remplacé ou a expiré. Demandez-en un nouveau.',
  'no-local-password': 'Ce compte n’a pas de mot de passe dans Guichet : il entre par un autre service.',
  'second-factor-already-there': 'La vérification en deux étapes est déjà active.',
  'second-factor-not-started': 'La vérification en deux étapes n’est pas en place. Commencez par lire le code avec votre application.',
  'second-factor-compulsory': 'Vos fonctions demandent la vérification en deux étapes : elle ne se retire pas.',
  'second-factor-required': 'Vos fonctions demandent la vérification en deux étapes. Mettez-la en place pour continuer.',
  'password-change-required': 'Choisissez d’abord un nouveau mot de passe.',
  'own-account': 'On ne change pas ses propres droits : demandez à un autre administrateur.',
  'last-administrator': 'C’est le dernier administrateur qui peut entrer. Donnez d’abord ce rôle à une autre personne.',
  'outside-account': 'Les droits de ce compte viennent de son organisme : ils ne se donnent pas ici.',
  'already-entered': 'Cette personne est déjà entrée, ou son compte est fermé : elle n’a plus besoin d’invitation.',
  'account-already-closed': 'Ce compte est déjà fermé.',
  'account-already-open': 'Ce compte est déjà ouvert.',
  'registration-closed': 'On ne peut pas s’inscrire soi-même auprès de ce service. Contactez-le.',
  'attachment-already-asked': 'Vous avez déjà une demande en cours pour ce SIRET.',
  'attachment-first':
    'Demandez d’abord à être rattaché à cette entreprise : un agent ou une personne qui en fait déjà partie vous répondra.',
  'already-attached': 'Vous agissez déjà pour cette entreprise.',
  'too-many-attachment-requests': 'Vous avez déjà %{maximum} demandes en cours. Attendez une réponse ou retirez-en une.',
  'attachment-already-decided': 'Cette demande a déjà reçu une réponse, ou a été retirée.',
  'organisation-not-known': 'Ce SIRET n’est pas encore enregistré. Enregistrez d’abord l’entreprise, puis acceptez.',
  'own-attachment': 'On ne décide pas de sa propre demande : une autre personne le fait.',
}

/** Faults of the fields of an account. */
export const accountFaults = {
  'password-too-short': 'Au moins %{minimum} caractères. Une phrase que vous retenez convient bien.',
  'password-too-long': 'Au plus %{maximum} caractères.',
  'password-own-name': 'N’utilisez pas votre nom ni votre adresse.',
  'password-common': 'Ce mot de passe est parmi les premiers que l’on essaierait. Choisissez-en un autre.',
  'password-unchanged': 'C’est le mot de passe actuel. Choisissez-en un autre.',
  'wrong-password': 'Ce n’est pas votre mot de passe actuel.',
  'wrong-code': 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et recommencez.',
  'address-used-elsewhere':
    'Vous avez déjà un compte à cette adresse, auprès d’un autre financeur. Demandez à la personne qui vous invite d’utiliser une autre de vos adresses.',
  'email-already-used': 'Cette adresse a déjà un compte.',
  'departement-not-of-funder': 'Ce département n’est pas du territoire de votre service.',
}
