export const letterProblems = {
  'mentions-missing':
    'Ce courrier ne peut pas être publié : une mention obligatoire lui manque. Elles sont nommées sur la page, avec leur article.',
  'wording-published': 'Ces mots sont publiés : ils ne changent plus. Écrivez un nouveau brouillon.',
  'letter-not-now': 'Ce courrier ne s’écrit pas à ce moment du dossier.',
  'letter-kept': 'Un courrier reste comme il a été écrit.',
  'letter-not-sent-yet': 'Ce courrier n’est pas encore parti. Réessayez dans un instant.',
  'letter-not-opened-yet': 'Ouvrez d’abord ce courrier : sa lecture est datée, puis vous pourrez l’enregistrer.',
  'letter-not-to-sign': 'Ce courrier ne se signe pas.',
  'already-signed-letter': 'Ce courrier est déjà signé.',
  'too-many-codes': 'Trop de codes ont été demandés. Attendez une heure.',
  'code-just-sent': 'Un code vient de partir. Lisez votre messagerie.',
  'code-wrong': 'Ce code n’est pas le bon. Essais restants : %{left}.',
  'code-no-longer-valid': 'Ce code ne sert plus. Demandez-en un autre.',
  'nothing-to-post': 'Aucun courrier n’attend d’être posté.',
  'already-posted': 'La date d’envoi de ce fichier est déjà notée.',
}
export const letterFaults = {
  'unknown-name': 'Le champ {%{field}} n’existe pas (paragraphe %{paragraph}).',
  'stray-brace': 'Une accolade est seule ou mal placée (paragraphe %{paragraph}).',
  'list-within-words': 'La liste {%{field}} se place seule, après un tiret (paragraphe %{paragraph}).',
  'not-a-list': 'Après un tiret, il faut un champ de liste, seul (paragraphe %{paragraph}).',
  'flag-within-words': '{%{field}} ne s’écrit pas : il sert en tête de paragraphe, {?%{field}} (paragraphe %{paragraph}).',
  'condition-out-of-place': 'L’objet ne prend ni condition ni liste.',
  'date-in-the-future': 'Cette date n’est pas encore arrivée.',
}
