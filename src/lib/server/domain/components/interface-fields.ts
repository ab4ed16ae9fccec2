import type { ComponentInterface, DataFormat, Span } from '#lib/engines/catalogue/compatibility/component.ts'
import type { Protocol } from '#lib/engines/catalogue/compatibility/protocols.ts'
import { formatQuantity, formatRange } from '#lib/engines/catalogue/units/format-quantity.ts'
import { type Fault, fault, type NumberStyle, type Read } from '#lib/engines/catalogue/units/read-number.ts'
import { readQuantity, readRange } from '#lib/engines/catalogue/units/read-quantity.ts'
import type { Dimension } from '#lib/engines/catalogue/units/unit-table.ts'

/** The fields of one interface in a form; in a table they stand behind each other, with these names. */
export const interfaceFields = [
  'spoken',
  'versions',
  'formats',
  'frequency',
  'regions',
  'drives',
  'accepts',
  'gives',
  'takes'
] as const
export type InterfaceField = (typeof interfaceFields)[number]
export type InterfaceTexts = Partial<Record<InterfaceField, string>>

/** What is wrong in which field of which interface (from 0). */
export interface InterfaceFault {
  at: number
  field: InterfaceField
  fault: Fault
}

export const mostInterfaces = 12

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** "json/temperature, senml": the format and, behind a stroke, its schema. */
export const readFormats = (text: string | undefined): DataFormat[] =>
  listOf(text).map((one) => {
    const [format = '', schema] = one.split('/').map((part) => part.trim())
    return schema ? { format, schema } : { format }
  })
export const formatsText = (formats: readonly DataFormat[]): string =>
  formats.map(({ format, schema }) => (schema ? `${format}/${schema}` : format)).join(', ')

/** Reads the interfaces of a form or a table; rows without a word in them are left out. */
export function readInterfaces(
  given: readonly InterfaceTexts[],
  protocols: ReadonlyMap<string, Protocol>,
  style: NumberStyle
): { interfaces: ComponentInterface[]; faults: InterfaceFault[] } {
  const interfaces: ComponentInterface[] = []
  const faults: InterfaceFault[] = []
  given.forEach((texts, at) => {
    if (interfaceFields.every((field) => !texts[field]?.trim())) return
    const read = new Reading(texts, style, (field, found) => faults.push({ at, field, fault: found }))
    const [protocol = '', role = ''] = (texts.spoken ?? '').trim().split(/\s+/)
    const known = protocols.get(protocol)
    if (!protocol)
      faults.push({ at, field: 'spoken', fault: { code: 'interface.whichProtocol', params: {} } })
    else if (!known)
      faults.push({ at, field: 'spoken', fault: { code: 'protocol.unknown', params: { protocol } } })
    else if (!known.pairs.flat().includes(role)) {
      const roles = [...new Set(known.pairs.flat())].join(', ')
      faults.push({ at, field: 'spoken', fault: { code: 'role.unknown', params: { protocol, role, roles } } })
    }
    interfaces.push({ protocol, role, ...read.facts() })
  })
  if (interfaces.length > mostInterfaces)
    faults.push({
      at: mostInterfaces,
      field: 'spoken',
      fault: { code: 'interface.tooMany', params: { most: mostInterfaces } }
    })
  return { interfaces, faults }
}

class Reading {
  readonly #texts: InterfaceTexts
  readonly #style: NumberStyle
  readonly #wrong: (field: InterfaceField, fault: Fault) => void

  constructor(
    texts: InterfaceTexts,
    style: NumberStyle,
    wrong: (field: InterfaceField, fault: Fault) => void
  ) {
    this.#texts = texts
    this.#style = style
    this.#wrong = wrong
  }

  #taken<Value>(field: InterfaceField, read: (text: string) => Read<Value>): Value | undefined {
    const text = this.#texts[field]?.trim()
    if (!text) return undefined
    const answer = read(text)
    if (answer.ok) return answer.value
    this.#wrong(field, answer.fault)
    return undefined
  }

  #span(field: InterfaceField, dimension: Dimension): Span | undefined {
    const range = this.#taken(field, (text) => readRange(text, dimension, this.#style))
    return range && { from: range.from, to: range.to }
  }

  facts(): Omit<ComponentInterface, 'protocol' | 'role'> {
    const versions = listOf(this.#texts.versions)
    const regions = listOf(this.#texts.regions).map((one) => one.toUpperCase())
    const formats = this.#taken('formats', (text) =>
      text.length > 300 ? fault('text.tooLong', { maximum: 300 }) : { ok: true, value: readFormats(text) }
    )
    const drives = this.#taken('drives', (text) => readQuantity(text, 'voltage', this.#style))
    const [frequency, accepts] = [this.#span('frequency', 'frequency'), this.#span('accepts', 'voltage')]
    const [gives, takes] = [this.#span('gives', 'voltage'), this.#span('takes', 'voltage')]
    return {
      ...(versions.length > 0 ? { versions } : {}),
      ...(formats && formats.length > 0 ? { formats } : {}),
      ...(frequency ? { frequency } : {}),
      ...(regions.length > 0 ? { regions } : {}),
      ...(drives ? { drivesVolts: drives.value } : {}),
      ...(accepts ? { acceptsVolts: accepts } : {}),
      ...(gives ? { givesSupplyVolts: gives } : {}),
      ...(takes ? { takesSupplyVolts: takes } : {})
    }
  }
}

/** An interface as the fields of the form hold it: what `readInterfaces` reads back. */
export function interfaceTexts(one: ComponentInterface, style: NumberStyle): InterfaceTexts {
  const volts = (span: Span | undefined) =>
    span ? { text: formatRange({ ...span, unit: 'V' }, style) } : undefined
  const megahertz = one.frequency && formatRange({ ...one.frequency, unit: 'MHz' }, style)
  return {
    spoken: `${one.protocol} ${one.role}`,
    versions: one.versions?.join(', ') ?? '',
    formats: formatsText(one.formats ?? []),
    frequency: megahertz ?? '',
    regions: one.regions?.join(', ') ?? '',
    drives: one.drivesVolts === undefined ? '' : formatQuantity({ value: one.drivesVolts, unit: 'V' }, style),
    accepts: volts(one.acceptsVolts)?.text ?? '',
    gives: volts(one.givesSupplyVolts)?.text ?? '',
    takes: volts(one.takesSupplyVolts)?.text ?? ''
  }
}

/**
 * Interfaces in one cell of a table: "lorawan endDevice; versions=1.0.4; frequency=863 … 870 MHz; regions=EU | i2c controller".
 * A stroke or a new line begins the next one.
 */
export const splitInterfaces = (cell: string): InterfaceTexts[] =>
  cell
    .split(/\s*\|\s*|\r?\n/)
    .filter((one) => one.trim())
    .map((one) => {
      const [spoken = '', ...rest] = one.split(';').map((part) => part.trim())
      const named = rest.flatMap((part): [string, string][] => {
        const at = part.indexOf('=')
        return at > 0 ? [[part.slice(0, at).trim(), part.slice(at + 1).trim()]] : []
      })
      return { spoken, ...Object.fromEntries(named) }
    })

export const joinInterfaces = (all: readonly ComponentInterface[], style: NumberStyle): string =>
  all
    .map((one) => {
      const { spoken, ...rest } = interfaceTexts(one, style)
      const named = Object.entries(rest).flatMap(([name, text]) => (text ? [`${name}=${text}`] : []))
      return [spoken, ...named].join('; ')
    })
    .join(' | ')
