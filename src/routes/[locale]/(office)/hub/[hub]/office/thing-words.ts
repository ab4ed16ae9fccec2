import type { MessageKey, Translate } from '#lib/i18n/catalogue.ts'
import type { Thing } from '#lib/server/domain/today/things.ts'

/** What waits, in a sentence. `day` formats 'YYYY-MM-DD'. */
export function sentenceOf(t: Translate, thing: Thing, day: (on: string) => string): string {
  const { kind, facts } = thing
  const words = thing.words ?? ''
  const named = {
    organisation: thing.organisation ?? '–',
    who: thing.who || String(facts.addresses ?? '') || '–',
    words,
    day: thing.day ? day(thing.day) : ''
  }
  if (kind === 'task') return words
  if (kind === 'listing') return t(`thing.listing.${facts.noun === 'offer' ? 'offer' : 'need'}`, named)
  if (kind === 'mail') return t(`thing.mailStatus.${facts.status}` as MessageKey, named)
  if (kind === 'import') return t(`thing.import.${facts.status}` as MessageKey, named)
  if (kind === 'legalText') return t('thing.legalText', { words: t(`footer.${thing.id}` as MessageKey) })
  if (kind === 'proposal') {
    const field = t(`import.field.${facts.field}` as MessageKey)
    return t('thing.proposal', {
      ...named,
      field,
      current: facts.current ?? '–',
      proposed: facts.proposed ?? '–'
    })
  }
  return t(`thing.${kind}`, named)
}

/** Where it is read or decided; `asked` leads back here afterwards. */
export function linkOf(thing: Thing, base: string, asked: string): string | null {
  const { kind, id, slug, facts } = thing
  const file = (part: string) => `${base}/organisations/${part}/desk?${asked}`
  switch (kind) {
    case 'application':
      return `${base}/applications?${asked}#${id}`
    case 'listing':
    case 'renewal':
      return `${base}/offers-and-needs/${id}?${asked}`
    case 'introduction':
      return `${base}/introductions/${id}?${asked}`
    case 'mail':
      return `${base}/mails/${id}?${asked}`
    case 'membership':
      return `${base}/memberships/${id}?${asked}`
    case 'duplicate':
      return `${base}/imports/duplicates?${asked}#${id}`
    case 'import':
      return `${base}/imports/${id}?${asked}`
    case 'privacyRequest':
      return `${base}/privacy/${id}?${asked}`
    case 'mailIn':
      return `${base}/mail-in?${asked}#${id}`
    case 'legalText':
      return `${base.split('/hub/')[0]}/office/legal/${id}`
    case 'silent':
      return slug && file(slug)
    case 'task':
      if (slug) return file(slug)
      if (facts.people) return `${base}/people/${facts.people}?${asked}`
      return facts.introduction ? `${base}/introductions/${facts.introduction}?${asked}` : null
    default:
      return null
  }
}
