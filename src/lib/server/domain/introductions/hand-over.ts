import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { informOffices } from './inform-offices.ts'
import { nameOf, placeOf } from './mail-side.ts'
import { recordIntroduction } from './record-introduction.ts'
import { findIntroduction, type Introduction, type SideRow, setFacts } from './store.ts'
import { type Speaker, speakerNow } from './speaker-queries.ts'
import { subjectOf, titleOf } from './subject-queries.ts'

/** Both have accepted: names and addresses are shown from now on, and one mail goes to both together. */
export async function handOver(tx: Tx, actor: Actor, input: { introductionId: string }, now: Instant) {
  const before = (await findIntroduction(tx, actor.hub, input.introductionId))!
  await setFacts(tx, before, { accepted_at: now, handed_over_at: now })
  const introduction = (await findIntroduction(tx, actor.hub, input.introductionId))!
  await recordIntroduction(tx, actor, introduction, { code: 'introduction.handedOver' }, now)
  await mailBoth(tx, actor, introduction, now)
  await informOffices(tx, actor, introduction, 'introductionAcrossDone', now)
}

async function mailBoth(tx: Tx, actor: Actor, introduction: Introduction, now: Instant) {
  const { asking, asked } = introduction.sides
  const both = [await partOf(tx, actor, asking, now), await partOf(tx, actor, asked, now)]
  const addresses = both.flatMap(({ speaker }) => (speaker?.address ? [speaker.address] : []))
  if (addresses.length === 0) return
  const language = sharedLanguage(both.map(({ speaker }) => speaker?.language ?? 'de'))
  const place = await placeOf(tx, introduction.hub)
  const about = await subjectOf(tx, actor, asked.listingId ? asked : asking)
  const [one, other] = both as [Part, Part]
  const params = {
    network: place.network,
    hub: place.hub,
    title: titleOf(about, language) ?? `${one.organisation}, ${other.organisation}`,
    organisationA: one.organisation,
    contactA: contactLine(one.speaker),
    messageA: one.message,
    organisationB: other.organisation,
    contactB: contactLine(other.speaker),
    messageB: other.message,
    link: `${place.baseUrl}/${language}/hub/${place.slug}/introductions/${introduction.id}`
  }
  const recipient = [...new Set(addresses)].join(', ')
  await queueMail(tx, actor, { recipient, template: 'introductionHandedOver', language, params }, now)
}

interface Part {
  organisation: string
  speaker: Speaker | null
  message: string
}

async function partOf(tx: Tx, actor: Actor, side: SideRow, now: Instant): Promise<Part> {
  const speaker = await speakerNow(tx, actor, side, now)
  return { organisation: await nameOf(tx, side.organisationId), speaker, message: side.message || '–' }
}

const contactLine = (speaker: Speaker | null): string =>
  [speaker?.name, speaker?.address, speaker?.phone].filter(Boolean).join(', ') || '–'

/** One mail to two readers: in the language of both, else in the one that more people share. */
const sharedLanguage = ([one, other]: readonly ('de' | 'en')[]): 'de' | 'en' =>
  one === other ? (one ?? 'de') : 'en'
