import { describe, expect, it } from 'vitest'
import { networkPrefix, safeNext } from './rules.ts'

describe('where to go on to', () => {
  it.each(['/de', '/en/join?step=2', '/de/hub/leipzig/office#mails', '/de?q=%2F%2Fx'])('takes %s', (next) =>
    expect(safeNext(next)).toBe(next)
  )
  it.each([
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/de/../..//elsewhere.example',
    '/de//elsewhere.example',
    '/\t/elsewhere.example',
    '/de\n',
    '/fr',
    '/deutsch',
    'de',
    'javascript:alert(1)',
    `/de/${'x'.repeat(600)}`
  ])('takes no other site and no other form: %j', (next) => expect(safeNext(next)).toBeNull())
})

describe('the part of an address that a house shares', () => {
  it.each([
    ['192.0.2.7', '192.0.2'],
    ['::ffff:192.0.2.7', '192.0.2'],
    ['2001:db8:12:3456:7::1', '20010db8001234'],
    ['2001:db8::1', '20010db8000000'],
    ['::1', '00000000000000']
  ])('%s is %s', (address, prefix) => expect(networkPrefix(address)).toBe(prefix))
})
