import type { provider as french } from '../fr/provider.ts'
import type { Words } from '../words.ts'

export const provider: Words<typeof french> = {
  signIn: 'Sign in with %{label}',
  again: 'Start again with %{label}',
  access: {
    title: 'Sign-in with %{label}',
    tied: 'This person signs in through this identity provider. Last time:',
    free: 'Allowed: the first sign-in will tie the account by its e-mail address.',
    barred: 'Barred for this account.',
    bar: 'Bar and untie',
    barEffect: 'Sessions opened through %{label} end and the identity is untied. The person keeps their password, if they have one.',
    allow: 'Allow',
    allowEffect: 'The next sign-in with %{label} will tie the account by its verified e-mail address.',
    done: 'Saved.',
  },
  lead: 'For staff. Your account must already be open here; otherwise sign in with your password.',
}
