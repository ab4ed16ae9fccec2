/** hits@10 / min(10, gold), recall@100 and reciprocal rank, each the mean over queries. */
export type Figures = { hits: number; recall: number; mrr: number; queries: number }

export function measure(
  rankings: readonly (readonly string[])[],
  golds: readonly ReadonlySet<string>[]
): Figures {
  const sums = { hits: 0, recall: 0, mrr: 0, queries: 0 }
  for (let i = 0; i < golds.length; i++) {
    const gold = golds[i]!
    if (gold.size === 0) continue
    const ranking = rankings[i]!
    const places = ranking.flatMap((id, place) => (gold.has(id) ? [place] : []))
    sums.queries++
    sums.hits += places.filter((place) => place < 10).length / Math.min(10, gold.size)
    sums.recall += places.filter((place) => place < 100).length / gold.size
    if (places.length > 0) sums.mrr += 1 / (places[0]! + 1)
  }
  const { queries } = sums
  return { hits: sums.hits / queries, recall: sums.recall / queries, mrr: sums.mrr / queries, queries }
}

export function showFigures({ hits, recall, mrr }: Figures): string {
  return [hits, recall, mrr].map((figure) => figure.toFixed(3).replace(/^0/, '')).join(' ')
}

/** The value below which `part` (0..1) of the times lie. */
export function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
