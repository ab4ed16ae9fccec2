import type { loadList } from './load-list.ts'

/** What the page of a list is given. */
export type ListView = Awaited<ReturnType<typeof loadList>>
export type ListLine = ListView['lines'][number]
