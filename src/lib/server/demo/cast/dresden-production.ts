import type { DemoOrganisation } from './types.ts'

export const dresdenProduction: readonly DemoOrganisation[] = [
  {
    key: 'drehspan',
    name: 'Drehspan Maschinenbau (Demo)',
    kind: 'establishedCompany',
    city: 'Zwickau',
    hubs: ['dresden'],
    text: {
      de: 'Familienbetrieb in dritter Generation: Dreh- und Fräsmaschinen für große Werkstücke, 210 Beschäftigte, Kundschaft in 30 Ländern.'
    },
    topics: ['mechanical-engineering', 'machining', 'machine-connectivity'],
    people: ['Gunter Wagenknecht | Geschäftsführung'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Verschleiß an Spindeln erkennen', en: 'Recognising wear on spindles' },
        body: {
          de: 'Für unsere großen Werkzeugmaschinen suchen wir eine Überwachung der Spindellager, die Kundinnen und Kunden Stillstand erspart und als Dienst verkauft werden kann.',
          en: 'For our large machine tools we look for monitoring of spindle bearings that spares customers downtime and can be sold as a service.'
        }
      },
      {
        kind: 'service',
        title: { de: 'Alte Maschinen anbinden' },
        body: {
          de: 'Maschinen der Baujahre 1990 bis 2010 sollen Daten liefern, ohne dass die Steuerung getauscht wird.'
        }
      }
    ]
  },
  {
    key: 'retrofix',
    name: 'Retrofix Maschinendaten (Demo)',
    kind: 'startUp',
    city: 'Chemnitz',
    hubs: ['dresden'],
    text: {
      de: 'Unser Nachrüstsatz holt Daten aus alten Maschinen: Stromzange, Schwingung, Signale der Ampel. In einer Stunde montiert, ohne Eingriff in die Steuerung.'
    },
    topics: ['retrofit', 'machine-data-acquisition', 'iot-gateway'],
    people: ['Svenja Albers | Vertrieb', 'Mehmet Yildirim | Technik'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Nachrüstsatz für Maschinendaten', en: 'Retrofit kit for machine data' },
        body: {
          de: 'Erfasst Laufzeiten, Takt und Energie an Maschinen jedes Alters und liefert sie über OPC UA oder MQTT.',
          en: 'Captures run times, cycles and energy on machines of any age and delivers them over OPC UA or MQTT.'
        }
      }
    ]
  },
  {
    key: 'robolab',
    name: 'Robolab Mittelsachsen (Demo)',
    kind: 'establishedCompany',
    city: 'Freiberg',
    hubs: ['dresden'],
    text: {
      de: 'Integrator für kollaborierende Roboter in Betrieben mit 20 bis 200 Beschäftigten, mit eigenen Greifern aus dem 3D-Druck.'
    },
    topics: ['collaborative-robot', 'robot-gripper', 'handling-technology'],
    people: ['Stefan Grohmann | Anwendungstechnik'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Greifen unsortierter Gussteile' },
        body: {
          de: 'Gesucht wird eine 3D-Kamera mit Auswertung, die raue, ölige Gussteile in der Kiste erkennt.'
        }
      }
    ]
  },
  {
    key: 'tiefenbild',
    name: 'Tiefenbild 3D Vision (Demo)',
    kind: 'startUp',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      en: 'Tiefenbild makes robots see in bins: depth cameras and neural networks that find rough, shiny or oily parts in random order in 200 milliseconds.'
    },
    topics: ['three-d-reconstruction', 'computer-vision', 'object-detection'],
    people: ['Dr. Irina Makarova | Algorithms'],
    offers: [
      {
        kind: 'product',
        title: { en: 'Bin picking vision for difficult parts' },
        body: {
          en: '3D camera and software for picking castings and forgings from bins, with grasp planning for common robots.'
        }
      }
    ]
  },
  {
    key: 'energieernte',
    name: 'Energieernte Mikrosysteme (Demo)',
    kind: 'startUp',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Wir versorgen Funksensoren ohne Batterie: aus Temperaturunterschieden, Schwingung und Licht. Ein Knoten sendet zehn Jahre lang alle fünf Minuten.',
      en: 'We power wireless sensors without batteries: from heat, vibration and light.'
    },
    topics: ['energy-harvesting', 'wireless-sensor-node', 'low-power-electronics'],
    people: ['Lina Bergström | Entwicklung'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Batterieloser Funksensor', en: 'Battery-free wireless sensor' },
        body: {
          de: 'Sensorknoten für Temperatur und Schwingung mit Energie aus Rohrwärme, Übertragung über LoRaWAN oder Bluetooth.',
          en: 'Sensor node for temperature and vibration, powered by pipe heat, transmitting over LoRaWAN or Bluetooth.'
        }
      },
      {
        kind: 'product',
        title: { en: 'Self-powered monitoring of district heating substations' },
        body: {
          en: 'Clip-on sensors for house substations of heat networks: supply and return temperature and pressure every five minutes by radio, powered by the heat of the pipe. No batteries to change, fitted in ten minutes without interrupting supply.'
        }
      }
    ]
  },
  {
    key: 'quantennadel',
    name: 'Quantennadel Sensing (Demo)',
    kind: 'startUp',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      en: 'Quantennadel builds diamond quantum sensors that measure magnetic fields at micrometre scale, for finding faults in chips and currents in batteries.'
    },
    topics: ['quantum-sensing', 'magnetic-sensor', 'materials-testing'],
    people: ['Dr. Elif Sahin | Gründung'],
    offers: [
      {
        kind: 'service',
        title: { en: 'Magnetic imaging of chips and battery cells' },
        body: {
          en: 'Measurement as a service: current paths in packaged chips and battery cells, without opening them.'
        }
      }
    ]
  },
  {
    key: 'schichtwerk',
    name: 'Schichtwerk Vakuumtechnik (Demo)',
    kind: 'establishedCompany',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Anlagen und Prozesse für dünne Schichten: Gassensoren, Brennstoffzellen, Optik. Muster und Kleinserien im eigenen Technikum.'
    },
    topics: ['thin-film-deposition', 'surface-technology', 'plasma-technology'],
    people: ['Dr. Holger Rauch | Prozesse']
  }
]
