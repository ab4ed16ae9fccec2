import type { PropertyDefinition, PropertyValue } from '#lib/engines/catalogue/properties/definitions.ts'
import { faultsOfValue } from '#lib/engines/catalogue/properties/check-values.ts'
import type { Protocol } from '#lib/engines/catalogue/compatibility/protocols.ts'
import { formatQuantity, formatRange } from '#lib/engines/catalogue/units/format-quantity.ts'
import { fault, type NumberStyle, type Read } from '#lib/engines/catalogue/units/read-number.ts'
import { readQuantity, readRange } from '#lib/engines/catalogue/units/read-quantity.ts'
import {
  formatsText,
  joinInterfaces,
  readFormats,
  readInterfaces,
  splitInterfaces
} from './interface-fields.ts'

export interface Reader {
  protocols: ReadonlyMap<string, Protocol>
  style: NumberStyle
}

const yes = /^(yes|ja|true|wahr|x|1)$/i
const no = /^(no|nein|false|falsch|0)$/i

/**
 * Reads what was typed for a property, in a form or a cell. Null where nothing was said.
 * The fault's code is one of the engine's, worded under `componentFault.`.
 */
export function readProperty(
  text: string,
  definition: PropertyDefinition,
  reader: Reader
): Read<PropertyValue | null> {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: null }
  const read = readAs(trimmed, definition.holds, reader)
  if (!read.ok) return read
  const [wrong] = faultsOfValue(read.value, definition.holds, reader.protocols)
  return wrong ? { ok: false, fault: wrong } : read
}

function readAs(text: string, holds: PropertyDefinition['holds'], reader: Reader): Read<PropertyValue> {
  const as = (value: PropertyValue): Read<PropertyValue> => ({ ok: true, value })
  switch (holds.type) {
    case 'quantity': {
      const read = readQuantity(text, holds.dimension, reader.style)
      return read.ok ? as({ type: 'quantity', ...read.value }) : read
    }
    case 'range': {
      const read = readRange(text, holds.dimension, reader.style)
      return read.ok ? as({ type: 'range', ...read.value }) : read
    }
    case 'choice':
      return as({
        type: 'choice',
        chosen: [
          ...new Set(
            text
              .split(/[,;]/)
              .map((one) => one.trim())
              .filter(Boolean)
          )
        ]
      })
    case 'text':
      return as({ type: 'text', text })
    case 'dataFormats':
      return as({ type: 'dataFormats', formats: readFormats(text) })
    case 'yesNo':
      return yes.test(text)
        ? as({ type: 'yesNo', isTrue: true })
        : no.test(text)
          ? as({ type: 'yesNo', isTrue: false })
          : fault('yesNo.unreadable', { text })
    case 'readiness': {
      const level = Number(text.replace(/^TRL\s*/i, ''))
      return as({ type: 'readiness', level })
    }
    case 'interfaces': {
      const { interfaces, faults } = readInterfaces(splitInterfaces(text), reader.protocols, reader.style)
      return faults[0] ? { ok: false, fault: faults[0].fault } : as({ type: 'interfaces', interfaces })
    }
  }
}

/** What `readProperty` reads back. */
export function propertyText(value: PropertyValue, style: NumberStyle): string {
  switch (value.type) {
    case 'quantity':
      return formatQuantity(value, style)
    case 'range':
      return formatRange(value, style)
    case 'choice':
      return value.chosen.join(', ')
    case 'text':
      return value.text
    case 'dataFormats':
      return formatsText(value.formats)
    case 'yesNo':
      return value.isTrue ? 'yes' : 'no'
    case 'readiness':
      return String(value.level)
    case 'interfaces':
      return joinInterfaces(value.interfaces, style)
  }
}
