import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { createHub } from './create-hub.ts'
import { createNetwork } from './create-network.ts'
import type { SetUpInput } from './forms.ts'

/** First run: network, first hub and, where an address is given, a test mail to it. */
export async function setUp(tx: Tx, actor: Actor, input: SetUpInput, now: Instant) {
  await createNetwork(tx, actor, { name: input.networkName, baseUrl: input.baseUrl, isDemo: false }, now)
  await createHub(
    tx,
    actor,
    {
      slug: input.slug,
      name: input.name,
      place: input.place,
      purposeDe: input.purposeDe,
      purposeEn: input.purposeEn,
      timeZone: 'Europe/Berlin',
      contactEmail: input.contactEmail,
      topics: []
    },
    now
  )
  if (input.contactEmail) {
    const params = { network: input.networkName, address: input.baseUrl }
    await queueMail(
      tx,
      actor,
      { recipient: input.contactEmail, template: 'test', language: 'de', params },
      now
    )
  }
}
