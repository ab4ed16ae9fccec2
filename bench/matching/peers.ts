import { create, insertMultiple, search, type AnyOrama } from '@orama/orama'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { stemOf } from '../../src/lib/engines/matching/stems.ts'
import { isStopWord } from '../../src/lib/engines/matching/stop-words.ts'
import { tokenise } from '../../src/lib/engines/matching/tokens.ts'
import type { Group, PartnerTask } from './cordis.ts'

/** What a ranking method must do to be compared: ids of the best organisations, those of a group first if it can. */
export type Peer = {
  name: string
  rank: (text: string, top: number, group: Group) => string[] | Promise<string[]>
  /** Takes the group as a filter; other rankings are asked once and filtered afterwards. */
  hasFilter?: true
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
  return { name: 'popularity', rank: (_, top) => ids.slice(0, top) }
}

function stemsOf(text: string): string[] {
  return tokenise(text).flatMap(({ word }) => (isStopWord(word, 'en') ? [] : [stemOf(word, 'en')]))
}

/** BM25 scores (k1 1.2, b 0.75) of all texts for a query, by plain postings: what the baselines are made of. */
function bm25Scores(texts: readonly string[]): (query: string) => Float64Array {
  const postings = new Map<string, { texts: number[]; counts: number[] }>()
  const lengths = texts.map((text, number) => {
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
  const usual = lengths.reduce((sum, length) => sum + length, 0) / texts.length
  return (query) => {
    const scores = new Float64Array(texts.length)
    for (const stem of new Set(stemsOf(query))) {
      const { texts: numbers, counts } = postings.get(stem) ?? { texts: [], counts: [] }
      const idf = Math.log(1 + (texts.length - numbers.length + 0.5) / (numbers.length + 0.5))
      for (let i = 0; i < numbers.length; i++) {
        const norm = 1.2 * (0.25 + (0.75 * lengths[numbers[i]!]!) / usual)
        scores[numbers[i]!]! += (idf * counts[i]! * 2.2) / (counts[i]! + norm)
      }
    }
    return scores
  }
}

function bestIds(scores: Iterable<[string, number]>, top: number): string[] {
  return [...scores]
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, top)
    .map(([id]) => id)
}

export function bm25(documents: readonly Joined[]): Peer {
  const scoresFor = bm25Scores(documents.map(({ text }) => text))
  return {
    name: 'BM25 on joined texts',
    rank: (text, top) => {
      const scores = scoresFor(text)
      return bestIds(
        documents.map(({ id }, number): [string, number] => [id, scores[number]!]),
        top
      )
    }
  }
}

/** Activities vote for their participants with a power of their BM25 score: the strongest simple baseline. */
export function projectVote(task: PartnerTask, exponent: number): Peer {
  const scoresFor = bm25Scores(task.activities.map(({ text }) => text))
  return {
    name: `vote of projects, power ${exponent}`,
    rank: (text, top) => {
      const scores = scoresFor(text)
      const best = scores.reduce((most, score) => Math.max(most, score), 0)
      const votes = new Map<string, number>()
      task.activities.forEach(({ participants }, number) => {
        if (scores[number] === 0) return
        const vote = (scores[number]! / best) ** exponent
        for (const id of participants) votes.set(id, (votes.get(id) ?? 0) + vote)
      })
      return bestIds(votes, top)
    }
  }
}

export function miniSearch(documents: readonly Joined[]): Peer {
  const index = new MiniSearch<Joined>({ fields: ['text'], idField: 'id' })
  index.addAll(documents)
  return {
    name: 'MiniSearch',
    rank: (text, top) =>
      index
        .search(text)
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
    rank: async (text, top) => {
      const { hits } = await search(database, {
        term: text,
        properties: ['text'],
        limit: top,
        threshold: 1
      })
      return hits.map(({ id }) => id)
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
    rank: async (text, top) => {
      const query = [...new Set(stemsOf(text))].filter((stem) => /^[a-z0-9]+$/.test(stem)).join(' | ')
      const { rows } = await client.query<{ id: string }>(
        `select id from joined where words @@ $1::tsquery order by ts_rank_cd(words, $1::tsquery) desc, id limit $2`,
        [query, top]
      )
      return rows.map(({ id }) => id)
    },
    close: () => client.end()
  }
}
