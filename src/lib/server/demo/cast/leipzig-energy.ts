import type { DemoOrganisation } from './types.ts'

export const leipzigEnergy: readonly DemoOrganisation[] = [
  {
    key: 'pleissenwerke',
    name: 'Stadtwerke Pleißenaue (Demo)',
    kind: 'establishedCompany',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Kommunaler Versorger für Strom, Gas, Wasser und Fernwärme mit 240.000 Zählpunkten. Wir betreiben das Mittelspannungsnetz, zwei Heizkraftwerke und 180 Kilometer Wärmenetz und bauen beides für schwankende Einspeisung um.'
    },
    topics: ['municipal-utility', 'district-heating', 'electricity-grid'],
    people: ['Henrike Vollbrecht | Leitung Netzplanung', 'Tomasz Zielonka | Innovationsmanagement'],
    offers: [
      {
        kind: 'pilotSite',
        title: { de: 'Wärmenetz als Pilotgebiet' },
        body: {
          de: 'Wir öffnen einen Netzabschnitt mit 60 Hausstationen für Versuche mit Sensorik, Regelung und Lastverschiebung. Messdaten stellen wir im Viertelstundenraster bereit.'
        }
      }
    ],
    needs: [
      {
        kind: 'technology',
        title: {
          de: 'Lecks in Fernwärmeleitungen früh erkennen',
          en: 'Detecting leaks in district heating pipes early'
        },
        body: {
          de: 'Wir suchen ein Verfahren, das Undichtigkeiten in erdverlegten Fernwärmeleitungen meldet, bevor Wasser austritt. Es soll ohne Aufgraben nachrüstbar sein.',
          en: 'We are looking for a method that reports leaks in buried district heating pipes before water escapes. It should be retrofittable without digging.'
        }
      },
      {
        kind: 'service',
        title: { de: 'Lastprognose für das Mittelspannungsnetz' },
        body: {
          de: 'Gesucht wird eine Prognose der Netzlast je Ortsnetzstation für die nächsten 48 Stunden, die Wetter, Wärmepumpen und Ladepunkte berücksichtigt.'
        }
      }
    ]
  },
  {
    key: 'wattlauf',
    name: 'Wattlauf GmbH (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Wattlauf fasst Batteriespeicher, Wärmepumpen und Ladesäulen zu einem virtuellen Kraftwerk zusammen. Unsere Prognose sagt für jedes Gebäude voraus, wann Strom übrig ist, und verschiebt den Verbrauch dorthin.',
      en: 'Wattlauf bundles battery storage, heat pumps and charging points into a virtual power plant. Our forecast tells for every building when power is left over, and moves consumption there.'
    },
    topics: ['energy-flexibility', 'virtual-power-plant', 'load-forecasting'],
    people: ['Mirjam Okafor | Geschäftsführung', 'Lennart Brandis | Datenwissenschaft'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Lastprognose als Dienst', en: 'Load forecasting as a service' },
        body: {
          de: 'Eine Prognose von Verbrauch und Einspeisung je Anschluss für 48 Stunden, als Programmierschnittstelle, mit Angabe der Unsicherheit.',
          en: 'A 48-hour forecast of consumption and feed-in per connection point, as an API, with its uncertainty stated.'
        }
      }
    ],
    needs: [
      {
        kind: 'capital',
        title: { de: 'Anschlussfinanzierung bis 1,5 Millionen Euro' },
        body: {
          de: 'Für die Ausweitung auf fünf Versorger suchen wir Beteiligungskapital in einer Anschlussrunde, gern mit Energieerfahrung.'
        }
      }
    ]
  },
  {
    key: 'hydrosonar',
    name: 'Hydrosonar UG (Demo)',
    kind: 'startUp',
    city: 'Markkleeberg',
    hubs: ['leipzig'],
    text: {
      en: 'Hydrosonar listens to pipes. Clip-on acoustic sensors on valves and house stations hear the sound of escaping water and locate leaks to within two metres, without digging and without interrupting supply.'
    },
    topics: ['water-leak-detection', 'acoustic-sensor', 'condition-monitoring'],
    people: ['Alina Trautwein | Gründung und Technik', 'Oya Tekin | Marketing'],
    offers: [
      {
        kind: 'product',
        title: { en: 'Acoustic leak detection for buried pipes' },
        body: {
          en: 'Battery-powered acoustic sensors for water and district heating networks, installed from outside, reporting over LoRaWAN. Leaks are located before damage shows at the surface.'
        }
      }
    ]
  },
  {
    key: 'speicherkontor',
    name: 'Speicherkontor Halle-Leipzig (Demo)',
    kind: 'establishedCompany',
    city: 'Schkeuditz',
    hubs: ['leipzig'],
    text: {
      de: 'Wir bauen aus gebrauchten Fahrzeugbatterien ortsfeste Speicher für Gewerbebetriebe zwischen 100 Kilowattstunden und 2 Megawattstunden. Jede Zelle wird geprüft, sortiert und mit eigenem Batteriemanagement überwacht.'
    },
    topics: ['battery-storage', 'battery-management-system', 'second-life-battery'],
    people: ['Rüdiger Assmann | Vertrieb', 'Pavel Novák | Betrieb'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Schnelltest für gebrauchte Batteriemodule' },
        body: {
          de: 'Wir brauchen ein zerstörungsfreies Messverfahren, das den Restwert eines Batteriemoduls in weniger als fünf Minuten bestimmt.'
        }
      }
    ]
  },
  {
    key: 'ewimess',
    name: 'Ewimess Zählertechnik (Demo)',
    kind: 'establishedCompany',
    city: 'Borna',
    hubs: ['leipzig'],
    text: {
      de: 'Hersteller von intelligenten Zählern und Wärmemengenzählern mit eigener Eichstelle. 140 Beschäftigte, Fertigung in Sachsen.'
    },
    topics: ['smart-meter', 'submetering', 'energy-monitoring'],
    people: ['Petra Nowotny | Geschäftsführung', 'Quirin Lechner | Recht'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Wärmemengenzähler mit Funkschnittstelle' },
        body: {
          de: 'Zähler mit Datenübertragung über NB-IoT, zehn Jahre Batterielaufzeit, auf Wunsch mit Rohdatenzugang für Forschung.'
        }
      }
    ]
  },
  {
    key: 'sonnenhof',
    name: 'Sonnenhof Bürgerenergie eG (Demo)',
    kind: 'establishedCompany',
    city: 'Grimma',
    hubs: ['leipzig'],
    text: {
      de: 'Genossenschaft mit 620 Mitgliedern und 31 Photovoltaikanlagen auf Schulen, Ställen und Mehrfamilienhäusern. Wir beliefern Mieterinnen und Mieter im Haus mit eigenem Strom.'
    },
    topics: ['energy-community', 'photovoltaics', 'tenant-electricity'],
    people: ['Ulrike Hanisch | Vorstand', 'Ronja Sievers | Anwendungen'],
    needs: [
      {
        kind: 'service',
        title: { de: 'Abrechnung von Mieterstrom vereinfachen' },
        body: {
          de: 'Wir suchen eine Software, die Mieterstrom und gemeinschaftliche Gebäudeversorgung mit viertelstündlichen Messwerten abrechnet.'
        }
      }
    ]
  },
  {
    key: 'h2mitte',
    name: 'Wasserstoffwerk Mitteldeutschland (Demo)',
    kind: 'establishedCompany',
    city: 'Böhlen',
    hubs: ['leipzig'],
    text: {
      de: 'Betreiberin eines Elektrolyseurs mit 24 Megawatt und einer Abfüllstation. Wir liefern grünen Wasserstoff an Chemie, Busbetriebe und Stahl.',
      en: 'Operator of a 24-megawatt electrolyser and a filling station. We supply green hydrogen to chemicals, bus operators and steel.'
    },
    topics: ['hydrogen', 'electrolysis', 'hydrogen-infrastructure'],
    people: ['Dr. Jonas Habermann | Anlagenbetrieb', 'Sören Dahlke | Technik'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Zustandsüberwachung von Elektrolysestapeln' },
        body: {
          de: 'Gesucht werden Sensorik und Auswertung, die die Alterung der Zellstapel im laufenden Betrieb erkennen und Wartung planbar machen.'
        }
      }
    ]
  },
  {
    key: 'gridwise',
    name: 'Gridwise Analytics (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig', 'dresden'],
    text: {
      en: 'Gridwise turns measurements from secondary substations into a live state estimate of the low-voltage grid. Operators see overloads coming a day ahead and know which switch to move.'
    },
    topics: ['grid-monitoring', 'smart-grid', 'anomaly-detection'],
    people: ['Samuel Adeyemi | CEO', 'Klara Wendisch | Netzmodelle'],
    offers: [
      {
        kind: 'service',
        title: { en: 'State estimation for low-voltage grids' },
        body: {
          en: 'We connect to existing meters and substations, estimate voltages and flows for every feeder, and warn of overloads 24 hours ahead.'
        }
      }
    ]
  }
]
