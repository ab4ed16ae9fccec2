/** Classes a catalogue starts with. */
export const startClasses = [
  'sensor',
  'actuator',
  'microcontroller',
  'radioModule',
  'gateway',
  'edgeComputer',
  'platform',
  'software',
  'service'
] as const

/** Key of a class: rows like properties and protocols, so that a hub may add its own. */
export type ComponentClass = string

/** Both ends in canonical units; null is open. */
export interface Span {
  from: number | null
  to: number | null
}

export interface DataFormat {
  format: string
  /** Left out by who accepts any schema of the format. */
  schema?: string
}

/** One row per interface. What is left out is not stated, and a rule that needs it does not hold. */
export interface ComponentInterface {
  protocol: string
  role: string
  versions?: readonly string[]
  formats?: readonly DataFormat[]
  /** Radio: the band in Hz. */
  frequency?: Span
  /** Radio: regions it may be used in, as in the bands of the protocol. */
  regions?: readonly string[]
  /** Highest voltage it puts on a signal line. */
  drivesVolts?: number
  /** Voltages it reads as a high signal without harm. */
  acceptsVolts?: Span
  /** Supply that it gives to the partner through this interface. */
  givesSupplyVolts?: Span
  /** Supply that it must get from the partner through this interface. */
  takesSupplyVolts?: Span
}

export interface Component {
  id: string
  /** The member that offers it. */
  owner: string
  class: ComponentClass
  interfaces: readonly ComponentInterface[]
  /** Operating temperature in K. */
  temperature?: Span
  /** Technology readiness level, 1 to 9. */
  readiness?: number
  /** Offered to stand between two others. */
  isAdapter: boolean
}
