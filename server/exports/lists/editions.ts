import { z } from 'zod'
import { AGENT_ROLES } from '../../access/actor.ts'
import { listEditions } from '../../cases/edition.queries.ts'
import { notFound } from '../../kernel/refusal.ts'
import { listWordings } from '../../letters/wordings/wordings.queries.ts'
import { listEditionRules, listRules } from '../../reminders/rules.queries.ts'
import { computed } from '../computed-rows.ts'
import { coded, codes, column } from '../export-list.ts'

const programme = z.string().max(40)
const ofEdition = z.strictObject({ programme, edition: z.uuid() })

/** The dated editions of a programme, newest first. */
export const editionsList = computed({
  ...{ code: 'editions', fr: 'Éditions d’un dispositif', en: 'Editions of a programme', roles: AGENT_ROLES },
  filter: z.strictObject({ programme }),
  columns: [
    column('label', 'text', 'Édition', 'Edition'),
    column('inForceFrom', 'date', 'En vigueur le', 'In force from'),
    column('decisionMonths', 'number', 'Délai de décision (mois)', 'Time to decide (months)'),
    column('createdByName', 'text', 'Ouverte par', 'Opened by'),
    column('createdAt', 'instant', 'Ouverte le', 'Opened at'),
    column('cases', 'number', 'Dossiers (1 000 au plus)', 'Cases (1,000 at most)'),
    column('corrects', 'yes-no', 'Corrige une autre', 'Corrects another'),
    coded('correction', 'Correction', 'Correction'),
    column('forDecided', 'yes-no', 'Gardée pour des dossiers décidés', 'Kept for cases already decided'),
    column('silenceReason', 'text', 'Rejets implicites non constatés', 'Rejections by silence not stated'),
  ],
  rows: async ({ programmes, services: { db } }, actor, { programme: code }) => {
    if (!programmes.get(code)) throw notFound()
    const editions = await listEditions(db, { funderId: actor.funderId, programme: code })
    return editions.map(({ label, inForceFrom, decisionMonths, createdByName, forDecided, ...edition }) => ({
      ...{ label, inForceFrom, decisionMonths, createdByName, forDecided },
      createdAt: edition.createdAt.toISOString(),
      cases: edition.caseCount,
      corrects: edition.correctsId !== null,
      correction: edition.correction?.state ?? null,
      silenceReason: edition.silenceStop?.reason ?? null,
    }))
  },
})

/** The letters of a programme under an edition, and which words each goes out with. */
export const wordingsList = computed({
  ...{ code: 'wordings', fr: 'Modèles de courriers', en: 'Wordings of letters', roles: ['administrator', 'supervisor', 'auditor'] },
  filter: ofEdition,
  columns: [
    coded('kind', 'Courrier', 'Letter'),
    column('number', 'number', 'Version du financeur', 'Version of the funder'),
    column('edition', 'text', 'Écrite pour l’édition', 'Written for the edition'),
    column('publishedAt', 'instant', 'Publiée le', 'Published at'),
    column('publishedByName', 'text', 'Publiée par', 'Published by'),
    column('draft', 'yes-no', 'Brouillon en cours', 'Draft under way'),
    column('signed', 'yes-no', 'Signé par qui le reçoit', 'Signed by who receives it'),
    column('mentions', 'number', 'Mentions obligatoires', 'Compulsory mentions'),
  ],
  rows: async ({ services }, actor, { programme: code, edition }) =>
    (await listWordings(services, actor, { programme: code, editionId: edition })).map(({ adapted, ...letter }) => ({
      ...letter,
      number: adapted?.number ?? null,
      edition: adapted?.edition ?? null,
      publishedAt: adapted?.publishedAt || null,
      publishedByName: adapted?.publishedByName ?? null,
    })),
})

const ruleColumns = [
  coded('code', 'Rappel', 'Reminder'),
  codes('about', 'À propos de', 'About'),
  column('days', 'number', 'Jours', 'Days'),
  coded('side', 'Avant ou après', 'Before or after'),
  coded('recipient', 'Destinataire', 'Recipient'),
  coded('channel', 'Voie', 'Channel'),
  column('enabled', 'yes-no', 'En service', 'In use'),
  column('compulsory', 'yes-no', 'Obligatoire', 'Compulsory'),
]
const REMINDED = ['caseOfficer', 'supervisor', 'administrator'] as const
const ruleRow = <Rule extends { readonly about: readonly string[] }>({ about, ...rule }: Rule) => ({ ...rule, about: about.join(', ') })

/** The rules of reminders, as the funder has them. */
export const reminderRulesList = computed({
  ...{ code: 'reminder-rules', fr: 'Règles de rappel', en: 'Rules of reminders', roles: REMINDED },
  filter: z.strictObject({}),
  columns: ruleColumns,
  rows: async ({ services: { db } }, actor) => (await listRules(db, actor.funderId)).map(ruleRow),
})

/** The rules of reminders as they hold for the cases of an edition. */
export const editionReminderRulesList = computed({
  ...{ code: 'edition-reminder-rules', fr: 'Règles de rappel d’une édition', en: 'Rules of reminders of an edition', roles: REMINDED },
  filter: ofEdition,
  columns: [...ruleColumns, column('own', 'yes-no', 'Propre à l’édition', 'Of this edition alone')],
  rows: async ({ services: { db } }, actor, { programme: code, edition }) =>
    (await listEditionRules(db, { funderId: actor.funderId, programme: code, editionId: edition })).map(ruleRow),
})
