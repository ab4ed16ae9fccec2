import { describe, expect, it } from 'vitest'
import { braidStrands, hubKnot, signStrands } from './shapes.ts'
import { type Point, weave } from './weave.ts'

describe('weave', () => {
  it('opens one of two lines where they cross, and leaves the other whole', () => {
    const cross: { points: Point[] }[] = [
      {
        points: [
          [0, 50],
          [100, 50]
        ]
      },
      {
        points: [
          [50, 0],
          [50, 100]
        ]
      }
    ]
    expect(weave(cross, 5).map((pieces) => pieces.length)).toEqual([1, 2])
  })

  it('lets each line of the sign pass over and under in turn', () => {
    const strands = weave(signStrands(100), 5)
    expect(strands).toHaveLength(5)
    const pieces = strands.map((strand) => strand.length)
    expect(new Set(pieces).size, 'all five alike').toBe(1)
    expect(pieces[0]).toBeGreaterThan(1)
  })

  it('draws the braid with five strands that each reach both ends', () => {
    for (const strand of weave(braidStrands(600, 320), 8)) {
      expect(strand[0]).toMatch(/^M0 /)
      expect(strand.at(-1)).toMatch(/L600 [\d.]+$/)
    }
  })
})

describe('a hub’s knot', () => {
  const drawn = (topics: string[]) => weave([hubKnot(topics, 100)], 4).join()

  it('is the same for the same topics in any order', () => {
    expect(drawn(['energy', 'health'])).toBe(drawn(['health', 'energy']))
  })

  it('differs between hubs, and is tied for any number of topics', () => {
    const sets = [
      [],
      ['energy'],
      ['energy', 'health'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd'],
      'abcdefghij'.split('')
    ]
    const knots = sets.map(drawn)
    expect(new Set(knots).size).toBe(sets.length)
    expect(knots.every((knot) => knot.split('M').length > 4)).toBe(true)
  })
})
