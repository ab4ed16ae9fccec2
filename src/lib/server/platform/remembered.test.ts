import { expect, it } from 'vitest'
import { remembering } from './remembered.ts'

it('remembers nothing in a process that does not hear of changes', async () => {
  const remember = remembering<number>()
  let worked = 0
  const work = async () => ++worked
  expect([await remember('a', work), await remember('a', work)]).toEqual([1, 2])
})
