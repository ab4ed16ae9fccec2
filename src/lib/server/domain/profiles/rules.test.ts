import { expect, it } from 'vitest'
import { completeness } from './rules.ts'

const nothing = {
  description: false,
  otherLanguage: false,
  topics: false,
  website: false,
  size: false,
  sector: false,
  listing: false,
  logo: false
}

it('tells how much of a profile is there and what helps next', () => {
  expect(completeness(nothing)).toEqual({ share: 0, next: 'description' })
  expect(completeness({ ...nothing, description: true, topics: true })).toEqual({
    share: 0.25,
    next: 'listing'
  })
  const all = Object.fromEntries(Object.keys(nothing).map((key) => [key, true])) as typeof nothing
  expect(completeness(all)).toEqual({ share: 1, next: null })
})
