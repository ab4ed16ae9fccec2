import { describe, expect, it } from 'vitest'
import { checkIdentifier } from './identifiers.ts'

describe('an identifier', () => {
  it.each([
    ['lei', '529900T8BM49AURSDO55', '529900T8BM49AURSDO55'],
    ['lei', '5493 001k jtii gc8y 1r12', '5493001KJTIIGC8Y1R12'],
    ['ror', '03yrm5c26', '03yrm5c26'],
    ['ror', 'https://ror.org/02mhbdp94', '02mhbdp94'],
    ['ror', '042aqky30', '042aqky30'],
    ['ror', '03s7gtk40', '03s7gtk40'],
    ['ror', '05dxps055', '05dxps055'],
    ['vat', 'DE 129 274 202', 'DE129274202'],
    ['vat', 'DE136695976', 'DE136695976'],
    ['vat', 'de811907980', 'DE811907980'],
    ['vat', 'ATU12345678', 'ATU12345678'],
    ['register', 'Amtsgericht Leipzig, HRB 12345', 'Leipzig HRB 12345'],
    ['register', 'Berlin (Charlottenburg) HRB 9 B', 'Berlin (Charlottenburg) HRB 9 B'],
    ['euid', 'DEX1517R.HRB395KI', 'DEX1517R.HRB395KI']
  ] as const)('%s %s is taken as %s', (scheme, given, value) => {
    expect(checkIdentifier(scheme, given)).toEqual({ ok: true, value })
  })

  it.each([
    ['lei', '529900T8BM49AURSDO56', 'check'],
    ['lei', '529900T8BM49AURSDO5', 'form'],
    ['ror', '03yrm5c27', 'check'],
    ['ror', '03yrm5i26', 'form'],
    ['vat', 'DE129274203', 'check'],
    ['vat', 'DE012345678', 'form'],
    ['vat', 'ZZ123', 'form'],
    ['register', 'HRB 12345', 'form'],
    ['register', 'Leipzig HRX 1', 'form'],
    ['euid', 'HRB395KI', 'form']
  ] as const)('%s %s is refused for its %s', (scheme, given, why) => {
    expect(checkIdentifier(scheme, given)).toEqual({ ok: false, why })
  })
})
