import { silenceReasonsLetter } from '../../../letters/award-letters.ts'
import { COMMON_FIELDS, COMMON_PASSAGES } from '../../../letters/common-fields.ts'
import { defineLetters, type ValuesOf } from '../../../letters/letter-set.ts'
import { alsoOf, MENTIONS, mention } from '../../../letters/mentions.ts'
import { HEAD, OFFICER, requestLetters } from '../../../letters/request-letters.ts'

const FIELDS = {
  ...COMMON_FIELDS,
  /** Each field of each consultant with its outcome and its reasons. */
  lines: 'list',
  validFrom: 'date',
  validUntil: 'date',
  insuredUntil: 'date',
  observationsUntil: 'date',
  /** Whether a suspension goes on. */
  suspended: 'flag',
} as const
export type AccreditationValues = ValuesOf<typeof FIELDS>

/** The letters of the programme, in French, as they go out until a funder adapts them. */
export const letters = defineLetters({
  fields: FIELDS,
  passages: {
    ...COMMON_PASSAGES,
    implicitRejection:
      'Elle est susceptible de donner lieu à une décision implicite de rejet (article L. 231-4, 2° du code des relations entre le public et l’administration) : sans décision expresse de notre part, et sous réserve que la demande soit complète, elle sera réputée rejetée le {decisionDueOn}.',
    insurance:
      'L’agrément ne vaut que tant que votre assurance de responsabilité professionnelle est en cours : l’attestation détenue va jusqu’au {insuredUntil}. Une mission ne peut être aidée ni payée au-delà sans une nouvelle attestation.',
    registerAlone: 'L’agrément peut être suspendu ou retiré après cette date : seul le registre public fait foi.',
    suspensionScope: 'Aucune nouvelle mission ne peut être aidée. Les missions commencées peuvent s’achever.',
    withdrawalGround:
      'Cette décision est prise en application des articles L. 242-1 et L. 242-2 du code des relations entre le public et l’administration.',
  },
  kinds: {
    ...requestLetters,
    acknowledgement: { ...requestLetters.acknowledgement, subject: 'Accusé de réception de votre demande d’agrément {reference}' },
    'document-request': {
      ...requestLetters['document-request'],
      subject: 'Pièces à compléter pour votre demande d’agrément {reference}',
    },
    // not sent: issued on demand (`certificate.ts`), the table of fields after its first paragraph
    certificate: {
      subject: 'Attestation d’agrément',
      body: [
        '{firm} est agréé sous le numéro {reference} pour conseiller les entreprises aidées par {funder}, dans les domaines et par les consultants nommés ci-dessous.',
        'Situation au {on}. {registerAlone}',
      ],
      mentions: MENTIONS.certificate,
    },
    decision: {
      subject: 'Agrément : dossier {reference}',
      body: [
        HEAD,
        '{firm} est agréé du {validFrom} au {validUntil}, dans les domaines suivants et pour les consultants nommés :',
        '- {lines}',
        '{insurance}',
        '{appeal}',
        '{signature}',
      ],
      mentions: alsoOf(
        MENTIONS.decision,
        mention('outcome-by-field', 'CRPA L211-2, 7°, L211-5', 'lines'),
        mention('term', 'Règlement de l’agrément', 'validFrom', 'validUntil'),
        mention('conditions', 'CRPA L211-2, 3°', 'insurance'),
        mention('appeal', 'CJA R421-1, R421-5', 'funder', 'court', 'appeal'),
      ),
    },
    refusal: {
      subject: 'Votre demande d’agrément {reference}',
      body: [
        HEAD,
        'Votre demande d’agrément est refusée, pour les raisons suivantes :',
        '{reason}',
        '- {lines}',
        '{appeal}',
        '{signature}',
      ],
      mentions: MENTIONS.refusal,
    },
    suspension: {
      subject: 'Suspension de l’agrément : dossier {reference}',
      body: [
        HEAD,
        'Votre agrément est suspendu à compter du {on}, pour les raisons suivantes :',
        '{reason}',
        '{suspensionScope}',
        '{appeal}',
        '{signature}',
      ],
      mentions: alsoOf(MENTIONS.adverse, mention('scope', 'CRPA L211-5', 'suspensionScope')),
    },
    reinstatement: {
      subject: 'Agrément rétabli : dossier {reference}',
      body: [HEAD, 'Votre agrément produit de nouveau tous ses effets à compter du {on}.', '{reason}', '{signature}'],
      mentions: MENTIONS.decision,
    },
    'silence-reasons': silenceReasonsLetter,
    'observations-invited': {
      subject: 'Projet de retrait de l’agrément : dossier {reference}',
      body: [
        HEAD,
        'Le retrait de votre agrément est envisagé, pour les raisons suivantes :',
        '{reason}',
        'Vous pouvez, jusqu’au {observationsUntil} inclus, {hearing}',
        OFFICER,
        '{contact}',
      ],
      mentions: alsoOf(MENTIONS.hearing, mention('time-limit', 'CRPA L122-1', 'observationsUntil')),
    },
    'withdrawal-given-up': {
      subject: 'Retrait de l’agrément abandonné : dossier {reference}',
      body: [
        HEAD,
        'Le retrait de votre agrément n’est plus envisagé.',
        '{reason}',
        '{?suspended}La suspension prononcée auparavant continue : aucune nouvelle mission ne peut être aidée.',
        '{!suspended}Votre agrément n’a pas cessé de produire ses effets.',
        '{signature}',
      ],
      mentions: MENTIONS.decision,
    },
    'accreditation-withdrawal': {
      subject: 'Retrait de l’agrément : dossier {reference}',
      body: [
        HEAD,
        'Votre agrément est retiré à compter du {on}, pour les raisons suivantes :',
        '{reason}',
        '{withdrawalGround}',
        '{appeal}',
        '{signature}',
      ],
      mentions: MENTIONS.withdrawal,
    },
  },
})
