import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import type { AuditCode } from '../audit/codes.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { inHubOf } from './in-hub-of.ts'
import type { Introduction } from './store.ts'

export interface IntroductionEntry {
  code: AuditCode
  params?: Record<string, string | number | boolean | null>
  onBehalfOf?: string | null
}

/** Writes one entry into the trail of each hub that an introduction touches, joined by its correlation id. */
export async function recordIntroduction(
  tx: Tx,
  actor: Actor,
  introduction: Pick<Introduction, 'hub' | 'id' | 'correlationId'> & {
    sides: { asking: { sideHub: number }; asked: { sideHub: number } }
  },
  { code, params, onBehalfOf }: IntroductionEntry,
  now: Instant
) {
  const { hub, id, correlationId, sides } = introduction
  const subject = { type: 'introduction', id, params, correlationId, onBehalfOf }
  for (const place of new Set([hub, sides.asking.sideHub, sides.asked.sideHub]))
    await inHubOf(tx, actor, place, async (there) => {
      await recordAudit(tx, there, code, subject, now)
    })
}
