/** Signing in at an identity provider. */
export const provider = {
  signIn: 'Se connecter avec %{label}',
  again: 'Recommencer avec %{label}',
  access: {
    title: 'Connexion avec %{label}',
    tied: 'Cette personne se connecte par ce fournisseur d’identité. Dernière fois :',
    free: 'Permise : à la première connexion, le compte sera lié par son adresse électronique.',
    barred: 'Interdite pour ce compte.',
    bar: 'Interdire et délier',
    barEffect:
      'Les sessions ouvertes par %{label} se terminent et l’identité est déliée. La personne garde son mot de passe, si elle en a un.',
    allow: 'Autoriser',
    allowEffect: 'À sa prochaine connexion avec %{label}, le compte sera lié par son adresse électronique vérifiée.',
    done: 'C’est enregistré.',
  },
  lead: 'Pour les agents. Votre compte doit déjà être ouvert ici ; sinon, connectez-vous avec votre mot de passe.',
}
