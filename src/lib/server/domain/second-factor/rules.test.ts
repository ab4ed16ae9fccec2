import { describe, expect, it } from 'vitest'
import { codeAt, keyUri, matchingStep, newRecoveryCode, newSecret, plainCode, stepOf } from './rules.ts'

/** "12345678901234567890", the secret of the vectors in RFC 4226 (appendix D) and RFC 6238 (appendix B). */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('one-time codes', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130']
  ])('are those of RFC 6238 at %d seconds', (seconds, code) =>
    expect(codeAt(secret, stepOf(new Date(seconds * 1000)), 8)).toBe(code)
  )

  it('are those of RFC 4226', () => {
    const codes = [
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489'
    ]
    expect(codes.map((_code, step) => codeAt(secret, step))).toEqual(codes)
  })

  it('count one step before and after, and each once', () => {
    const at = new Date(1111111111_000)
    const step = stepOf(at)
    for (const near of [-1, 0, 1])
      expect(matchingStep(secret, codeAt(secret, step + near), at, 0)).toBe(step + near)
    for (const far of [-2, 2]) expect(matchingStep(secret, codeAt(secret, step + far), at, 0)).toBeUndefined()
    expect(matchingStep(secret, codeAt(secret, step), at, step)).toBeUndefined()
    for (const odd of ['', '12345', '1234567', 'äöü', `${codeAt(secret, step)}0`])
      expect(matchingStep(secret, odd, at, 0)).toBeUndefined()
  })

  it('come from secrets of 160 bits that apps can read', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(keyUri(secret, 'Prüf & Netz', 'kim@example.org')).toBe(
      `otpauth://totp/Pr%C3%BCf%20%26%20Netz:kim%40example.org?secret=${secret}&issuer=Pr%C3%BCf%20%26%20Netz`
    )
  })
})

describe('recovery codes', () => {
  it('can be typed with or without hyphens, in either case', () => {
    const code = newRecoveryCode()
    expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)
    expect(plainCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(plainCode(code))
  })
})
