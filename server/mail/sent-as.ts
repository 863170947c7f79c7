import { isUuid } from '../kernel/ids.ts'

/** Under which name a message is handed over: its id, and when it was last replayed, so that a late report on an earlier try is not taken for one on this. */
export const sentAs = (mailId: string, replayedAt: Date | null): string =>
  replayedAt === null ? mailId : `${mailId}.${replayedAt.getTime().toString(36)}`

/** The message of such a name, or null when it is none of ours. */
export function mailOf(name: string): string | null {
  const [id = '', replay, more] = name.split('.')
  return isUuid(id) && more === undefined && (replay === undefined || /^[0-9a-z]{1,12}$/.test(replay)) ? id : null
}
