import { accountProblems } from './account-problems.ts'
import { importProblems } from './import-problems.ts'

/** One sentence per code of refusal: what happened, and the way out. Names in braces are details the server gives. */
export const problems = {
  ...importProblems,
  ...accountProblems,

  // What the console itself can meet
  unreachable: 'Le serveur ne répond pas. Rien n’est perdu : réessayez dans un instant.',
  unavailable: 'Le service est momentanément indisponible. Réessayez dans un instant.',
  unexpected: 'Une erreur imprévue est survenue. Elle est consignée ; donnez la référence ci-dessous si vous appelez le support.',
  'unknown-code': 'La demande n’a pas abouti (code « %{code} »).',
  'unknown-condition': 'Une condition n’est pas remplie (« %{code} »).',
  requestId: 'Référence pour le support : %{id}',
  unmetTitle: 'Ce qui manque encore',

  // Session and rights
  'not-signed-in': 'Votre session est terminée. Reconnectez-vous.',
  'wrong-credentials': 'Adresse électronique ou mot de passe inexact. Vérifiez-les, ou demandez un nouveau mot de passe.',
  forbidden: 'Vos droits ne permettent pas cette action.',
  'role-may-not': 'Cette action revient à une autre fonction que la vôtre.',
  'foreign-origin': 'Cette demande vient d’une autre page que la console. Ouvrez la console à son adresse habituelle.',
  'not-your-organisation': 'Vous ne pouvez agir que pour un organisme auquel vous êtes rattaché.',
  'agents-only': 'Cette action est réservée aux agents qui suivent le dossier.',
  'person-recused': 'Un lien d’intérêt tient cette personne à l’écart de ce dossier.',
  'recused-from-organisation': 'Un lien d’intérêt vous tient à l’écart de cet organisme : une autre personne doit s’en charger.',
  'interest-already-declared': 'Ce lien est déjà déclaré et court encore.',
  'interest-ended': 'Ce lien est terminé : il ne change plus.',
  'interest-recorded-by-another': 'Ce lien a été enregistré par une autre personne : vous ne pouvez pas y mettre fin vous-même.',
  'four-eyes': 'Une seconde personne doit intervenir : vous avez déjà agi sur ce dossier à une autre étape.',

  'json-too-deep': 'La demande envoyée est imbriquée sur plus de %{maximum} niveaux : elle n’est pas lue.',
  'json-too-many-values': 'La demande envoyée compte plus de %{maximum} valeurs : elle n’est pas lue.',
  'journal-empty': 'Le journal n’a encore aucune ligne à signer.',

  // Tokens of machines
  'token-unknown': 'Ce jeton d’accès n’est pas reconnu. Vérifiez qu’il est copié en entier.',
  'token-revoked': 'Ce jeton d’accès a été révoqué. Demandez-en un autre à l’administrateur.',
  'token-expired': 'Ce jeton d’accès a expiré. Demandez-en un autre à l’administrateur.',
  'token-maker-closed': 'Le compte de la personne qui a créé ce jeton est fermé : le jeton ne vaut plus rien.',
  'token-address-refused': 'Ce jeton d’accès n’est pas accepté depuis cette adresse du réseau.',
  'token-out-of-scope': 'Ce jeton d’accès ne couvre pas cette opération.',
  'token-without-rights': 'La personne qui a créé ce jeton n’a plus ce droit : le jeton ne l’a plus non plus.',
  'token-beyond-own-rights': 'Vous ne pouvez donner à un jeton qu’une fonction que vous avez vous-même.',
  'route-not-for-machines': 'Cette opération est réservée aux personnes : aucun jeton n’y donne accès.',

  // Sign-in through a provider
  'oidc-not-configured': 'La connexion par un fournisseur d’identité n’est pas installée ici.',
  'oidc-expired': 'La connexion a pris trop de temps, ou a été commencée dans un autre onglet. Recommencez.',
  'oidc-refused': 'Le fournisseur d’identité n’a pas confirmé qui vous êtes. Recommencez.',
  'oidc-unavailable': 'Le fournisseur d’identité ne répond pas. Réessayez dans un instant, ou connectez-vous avec votre mot de passe.',
  'oidc-no-account': 'Aucun compte n’est ouvert pour cette adresse. Demandez à l’administrateur de votre service d’en ouvrir un.',
  'oidc-email-not-verified': 'Le fournisseur d’identité n’a pas vérifié votre adresse électronique. Faites-la vérifier, puis recommencez.',
  'oidc-second-factor-missing': 'Un second facteur est exigé. Activez-le auprès de votre fournisseur d’identité, puis recommencez.',

  // Too many requests
  'too-many-requests': 'Trop de demandes en peu de temps. Réessayez dans %{seconds} secondes.',

  // The request itself
  'not-found': 'Introuvable : l’élément n’existe pas, ou vos droits ne permettent pas de le voir.',
  'stale-version': 'Quelqu’un d’autre a modifié cette fiche entre-temps. Relisez sa version avant d’enregistrer la vôtre.',
  'if-match-required': 'La version modifiée n’est pas indiquée. Rechargez la page et recommencez.',
  'if-match-malformed': 'La version modifiée n’est pas lisible. Rechargez la page et recommencez.',
  'invalid-fields': 'Des champs sont à corriger.',
  'invalid-parameters': 'L’adresse de cette page contient un filtre ou un tri qui n’existe pas. Retirez les filtres et recommencez.',
  'json-expected': 'La demande n’est pas dans la forme attendue. Rechargez la page et recommencez.',
  'json-malformed': 'La demande n’est pas dans la forme attendue. Rechargez la page et recommencez.',
  'body-too-large': 'Le contenu envoyé est trop volumineux.',
  'encoding-unsupported': 'L’encodage du contenu envoyé n’est pas reconnu.',
  'request-aborted': 'L’envoi s’est interrompu avant la fin. Recommencez.',
  'address-malformed': 'Cette adresse n’est pas valable.',
  'unprintable-characters': 'Le texte contient des caractères qui ne s’impriment pas. Retapez-le sans les coller.',
  'idempotency-key-malformed': 'La demande n’est pas dans la forme attendue. Rechargez la page et recommencez.',
  'idempotency-key-reused': 'Cette demande a déjà été envoyée avec un autre contenu. Rechargez la page et recommencez.',
  'request-under-way': 'Cette demande est déjà en cours de traitement. Attendez un instant avant de recommencer.',
  'outcome-unknown':
    'Le premier envoi s’est interrompu : on ignore s’il a abouti. Rechargez la page pour le vérifier avant de recommencer.',
  busy: 'Quelqu’un d’autre agit sur le même élément en ce moment. Recommencez dans un instant.',
  'database-unavailable': 'La base de données ne répond pas pour le moment. Réessayez dans un instant.',

  // Cases
  'action-not-possible-now': 'Cette action n’est plus possible : l’état du dossier a changé. Rechargez la page pour voir où il en est.',
  'conditions-not-met': 'Cette action n’est pas encore possible.',
  'programme-not-open': 'Ce dispositif n’a pas d’édition en vigueur à cette date.',
  'application-not-open': 'La demande ne peut plus être modifiée à ce stade du dossier.',
  'case-closed': 'Ce dossier est clos : on ne peut plus y ajouter de pièce.',
  'case-documents-full': 'Ce dossier contient déjà le nombre maximal de versions de pièces (%{most}).',
  'edition-already-starts-that-day': 'Une édition de ce dispositif commence déjà ce jour-là. Choisissez une autre date.',
  'edition-in-use': 'Des dossiers suivent déjà cette édition : elle ne se modifie plus. Créez une nouvelle édition.',

  // Organisations
  'organisation-already-known': 'Cet organisme est déjà enregistré avec ce SIRET.',
  'link-already-recorded': 'Ce lien entre les deux organismes est déjà enregistré pour cette période.',
  'accreditation-overlaps': 'Un agrément existe déjà pour ce domaine pendant cette période.',
  'capacity-already-recorded': 'Cette personne a déjà cette qualité pendant cette période.',
  'link-already-used': 'Ce lien a déjà servi à des calculs : il ne s’efface plus. Indiquez la date à laquelle il prend fin.',
  'year-already-checked': 'Les chiffres de %{year} ont été vérifiés par un agent : ils ne se modifient plus.',
  'not-a-consultancy': 'Cet organisme n’est pas un cabinet de conseil : il ne peut pas être agréé.',
  'accreditation-withdrawn': 'Cet agrément a été retiré : il ne peut plus changer d’état. Une nouvelle demande est nécessaire.',
  'group-too-large': 'Le groupe d’entreprises liées dépasse %{limit} membres : sa taille doit être établie à la main.',

  // Budget and payments
  'budget-insufficient': 'L’enveloppe ne suffit pas : il reste %{left}.',
  'envelope-already-exists': 'Une enveloppe du même nom existe déjà pour ce dispositif et cette année.',
  'claim-under-way': 'Une demande de paiement est déjà en cours pour ce dossier.',
  'claim-already-made': 'Cette demande de paiement a déjà été faite.',

  // Files
  'file-empty': 'Ce fichier est vide.',
  'file-executable': 'Ce fichier est un programme. Envoyez un document (PDF, image, texte ou tableur).',
  'file-markup': 'Les pages web et les images vectorielles ne sont pas acceptées. Enregistrez le document en PDF.',
  'file-old-office': 'Ce fichier est dans un ancien format bureautique. Enregistrez-le en PDF, en .docx ou en .xlsx.',
  'file-encrypted': 'Ce fichier est protégé par un mot de passe. Envoyez-le sans protection.',
  'file-macros': 'Ce fichier contient des macros. Enregistrez-le sans macros, ou en PDF.',
  'file-archive': 'Les archives (zip et autres) ne sont pas acceptées. Envoyez les documents un par un.',
  'file-damaged': 'Ce fichier est abîmé ou incomplet. Ouvrez-le pour vérifier, puis envoyez-le de nouveau.',
  'file-ambiguous': 'Le contenu de ce fichier peut se lire comme deux types à la fois. Enregistrez-le en PDF.',
  'file-type-unknown': 'Ce type de fichier n’est pas reconnu. Envoyez un PDF, une image, un texte ou un tableur.',
  'file-extension-mismatch': 'Le contenu de ce fichier ne correspond pas à son extension. Enregistrez-le de nouveau sous le bon format.',
  'file-infected': 'Ce fichier contient un virus. Il n’a pas été conservé.',
  'file-too-large': 'Ce fichier est trop volumineux.',
  'document-unreadable': 'Le contenu de ce document ne peut pas être lu pour le moment. Signalez-le à votre administrateur.',
}
