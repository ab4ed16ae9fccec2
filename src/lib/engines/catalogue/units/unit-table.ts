/** What a unit measures. The canonical unit of each is the first one in `units`; money stays in euros. */
export type Dimension =
  | 'voltage'
  | 'current'
  | 'power'
  | 'energy'
  | 'frequency'
  | 'temperature'
  | 'length'
  | 'mass'
  | 'duration'
  | 'dataRate'
  | 'dataVolume'
  | 'pressure'
  | 'ratio'
  | 'money'

export interface Unit {
  /** The symbol that is shown and stored. */
  symbol: string
  dimension: Dimension
  /** Canonical value = value * factor + offset. */
  factor: number
  offset: number
  /** Other ways of writing it. */
  spellings: readonly string[]
}

const unit = (dimension: Dimension, symbol: string, factor: number, spellings = '', offset = 0): Unit => ({
  symbol,
  dimension,
  factor,
  offset,
  spellings: spellings.split(' ').filter(Boolean)
})

export const units: readonly Unit[] = [
  unit('voltage', 'V', 1, 'Volt volts VDC Vdc'),
  unit('voltage', 'mV', 1e-3, 'Millivolt'),
  unit('voltage', 'kV', 1e3, 'Kilovolt'),
  unit('current', 'A', 1, 'Ampere Amp amps'),
  unit('current', 'mA', 1e-3, 'Milliampere'),
  unit('current', 'µA', 1e-6, 'uA Mikroampere microampere'),
  unit('power', 'W', 1, 'Watt watts'),
  unit('power', 'mW', 1e-3, 'Milliwatt'),
  unit('power', 'kW', 1e3, 'Kilowatt'),
  unit('power', 'MW', 1e6, 'Megawatt'),
  unit('energy', 'J', 1, 'Joule joules'),
  unit('energy', 'Wh', 3600, 'Wattstunde Wattstunden'),
  unit('energy', 'kWh', 3.6e6, 'Kilowattstunde Kilowattstunden'),
  unit('frequency', 'Hz', 1, 'Hertz'),
  unit('frequency', 'kHz', 1e3, 'Kilohertz'),
  unit('frequency', 'MHz', 1e6, 'Megahertz'),
  unit('frequency', 'GHz', 1e9, 'Gigahertz'),
  unit('temperature', 'K', 1, 'Kelvin'),
  unit('temperature', '°C', 1, 'C ℃ ºC Grad Celsius GradCelsius degC', 273.15),
  unit('temperature', '°F', 5 / 9, 'F ℉ ºF Fahrenheit degF', 459.67 * (5 / 9)),
  unit('length', 'm', 1, 'Meter Metern metre metres meters'),
  unit('length', 'mm', 1e-3, 'Millimeter millimetre'),
  unit('length', 'cm', 1e-2, 'Zentimeter centimetre centimeter'),
  unit('length', 'km', 1e3, 'Kilometer kilometre kilometres'),
  unit('mass', 'kg', 1, 'Kilogramm kilogram kilograms'),
  unit('mass', 'g', 1e-3, 'Gramm gram grams'),
  unit('duration', 's', 1, 'Sekunde Sekunden second seconds sec'),
  unit('duration', 'ms', 1e-3, 'Millisekunde Millisekunden millisecond milliseconds'),
  unit('duration', 'min', 60, 'Minute Minuten minutes'),
  unit('duration', 'h', 3600, 'Stunde Stunden hour hours Std'),
  unit('duration', 'd', 86_400, 'Tag Tage Tagen day days'),
  unit('duration', 'wk', 604_800, 'Woche Wochen week weeks'),
  unit('dataRate', 'bit/s', 1, 'bps Bit/s'),
  unit('dataRate', 'kbit/s', 1e3, 'kbps kBit/s'),
  unit('dataRate', 'Mbit/s', 1e6, 'Mbps MBit/s'),
  unit('dataRate', 'Gbit/s', 1e9, 'Gbps GBit/s'),
  unit('dataRate', 'kB/s', 8e3),
  unit('dataRate', 'MB/s', 8e6),
  unit('dataVolume', 'B', 1, 'Byte Bytes'),
  unit('dataVolume', 'kB', 1e3, 'KB Kilobyte'),
  unit('dataVolume', 'MB', 1e6, 'Megabyte'),
  unit('dataVolume', 'GB', 1e9, 'Gigabyte'),
  unit('dataVolume', 'TB', 1e12, 'Terabyte'),
  unit('pressure', 'Pa', 1, 'Pascal'),
  unit('pressure', 'hPa', 100, 'mbar'),
  unit('pressure', 'kPa', 1e3),
  unit('pressure', 'bar', 1e5),
  unit('ratio', '1', 1),
  unit('ratio', '%', 0.01, 'Prozent percent'),
  unit('money', '€', 1, 'EUR Euro euros'),
  unit('money', 'ct', 0.01, 'Cent cents')
]

const byExactSpelling = new Map<string, Unit>()
const byLooseSpelling = new Map<string, Unit[]>()
for (const one of units)
  for (const spelling of [one.symbol, ...one.spellings]) {
    byExactSpelling.set(spelling, one)
    const loose = spelling.toLowerCase()
    byLooseSpelling.set(loose, [...new Set([...(byLooseSpelling.get(loose) ?? []), one])])
  }

/** All units that a spelling may mean: the exact one alone where there is one, otherwise whatever differs in case only. */
export function unitsSpelled(text: string): readonly Unit[] {
  const spelling = text.normalize('NFC').replace('μ', 'µ')
  const exact = byExactSpelling.get(spelling)
  return exact ? [exact] : (byLooseSpelling.get(spelling.toLowerCase()) ?? [])
}

/** The unit of a symbol as stored, or undefined. */
export const unitOf = (symbol: string): Unit | undefined => units.find((one) => one.symbol === symbol)

export const unitsOf = (dimension: Dimension): Unit[] => units.filter((one) => one.dimension === dimension)

/** Twelve significant digits: what people type comes back as they typed it, not as binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12))

export const toCanonical = (value: number, { factor, offset }: Unit): number => tidy(value * factor + offset)

export function fromCanonical(value: number, { factor, offset }: Unit): number {
  if (offset === 0) return tidy(value / factor) + 0
  // Subtracting the offset of a temperature leaves fewer reliable digits than there were.
  const decimals = Math.max(0, 9 - Math.floor(Math.log10(Math.max(value, 1))))
  return Number(((value - offset) / factor).toFixed(decimals)) + 0
}
