import { describe, expect, it } from 'vitest'
import { keptBackups, readRotation } from './backup-rotation.ts'

const day = (text: string) => new Date(`${text}T02:30:00Z`)
const daily = (from: string, count: number) =>
  Array.from({ length: count }, (_, number) => new Date(day(from).getTime() + number * 86_400_000))
const shown = (dates: Date[]) => dates.map((date) => date.toISOString().slice(0, 10))

describe('of a year of daily backups', () => {
  const kept = keptBackups(daily('2025-01-01', 365), { days: 7, weeks: 4, months: 3 })
  it('those of the last days, weeks and months stay', () => {
    expect(shown(kept)).toEqual([
      '2025-12-31',
      '2025-12-30',
      '2025-12-29',
      '2025-12-28',
      '2025-12-27',
      '2025-12-26',
      '2025-12-25',
      '2025-12-21',
      '2025-12-14',
      '2025-11-30',
      '2025-10-31'
    ])
  })
  it('one more day takes the oldest day away and nothing else', () => {
    const next = keptBackups([...kept, day('2026-01-01')], { days: 7, weeks: 4, months: 3 })
    expect(shown(next)).not.toContain('2025-12-25')
    expect(shown(next)).not.toContain('2025-10-31')
    expect(next.length).toBe(kept.length - 1)
  })
})

describe('the newest', () => {
  it('always stays', () => {
    expect(shown(keptBackups(daily('2026-01-01', 3), { days: 0, weeks: 0, months: 0 }))).toEqual([
      '2026-01-03'
    ])
  })
  it('of several on one day stays', () => {
    const two = [new Date('2026-01-01T02:00:00Z'), new Date('2026-01-01T14:00:00Z')]
    expect(keptBackups(two, readRotation('7,4,3'))).toEqual([two[1]])
  })
})
