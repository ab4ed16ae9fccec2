/** A fact that both interfaces must state, and that must agree, before a link of the protocol holds. */
export type Need = 'version' | 'signalLevel' | 'frequency' | 'dataFormat'

/** One row: what may be linked by a protocol. Data, edited like any other; the key is what interfaces name. */
export interface Protocol {
  key: string
  /** Who may stand before whom along the way of the data: [role before, role behind]. */
  pairs: readonly (readonly [string, string])[]
  needs: readonly Need[]
  /** Whether signals go both ways, so that levels must suit both. */
  isTwoWay?: boolean
  /** Roles of which one interface serves several partners: a bus, a broker, a server. */
  shared: readonly string[]
  /** Allowed bands in Hz by region; only for radio. */
  bands?: Readonly<Record<string, readonly (readonly [number, number])[]>>
}

const row = (
  key: string,
  pairs: string,
  needs = '',
  shared = '',
  more: Pick<Protocol, 'bands' | 'isTwoWay'> = {}
): Protocol => ({
  key,
  pairs: pairs.split(' ').map((pair) => pair.split('>') as [string, string]),
  needs: needs.split(' ').filter(Boolean) as Need[],
  shared: shared.split(' ').filter(Boolean),
  ...more
})

const bus = 'peripheral>controller controller>peripheral'
const web = 'client>server server>client'
const twoWay = { isTwoWay: true }
const subGigahertz = {
  EU: [
    [433.05e6, 434.79e6],
    [863e6, 870e6]
  ],
  US: [[902e6, 928e6]]
} as const
const everywhere24 = { EU: [[2400e6, 2483.5e6]], US: [[2400e6, 2483.5e6]] } as const

/** The table a hub starts with. */
export const startProtocols: readonly Protocol[] = [
  row('current4to20mA', 'transmitter>receiver'),
  row('voltage0to10V', 'transmitter>receiver'),
  row('analogVoltage', 'output>input', 'signalLevel'),
  row('digitalIo', 'output>input', 'signalLevel'),
  row('i2c', bus, 'signalLevel', 'controller', twoWay),
  row('spi', bus, 'signalLevel', 'controller', twoWay),
  row('uart', 'device>device', 'signalLevel dataFormat', '', twoWay),
  row('rs232', 'device>device', 'dataFormat'),
  row('rs485', 'node>node', 'dataFormat', 'node'),
  row('modbusRtu', bus, '', 'controller'),
  row('modbusTcp', web, '', 'server client'),
  row('can', 'node>node', 'dataFormat', 'node'),
  row('canopen', bus, '', 'controller'),
  row('ioLink', bus, '', ''),
  row('profinet', bus, '', 'controller'),
  row('usb', 'device>host host>device', 'dataFormat'),
  row('lora', 'node>node', 'frequency dataFormat', 'node', { bands: subGigahertz }),
  row('lorawan', 'endDevice>gateway gateway>endDevice', 'frequency version', 'gateway', {
    bands: subGigahertz
  }),
  row('lorawanBackhaul', 'gateway>networkServer networkServer>gateway', 'version', 'networkServer'),
  row('wirelessMbus', 'meter>collector', 'frequency', 'collector', { bands: { EU: subGigahertz.EU } }),
  row('zigbee', 'endDevice>coordinator coordinator>endDevice', 'frequency version', 'coordinator', {
    bands: everywhere24
  }),
  row('bluetoothLe', 'peripheral>central central>peripheral', 'frequency', 'central', {
    bands: everywhere24
  }),
  row('wifi', 'station>accessPoint accessPoint>station', 'frequency', 'accessPoint', { bands: everywhere24 }),
  row('mqtt', web, 'version dataFormat', 'server'),
  row('mqttSparkplug', 'edgeNode>host host>edgeNode', 'version', 'host'),
  row('http', web, 'dataFormat', 'server client'),
  row('coap', web, 'dataFormat', 'server client'),
  row('opcUa', web, 'dataFormat', 'server client'),
  row('opcUaPubSub', 'publisher>subscriber', 'dataFormat', 'publisher subscriber'),
  row('dds', 'publisher>subscriber', 'dataFormat', 'publisher subscriber'),
  row('amqp', web, 'version dataFormat', 'server')
]

/** Pairs that people mix up; a refusal between the two says why they are not the same. Codes are worded by the caller. */
export const lookAlikes: readonly { pair: readonly [string, string]; code: string }[] = (
  [
    ['rs232', 'rs485', 'lookAlike.singleEndedOrDifferential'],
    ['rs232', 'uart', 'lookAlike.serialVoltages'],
    ['lora', 'lorawan', 'lookAlike.radioOrNetwork'],
    ['lorawan', 'lorawanBackhaul', 'lookAlike.radioOrBackhaul'],
    ['modbusRtu', 'modbusTcp', 'lookAlike.serialOrNetwork'],
    ['modbusRtu', 'rs485', 'lookAlike.wiresOrProtocol'],
    ['can', 'canopen', 'lookAlike.wiresOrProtocol'],
    ['current4to20mA', 'voltage0to10V', 'lookAlike.currentOrVoltage'],
    ['analogVoltage', 'voltage0to10V', 'lookAlike.boardOrIndustry'],
    ['bluetoothLe', 'zigbee', 'lookAlike.sameBand'],
    ['bluetoothLe', 'wifi', 'lookAlike.sameBand'],
    ['mqtt', 'mqttSparkplug', 'lookAlike.transportOrMeaning'],
    ['opcUa', 'opcUaPubSub', 'lookAlike.requestOrPublish'],
    ['i2c', 'spi', 'lookAlike.boardBuses'],
    ['coap', 'http', 'lookAlike.webProtocols']
  ] as const
).map(([one, other, code]) => ({ pair: [one, other], code }))
