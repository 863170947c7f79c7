import type { Words } from '../../i18n/words.ts'
import { agreementConditions, grantConditions } from '../shared-words.en.ts'
import type { conditions as french } from './conditions.fr.ts'

export const conditions: Words<typeof french> = {
  ...grantConditions,
  ...agreementConditions,
  'mayAppraise-own-organisation': 'You act for the carrier or for a firm of the action: somebody else must appraise the case.',
  planBalanced: 'Line %{line} of the plan (%{label}): its funders do not cover the amount, difference of %{left}.',
  privateMoneyPresent: 'The firms bring %{firms}; at least %{least} is needed.',
  'privateMoneyPresent-no-private-money': 'The plan holds no private money.',
  publicWithinCap: 'Public money (%{wanted}) exceeds the share allowed of the eligible base of %{base}, which is %{limit}.',
  'publicWithinCap-no-base': 'The plan holds no eligible cost.',
  carrierEligible: 'This organisation may not carry a collective action (%{kind}).',
  activityOffered: 'This activity is not offered in this edition of the programme.',
  territoryCovered: 'The territory of the action goes beyond that of the funder (%{outside}).',
  firmsWithinCeiling:
    'De minimis ceiling: the share of %{firm} (%{wanted}) is above the %{left} its single undertaking may still receive, out of %{ceiling}. |||| De minimis ceiling: the shares of %{count} firms are above what they may still receive, that of %{firm} among them (%{wanted} for %{left}).',
  enoughUndertakings: 'At least %{minimum} single undertakings must have committed themselves; the action has %{count}.',
  openingDocumentsPresent: 'Documents needed to begin the action are missing or no longer valid: %{missing}.',
  noEarlyStart: 'The action began on %{startedOn}, before the application was received on %{receivedOn}.',
  actionStartedInTime: 'The action had to begin by %{limit}.',
  sessionsHeld: 'A session is still planned on %{on}: hold it or cancel it before you end the action.',
  attendanceSigned: 'Signatures missing: %{count}. The first: %{firm}, %{on} (%{half}), %{side}. All are listed in the reconciliation.',
  claimReconciled: 'The attendance claimed is not the attendance signed.',
  'claimReconciled-attendances': 'You claim %{claimed} attendances in collective sessions; %{signed} are signed by both sides.',
  'claimReconciled-individual': 'You claim %{claimed} individual half-days; %{signed} are signed by both sides.',
  somethingDelivered: 'No attendance is signed by both sides.',
  indicatorsReported: 'Some indicators are not filled in (%{count}), for instance “%{label}”.',
}
