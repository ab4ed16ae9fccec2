import type { RequestEvent } from '@sveltejs/kit'
import { periodOf, quarterPattern, type Slice } from '#lib/server/domain/figures/definitions.ts'
import { exchangeKinds } from '#lib/server/domain/listings/kinds.ts'

// A type and not an interface, so that it can be read as a record.
export type Asked = {
  quarter: string | null
  kind: string | null
  topic: string | null
}

/** What the address narrows the figures to. */
export function askedOf({ url }: RequestEvent): Asked {
  const given = (name: string) => url.searchParams.get(name)?.slice(0, 60) || null
  const quarter = given('quarter')
  return {
    quarter: quarter && quarterPattern.test(quarter) ? quarter : null,
    kind: exchangeKinds.find((kind) => kind === given('kind')) ?? null,
    topic: given('topic')
  }
}

export const sliceOf = ({ quarter, kind, topic }: Asked, zone: string): Slice => ({
  period: periodOf(quarter, zone),
  kind,
  topic
})

/** The same narrowing as an address. */
export function queryOf(asked: Partial<Asked>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}
