import { describe, expect, it } from 'vitest'
import { centsOf, fieldsOf, readDetails } from './details.ts'
import { exchangeKinds } from './kinds.ts'
import { monthsOn, stateOf } from './lifecycle.ts'

describe('details by kind', () => {
  it.each([
    ['250.000', 25_000_000],
    ['250,000', 25_000_000],
    ['250 000 €', 25_000_000],
    ['1,5 Mio.', 150_000_000],
    ['300k', 30_000_000],
    ['1.250.000,50 EUR', 125_000_050],
    ['99.9', 9990],
    ['0', undefined],
    ['-5', undefined],
    ['viel', undefined],
    ['1e9', undefined],
    ['99999999999999', undefined]
  ])('reads the sum %s', (text, cents) => {
    expect(centsOf(text)).toBe(cents)
  })

  it('takes what its kind has and leaves out the rest', () => {
    const given = {
      'detail.capital.ticketFrom': '100.000',
      'detail.capital.ticketTo': '1 Mio',
      'detail.capital.stages': 'seed,seriesA',
      'detail.technology.trl': '5',
      'detail.capital.sectors': ''
    }
    expect(readDetails('capital', given)).toEqual({
      details: { ticketFrom: 10_000_000, ticketTo: 100_000_000, stages: ['seed', 'seriesA'] },
      problems: {}
    })
    expect(readDetails('technology', given).details).toEqual({ trl: '5' })
  })

  it.each([
    ['product', { 'detail.product.trl': '10' }, 'detail.product.trl', 'form.choice'],
    ['product', { 'detail.product.quantity': '0' }, 'detail.product.quantity', 'form.whole_number'],
    ['testbed', { 'detail.testbed.from': '2026-02-30' }, 'detail.testbed.from', 'form.date'],
    ['capital', { 'detail.capital.stages': 'seed,moon' }, 'detail.capital.stages', 'form.choice'],
    [
      'capital',
      { 'detail.capital.ticketFrom': '2 Mio', 'detail.capital.ticketTo': '1 Mio' },
      'detail.capital.ticketTo',
      'form.range'
    ]
  ] as const)('names the field of %s that cannot be: %o', (kind, given, field, key) => {
    expect(readDetails(kind, given as Record<string, string>).problems[field]?.key).toBe(key)
  })

  it('has fields for every kind', () => {
    expect(exchangeKinds.filter((kind) => fieldsOf(kind).length === 0)).toEqual([])
  })
})

describe('how long it is shown', () => {
  it('ends on the last day of a shorter month', () => {
    expect(monthsOn(new Date('2026-08-31T10:00:00Z'), 6)).toBe('2027-02-28')
    expect(monthsOn(new Date('2026-03-02T10:00:00Z'), 6)).toBe('2026-09-02')
  })

  it('is over the day after, by the clock alone', () => {
    const life = { status: 'published', expiresOn: '2026-03-02' } as const
    expect(stateOf(life, new Date('2026-03-02T23:00:00Z'))).toBe('published')
    expect(stateOf(life, new Date('2026-03-03T00:00:00Z'))).toBe('expired')
  })
})
