import type { Schema } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'

export type Webhook = Schema<'Webhook'>
export type Delivery = Schema<'WebhookDelivery'>

export const KINDS = [
  'case.state-changed',
  'case.acted',
  'case.assigned',
  'document.added',
  'note.added',
  'letter.sent',
  'payment.ordered',
] as const satisfies readonly Webhook['kinds'][number][]

/** What an address is told, as a sentence; of which programmes. */
export const toldWords = (t: Translate, { kinds, programmes }: Webhook): string =>
  `${kinds.map((kind) => t(`integrations.kinds.${kind}`)).join(', ')} · ${
    programmes?.map((code) => t.maybe(`programmes.${code}.name`) ?? code).join(', ') ?? t('integrations.allProgrammes')
  }`

/** An act in the words of its programme, when the body names one. */
export function eventWords(t: Translate, { kind, body }: Delivery): string {
  const { action, case: file } = JSON.parse(body) as { action?: string; case?: { programme?: string } }
  const act = action && file?.programme ? t.maybe(`programmes.${file.programme}.actions.${action}`) : null
  return act ?? t(`integrations.kinds.${kind}`)
}

export const answerWords = (t: Translate, { status, error }: Delivery): string =>
  [status, error ? (t.maybe(`integrations.errors.${error}`) ?? error) : null].filter((part) => part !== null).join(' · ') || '–'
