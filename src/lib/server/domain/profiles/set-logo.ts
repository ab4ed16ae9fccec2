import { createHash } from 'node:crypto'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { lockForEditing } from './lock-for-editing.ts'
import { mostLogoBytes, pictureOf } from '../../platform/files/pictures.ts'
import { replaceLogo, touch } from './store.ts'

export interface LogoInput {
  organisationId: string
  /** Null takes the logo away. */
  content: Uint8Array | null
}

/** Puts a picture beside the name of an organisation, after a look at what it really is. */
export async function setLogo(tx: Tx, actor: Actor, input: LogoInput, now: Instant) {
  const { id } = await lockForEditing(tx, actor, input.organisationId, now)
  const { content } = input
  if (content && content.length > mostLogoBytes)
    throw new DomainError('logo.too_large', { field: 'logo', kilobytes: mostLogoBytes / 1024 })
  const picture = content ? pictureOf(content) : undefined
  if (content && !picture) throw new DomainError('logo.not_a_picture', { field: 'logo' })
  const logo =
    content && picture
      ? {
          ...picture,
          content: Buffer.from(content),
          sha256: createHash('sha256').update(content).digest('hex')
        }
      : null
  await replaceLogo(tx, id, logo, now)
  await touch(tx, id, now)
  await recordAudit(tx, actor, 'organisation.logoChanged', { type: 'organisation', id }, now)
}
