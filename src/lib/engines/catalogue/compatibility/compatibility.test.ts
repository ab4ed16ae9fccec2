import { describe, expect, it } from 'vitest'
import type { Component, ComponentInterface } from './component.ts'
import { bridgesBetween, explainLink, temperatureRefusal } from './explain-link.ts'
import { startProtocols } from './protocols.ts'

const context = { protocols: new Map(startProtocols.map((one) => [one.key, one])), region: 'EU' }
const made = (id: string, ...interfaces: ComponentInterface[]): Component => ({
  id,
  owner: id,
  class: 'gateway',
  interfaces,
  isAdapter: true
})
const json = [{ format: 'json', schema: 'ngsiLd' }]
const eu = { frequency: { from: 863e6, to: 870e6 }, regions: ['EU'] }
const us = { frequency: { from: 902e6, to: 928e6 }, regions: ['US'] }
const at5 = { drivesVolts: 5, acceptsVolts: { from: 3, to: 5.5 } }
const at3 = { drivesVolts: 3.3, acceptsVolts: { from: 2, to: 3.6 } }
const mqtt = { protocol: 'mqtt', versions: ['3.1.1'], formats: json }
const lorawan = { protocol: 'lorawan', versions: ['1.0.3'] }

/** What refuses and why the two are mixed up. */
function refusal(a: ComponentInterface, b: ComponentInterface): string {
  const answer = explainLink(made('a', a), made('b', b), context)
  if (answer.holds) return 'holds'
  const finding = answer.nearest!.findings.find((one) => !one.holds)!
  return [finding.code, answer.lookAlike].filter(Boolean).join(' ')
}

describe('what looks alike and is not', () => {
  const plain = (protocol: string, role: string): ComponentInterface => ({ protocol, role, formats: json })
  it.each<[ComponentInterface, ComponentInterface, string]>([
    [
      plain('rs485', 'node'),
      plain('rs232', 'device'),
      'protocol.different lookAlike.singleEndedOrDifferential'
    ],
    [{ ...lorawan, role: 'endDevice', ...us }, { ...lorawan, role: 'gateway', ...eu }, 'frequency.apart'],
    [
      { ...lorawan, role: 'endDevice', ...eu, frequency: us.frequency },
      { ...lorawan, role: 'gateway', ...eu, frequency: us.frequency },
      'frequency.notAllowed'
    ],
    [
      { protocol: 'lora', role: 'node', formats: json, ...eu },
      { ...lorawan, role: 'gateway', ...eu },
      'protocol.different lookAlike.radioOrNetwork'
    ],
    [
      { protocol: 'analogVoltage', role: 'output', ...at5 },
      { protocol: 'analogVoltage', role: 'input', ...at3 },
      'signalLevel.tooHigh'
    ],
    [
      { protocol: 'i2c', role: 'peripheral', ...at3 },
      { protocol: 'i2c', role: 'controller', ...at5 },
      'signalLevel.tooHigh'
    ],
    [{ ...mqtt, role: 'client' }, { ...mqtt, role: 'client' }, 'role.same'],
    [{ ...mqtt, role: 'client' }, { ...mqtt, role: 'server', versions: ['5'] }, 'version.noneInCommon'],
    [
      { ...mqtt, role: 'client' },
      { ...mqtt, role: 'server', formats: [{ format: 'json', schema: 'senml' }] },
      'dataFormat.otherSchema'
    ],
    [
      plain('modbusRtu', 'peripheral'),
      plain('modbusTcp', 'server'),
      'protocol.different lookAlike.serialOrNetwork'
    ],
    [plain('can', 'node'), plain('canopen', 'controller'), 'protocol.different lookAlike.wiresOrProtocol'],
    [plain('usb', 'device'), plain('usb', 'device'), 'role.same'],
    [plain('opcUaPubSub', 'subscriber'), plain('opcUaPubSub', 'publisher'), 'role.noPair'],
    [
      plain('current4to20mA', 'transmitter'),
      plain('voltage0to10V', 'receiver'),
      'protocol.different lookAlike.currentOrVoltage'
    ],
    [
      { ...plain('usb', 'device'), takesSupplyVolts: { from: 4.5, to: 5.5 } },
      { ...plain('usb', 'host'), givesSupplyVolts: { from: 3.3, to: 3.3 } },
      'supply.outOfRange'
    ],
    [
      { protocol: 'i2c', role: 'peripheral' },
      { protocol: 'i2c', role: 'controller', ...at3 },
      'signalLevel.notStated'
    ]
  ])('is refused with its reason: %j %j', (a, b, codes) => expect(refusal(a, b)).toBe(codes))
})

describe('what fits', () => {
  it('is said with every rule that was asked', () => {
    const answer = explainLink(
      made('a', { ...lorawan, role: 'endDevice', ...eu }),
      made('b', { ...mqtt, role: 'client' }, { ...lorawan, role: 'gateway', ...eu }),
      context
    )
    expect(answer).toMatchObject({ holds: true, via: { out: 0, in: 1 } })
    const codes = answer.holds ? answer.via.findings.map(({ code }) => code) : []
    expect(codes).toEqual(['protocol.holds', 'role.holds', 'version.holds', 'frequency.holds'])
  })

  it('is bridged by an adapter that has both ends, and by no other', () => {
    const a = made('a', { protocol: 'modbusRtu', role: 'peripheral' })
    const b = made('b', { protocol: 'modbusTcp', role: 'client' })
    const right = made(
      'right',
      { protocol: 'modbusRtu', role: 'controller' },
      { protocol: 'modbusTcp', role: 'server' }
    )
    const wrong = made(
      'wrong',
      { protocol: 'modbusRtu', role: 'peripheral' },
      { protocol: 'modbusTcp', role: 'server' }
    )
    const bridges = bridgesBetween(a, b, [wrong, { ...right, isAdapter: false }, right], context)
    expect(bridges.map(({ adapter }) => adapter)).toEqual(['right'])
  })

  it('must stand the temperature of the use', () => {
    const outside = { from: 253, to: 323 }
    expect(temperatureRefusal(made('a'), outside)).toBe('temperature.notStated')
    expect(temperatureRefusal({ ...made('a'), temperature: { from: 273, to: 333 } }, outside)).toBe(
      'temperature.outOfRange'
    )
    expect(temperatureRefusal({ ...made('a'), temperature: { from: 233, to: 358 } }, outside)).toBeNull()
  })
})
