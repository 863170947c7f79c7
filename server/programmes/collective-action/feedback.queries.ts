import type { Db } from '../../db/client.ts'

/** What the firms said of an action, firm by firm. */
export async function feedbackOf(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('collective_action_feedback as f')
    .innerJoin('collective_action_participant as p', 'p.id', 'f.participant_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['f.participant_id', 'f.satisfaction', 'f.without_it', 'f.story', 'f.story_consent', 'o.name'])
    .where('f.case_id', '=', caseId)
    .orderBy('o.name')
    .limit(1_000)
    .execute()
  return rows.map((row) => ({
    participantId: row.participant_id,
    firm: row.name,
    satisfaction: row.satisfaction,
    withoutIt: row.without_it as 'same' | 'smaller' | 'later' | 'not-at-all',
    story: row.story,
    storyConsent: row.story_consent,
  }))
}
