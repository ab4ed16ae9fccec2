interface Ends {
  finishedAt: Date | null
  undoAskedAt: Date | null
  undoneAt: Date | null
}

/** How far an action has come. */
export function standOf({ finishedAt, undoAskedAt, undoneAt }: Ends) {
  if (undoneAt) return 'undone'
  if (undoAskedAt) return 'undoing'
  return finishedAt ? 'finished' : 'running'
}
