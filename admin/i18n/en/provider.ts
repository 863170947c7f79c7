import type { provider as french } from '../fr/provider.ts'
import type { Words } from '../words.ts'

export const provider: Words<typeof french> = {
  signIn: 'Sign in with %{label}',
  again: 'Start again with %{label}',
  lead: 'For staff. Your account must already be open here; otherwise sign in with your password.',
}
