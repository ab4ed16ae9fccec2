import { createHash } from 'node:crypto'

/** What the database keeps of a token. Tokens carry 256 random bits, so a plain hash cannot be reversed by guessing. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
