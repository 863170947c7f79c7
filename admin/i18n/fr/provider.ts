/** Signing in at an identity provider. */
export const provider = {
  signIn: 'Se connecter avec %{label}',
  again: 'Recommencer avec %{label}',
  lead: 'Pour les agents. Votre compte doit déjà être ouvert ici ; sinon, connectez-vous avec votre mot de passe.',
}
