import { z } from 'zod'
import { isSignedBy, type Keys, type Signer, signerFrom } from '../kernel/keys.ts'
import { canonicalJson } from './canonical-json.ts'

/** The head of a journal as it was at an instant. */
export interface Head {
  readonly funderId: string
  readonly at: Date
  readonly sequence: bigint
  readonly hash: Buffer
}

/** A signed head, as it is kept: in the table, and as a file elsewhere. */
export const Anchor = z
  .strictObject({
    kind: z.literal('guichet-journal-anchor'),
    version: z.literal(1),
    funderId: z.uuid(),
    at: z.iso.datetime(),
    sequence: z.string().max(19).regex(/^\d+$/),
    hash: z
      .string()
      .max(64)
      .regex(/^[0-9a-f]{64}$/),
    algorithm: z.literal('Ed25519'),
    publicKey: z
      .string()
      .max(44)
      .regex(/^[A-Za-z0-9+/]{43}=$/),
    signature: z
      .string()
      .max(88)
      .regex(/^[A-Za-z0-9+/]{86}==$/),
  })
  .meta({
    id: 'JournalAnchor',
    description: 'The head of a journal, signed: keep it where the administrators of the database cannot write',
  })
export type Anchor = z.output<typeof Anchor>

/** The key this installation signs with. */
export const journalSigner = (keys: Keys): Signer => signerFrom(keys.derive('journal-anchor'))

const signedText = ({ funderId, at, sequence, hash }: Head): string =>
  canonicalJson({
    kind: 'guichet-journal-anchor',
    version: 1,
    funderId,
    at: at.toISOString(),
    sequence: String(sequence),
    hash: hash.toString('hex'),
  })

export const signHead = (signer: Signer, head: Head): Anchor => anchorOf(head, signer.publicKey, signer.sign(signedText(head)))

export const anchorOf = ({ funderId, at, sequence, hash }: Head, publicKey: Buffer, signature: Buffer): Anchor => ({
  kind: 'guichet-journal-anchor',
  version: 1,
  funderId,
  at: at.toISOString(),
  sequence: String(sequence),
  hash: hash.toString('hex'),
  algorithm: 'Ed25519',
  publicKey: publicKey.toString('base64'),
  signature: signature.toString('base64'),
})

/** The head an anchor speaks of. */
export const headOf = (anchor: Anchor): Head => ({
  funderId: anchor.funderId,
  at: new Date(anchor.at),
  sequence: BigInt(anchor.sequence),
  hash: Buffer.from(anchor.hash, 'hex'),
})

/** Whether its signature is that of the key it names. Whether that key is the one of this installation is another question. */
export const isGenuine = (anchor: Anchor): boolean =>
  isSignedBy(Buffer.from(anchor.publicKey, 'base64'), signedText(headOf(anchor)), Buffer.from(anchor.signature, 'base64'))
