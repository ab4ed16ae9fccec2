import { type CatalogueIndex, indexCatalogue } from '#lib/engines/catalogue/trails/catalogue-index.ts'
import { createMatchingIndex, type MatchingIndex } from '#lib/engines/matching/matching-index.ts'
import type { Db } from '../../database/connection.ts'
import type { Audience } from '../../domain/audience.ts'
import { readTerms } from '../../domain/components/terms.ts'
import {
  catalogueStamp,
  type ListedComponent,
  listedComponents,
  workedTogether
} from '../../domain/trails/catalogue-store.ts'
import { matchingLanguage } from './language.ts'

/** What trails are proposed from: the catalogue as one audience sees it, ready to be asked. */
export interface ReadyCatalogue {
  listed: ReadonlyMap<string, ListedComponent>
  index: CatalogueIndex
  words: MatchingIndex
  workedTogether: readonly (readonly [string, string])[]
}

const kept = new Map<string, { stamp: string; ready: Promise<ReadyCatalogue> }>()
/** Hubs times audiences that are kept at once. */
const most = 24

/** Made anew when something in the hub has changed, once for all who ask meanwhile. */
export async function readyCatalogue(db: Db, audience: Audience): Promise<ReadyCatalogue> {
  const hub = audience.hub ?? 0
  const key = `${hub} ${audience.visibilities.join()}`
  const stamp = await catalogueStamp(db, hub)
  const known = kept.get(key)
  if (known?.stamp === stamp) return known.ready
  const ready = make(db, audience, hub)
  kept.delete(key)
  kept.set(key, { stamp, ready })
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  ready.catch(() => kept.delete(key))
  return ready
}

async function make(db: Db, audience: Audience, hub: number): Promise<ReadyCatalogue> {
  const terms = await readTerms(db, hub)
  const listed = await listedComponents(db, audience, terms)
  const words = createMatchingIndex(matchingLanguage())
  for (const { component, texts } of listed)
    words.putOrganisation({
      id: component.id,
      // Found by what is said of it: the name stands in its texts.
      name: '',
      texts: texts.map(({ lang, text }) => ({ id: `${component.id}-${lang}`, source: 'offer', text, lang }))
    })
  const owners = [...new Set(listed.map(({ component }) => component.owner))]
  return {
    listed: new Map(listed.map((one) => [one.component.id, one])),
    index: indexCatalogue(
      listed.map(({ component }) => component),
      [...terms.protocols.values()].map(({ protocol }) => protocol)
    ),
    words,
    workedTogether: await workedTogether(db, owners)
  }
}
