import type { DemoOrganisation } from './types.ts'

export const dresdenComponents: readonly DemoOrganisation[] = [
  {
    key: 'elbchip',
    name: 'Elbchip Halbleiterwerk (Demo)',
    kind: 'establishedCompany',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      en: 'Elbchip runs a 200-millimetre fab for power and sensor chips and offers foundry services to design houses. 1,900 people work here in four shifts.'
    },
    topics: ['semiconductor-manufacturing', 'foundry-service', 'power-electronics'],
    people: ['Dr. Sabine Uhlmann | Technologie', 'Ravi Menon | Fertigungs-IT'],
    offers: [
      {
        kind: 'service',
        title: { en: 'Foundry service for sensor and power chips' },
        body: {
          en: 'Multi-project wafer runs four times a year on 200 mm, 180 and 350 nm, high-voltage options, with design kit.'
        }
      }
    ],
    needs: [
      {
        kind: 'technology',
        title: { en: 'Predicting the failure of vacuum pumps', de: 'Ausfälle von Vakuumpumpen vorhersagen' },
        body: {
          en: 'We want to know days ahead when a vacuum pump will fail, using the sensors that are already there: current, temperature, vibration.',
          de: 'Wir möchten Tage vorher wissen, wann eine Vakuumpumpe ausfällt, mit den vorhandenen Sensoren für Strom, Temperatur und Schwingung.'
        }
      }
    ]
  },
  {
    key: 'sensorik_h',
    name: 'Heidesensorik GmbH (Demo)',
    kind: 'establishedCompany',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Hersteller von Schwingungs-, Druck- und Temperatursensoren für Maschinen. Unsere Sensoren rechnen selbst und melden nur, was wichtig ist.'
    },
    topics: ['sensors', 'vibration-sensor', 'smart-sensor'],
    people: ['Matthias Köhring | Entwicklung', 'Aylin Korkmaz | Assistenz der Geschäftsführung'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Schwingungssensor mit IO-Link', en: 'Vibration sensor with IO-Link' },
        body: {
          de: 'Dreiachsiger Schwingungssensor mit eingebauter Auswertung, IO-Link, −40 bis 105 Grad, für Pumpen, Lüfter und Spindeln.',
          en: 'Three-axis vibration sensor with built-in analysis, IO-Link, −40 to 105 degrees, for pumps, fans and spindles.'
        }
      }
    ]
  },
  {
    key: 'pulsfrei',
    name: 'Pulsfrei Predictive (Demo)',
    kind: 'startUp',
    city: 'Dresden',
    hubs: ['dresden', 'leipzig'],
    text: {
      en: 'Pulsfrei detects wear in pumps, fans and spindles weeks before failure. The models learn from normal operation only, run on a gateway beside the machine, and explain each warning in plain words.'
    },
    topics: ['predictive-maintenance', 'anomaly-detection', 'industrial-iot'],
    people: ['Hannah Wolter | CEO', 'Ngoc Anh Pham | Machine Learning'],
    offers: [
      {
        kind: 'product',
        title: { en: 'Predictive maintenance for rotating machinery' },
        body: {
          en: 'Edge software that learns the normal behaviour of pumps, compressors and spindles from current and vibration data and warns of failures days ahead.'
        }
      }
    ],
    needs: [
      {
        kind: 'pilotSite',
        title: { en: 'Factories for a field test' },
        body: {
          en: 'We are looking for two production sites with at least 50 rotating machines for a six-month field test.'
        }
      }
    ]
  },
  {
    key: 'kantenwerk',
    name: 'Kantenwerk Edge Computing (Demo)',
    kind: 'startUp',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Wir bauen sparsame Rechner für die Kante des Netzes: Bildauswertung mit drei Watt, lüfterlos, für Maschinen, Masten und Fahrzeuge.',
      en: 'We build frugal computers for the edge: image analysis at three watts, fanless, for machines, poles and vehicles.'
    },
    topics: ['edge-computing', 'edge-ai', 'ai-accelerator'],
    people: ['Dr. Ole Friis | Hardware', 'Bastian Reuß | Einkauf'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Edge-Rechner mit KI-Beschleuniger' },
        body: { de: 'Lüfterloser Rechner, 3 Watt, −30 bis 70 Grad, mit OPC UA, MQTT und Fernwartung.' }
      }
    ]
  },
  {
    key: 'funkwabe',
    name: 'Funkwabe Campusnetze (Demo)',
    kind: 'digitalPartner',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Planung und Betrieb privater 5G-Netze für Fabriken, Häfen und Kliniken, mit eigener Messtechnik.'
    },
    topics: ['campus-network', 'five-g', 'low-latency-communication'],
    people: ['Anke Strehlow | Projekte', 'Cornelia Matthes | Öffentlichkeitsarbeit'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Private 5G-Netze für Produktion' },
        body: {
          de: 'Funkplanung, Frequenzantrag, Aufbau und Betrieb von Campusnetzen mit zugesicherter Verzögerung.'
        }
      }
    ],
    needs: [
      {
        kind: 'expertise',
        title: { de: 'Sicherheit von Funknetzen in der Fertigung' },
        body: {
          de: 'Gesucht werden Fachleute für OT-Sicherheit, die private Mobilfunknetze prüfen und härten.'
        }
      }
    ]
  },
  {
    key: 'layoutwerk',
    name: 'Layoutwerk Chipdesign (Demo)',
    kind: 'establishedCompany',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Entwicklungshaus für analoge und gemischte Schaltungen. Aus einer Anforderung machen 35 Fachleute einen Chip, vom Schaltplan bis zur Serie.'
    },
    topics: ['chip-design', 'analog-mixed-signal-design', 'asic'],
    people: ['Benedikt Czerny | Geschäftsführung', 'David Nkemelu | Entwicklung'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Entwicklung anwendungsspezifischer Chips' },
        body: {
          de: 'Analoge Auswerteschaltungen für Sensoren, auch in kleinen Stückzahlen, mit Testkonzept und Qualifikation.'
        }
      }
    ]
  },
  {
    key: 'platinum',
    name: 'Platinenwerk Freital (Demo)',
    kind: 'establishedCompany',
    city: 'Freital',
    hubs: ['dresden'],
    text: {
      de: 'Elektronikfertigung für kleine und mittlere Serien: Leiterplatten, Bestückung, Prüfung, Verguss.'
    },
    topics: ['electronics-assembly', 'printed-circuit-board', 'small-series-production'],
    people: ['Jana Pietsch | Auftragsannahme', 'Elsa Thorwald | Qualität'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Kleinserien ab zehn Baugruppen' },
        body: { de: 'Bestückung in fünf Arbeitstagen, Röntgenprüfung, Rückverfolgbarkeit je Baugruppe.' }
      }
    ],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Lötstellen automatisch prüfen' },
        body: {
          de: 'Wir suchen eine Sichtprüfung mit lernender Bildverarbeitung, die auch bei Losgröße zehn in einer Stunde eingerichtet ist.'
        }
      }
    ]
  },
  {
    key: 'lotblick',
    name: 'Lotblick Inspection (Demo)',
    kind: 'startUp',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      en: 'Lotblick inspects solder joints and surfaces with cameras that learn from ten good parts. Set-up takes an hour, not a week; every rejection is shown with its cause.'
    },
    topics: ['automated-visual-inspection', 'computer-vision', 'quality-inspection'],
    people: ['Carlos Iglesias | Founder'],
    offers: [
      {
        kind: 'product',
        title: { en: 'Visual inspection for small batches' },
        body: {
          en: 'Camera system with few-shot learning for electronics and machined parts; integrates with conveyor or hand workplace.'
        }
      }
    ]
  }
]
