import { create, insertMultiple, search, type AnyOrama } from '@orama/orama'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { stemOf } from '../../src/lib/engines/matching/stems.ts'
import { isStopWord } from '../../src/lib/engines/matching/stop-words.ts'
import { tokenise } from '../../src/lib/engines/matching/tokens.ts'
import type { PartnerTask } from './cordis.ts'

/** What a ranking method must do to be compared: ids of the best organisations, among those `admits` lets through. */
export type Peer = {
  name: string
  rank: (text: string, top: number, admits: (id: string) => boolean) => string[] | Promise<string[]>
  close?: () => Promise<void>
}

type Joined = { id: string; text: string; activities: number }

/** Every organisation with its name and the texts of its activities as one document. */
export function joinTexts(task: PartnerTask): Joined[] {
  const texts = new Map(task.organisations.map(({ id, name }) => [id, [name]]))
  for (const { text, participants } of task.activities)
    for (const id of participants) texts.get(id)?.push(text)
  return [...texts].map(([id, parts]) => ({ id, text: parts.join('\n'), activities: parts.length - 1 }))
}

export function popularity(documents: readonly Joined[]): Peer {
  const ids = [...documents]
    .sort((a, b) => b.activities - a.activities || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  return { name: 'popularity', rank: (_, top, admits) => ids.filter(admits).slice(0, top) }
}

function stemsOf(text: string): string[] {
  return tokenise(text).flatMap(({ word }) => (isStopWord(word, 'en') ? [] : [stemOf(word, 'en')]))
}

/** BM25 (k1 1.2, b 0.75) over joined texts with typed postings: the plain baseline. */
export function bm25(documents: readonly Joined[]): Peer {
  const postings = new Map<string, { texts: number[]; counts: number[] }>()
  const lengths = documents.map(({ text }, number) => {
    const counts = new Map<string, number>()
    const stems = stemsOf(text)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    for (const [stem, count] of counts) {
      const known = postings.get(stem) ?? { texts: [], counts: [] }
      known.texts.push(number)
      known.counts.push(count)
      postings.set(stem, known)
    }
    return stems.length
  })
  const usual = lengths.reduce((sum, length) => sum + length, 0) / documents.length
  const rank = (text: string, top: number, admits: (id: string) => boolean): string[] => {
    const scores = new Float64Array(documents.length)
    for (const stem of new Set(stemsOf(text))) {
      const { texts, counts } = postings.get(stem) ?? { texts: [], counts: [] }
      const idf = Math.log(1 + (documents.length - texts.length + 0.5) / (texts.length + 0.5))
      for (let i = 0; i < texts.length; i++) {
        const norm = 1.2 * (0.25 + (0.75 * lengths[texts[i]!]!) / usual)
        scores[texts[i]!]! += (idf * counts[i]! * 2.2) / (counts[i]! + norm)
      }
    }
    const order = [...scores.keys()].filter((number) => scores[number]! > 0)
    return order
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .map((number) => documents[number]!.id)
      .filter(admits)
      .slice(0, top)
  }
  return { name: 'BM25 on joined texts', rank }
}

export function miniSearch(documents: readonly Joined[]): Peer {
  const index = new MiniSearch<Joined>({ fields: ['text'], idField: 'id' })
  index.addAll(documents)
  return {
    name: 'MiniSearch',
    rank: (text, top, admits) =>
      index
        .search(text, { filter: ({ id }) => admits(String(id)) })
        .slice(0, top)
        .map(({ id }) => String(id))
  }
}

export async function orama(documents: readonly Joined[]): Promise<Peer> {
  const database: AnyOrama = create({ schema: { id: 'string', text: 'string' } as const })
  await insertMultiple(
    database,
    documents.map(({ id, text }) => ({ id, text })),
    500
  )
  return {
    name: 'Orama',
    rank: async (text, top, admits) => {
      const { hits } = await search(database, {
        term: text,
        properties: ['text'],
        limit: top * 20,
        threshold: 1
      })
      return hits
        .map(({ id }) => id)
        .filter(admits)
        .slice(0, top)
    }
  }
}

/** PostgreSQL full text (ts_rank_cd, any word) on the database of DATABASE_URL, in a temporary table. */
export async function postgres(documents: readonly Joined[], url: string): Promise<Peer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create temp table joined (id text primary key, words tsvector)')
  for (const { id, text } of documents) {
    await client.query(`insert into joined values ($1, to_tsvector('english', left($2, 500000)))`, [id, text])
  }
  await client.query('create index on joined using gin (words)')
  return {
    name: 'PostgreSQL full text',
    rank: async (text, top, admits) => {
      const query = [...new Set(stemsOf(text))].filter((stem) => /^[a-z0-9]+$/.test(stem)).join(' | ')
      const { rows } = await client.query<{ id: string }>(
        `select id from joined where words @@ $1::tsquery order by ts_rank_cd(words, $1::tsquery) desc, id limit $2`,
        [query, top * 20]
      )
      return rows
        .map(({ id }) => id)
        .filter(admits)
        .slice(0, top)
    },
    close: () => client.end()
  }
}
