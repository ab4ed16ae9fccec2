import type { Control } from '../control.ts'
import type { Board, Place } from './board.ts'
import { gapsOf } from './worth.ts'

const rounds = 4

/** Moves meetings to other free places while that leaves fewer idle gaps; who meets whom stays as it is. */
export function closeGaps(board: Board, control: Control): void {
  for (let round = 0; round < rounds; round++) {
    let improved = false
    for (let request = 0; request < board.places.length; request++) {
      if (control.shouldStop()) return
      if (board.places[request] !== null && moveCloser(board, request)) improved = true
    }
    if (!improved) return
  }
}

function moveCloser(board: Board, request: number): boolean {
  const { slots, requests } = board.model
  const { open, fixedSlot } = requests[request]!
  if (fixedSlot !== null) return false
  const home = board.places[request]!
  const people = board.party(request, home.party)
  const gaps = () =>
    people.reduce((sum, one) => sum + gapsOf(board.busy.subarray(one * slots, (one + 1) * slots)), 0)
  const before = gaps()
  if (before === 0) return false
  board.take(request)
  let best: Place = home
  let fewest = before
  for (let slot = 0; slot < slots; slot++) {
    if (!open[slot]) continue
    for (const room of board.rooms(request, home.party)) {
      const place = { party: home.party, slot, room }
      if (!board.isFree(request, place)) continue
      board.put(request, place)
      const after = gaps()
      board.take(request)
      if (after < fewest) [best, fewest] = [place, after]
    }
  }
  board.put(request, best)
  return fewest < before
}
