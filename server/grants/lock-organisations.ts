import type { ActContext } from '../cases/programme.ts'

/** Two awards to sister firms at the same instant wait for each other here: the second sees the first. Always in the order of ids. */
export async function lockOrganisations({ tx }: Pick<ActContext, 'tx'>, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
