import type { DemoOrganisation } from './types.ts'

export const leipzigPartners: readonly DemoOrganisation[] = [
  {
    key: 'uni_auen',
    name: 'Universität Auenstadt, Institut für Infrastruktur (Demo)',
    kind: 'researchInstitution',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Das Institut erforscht, wie Energie-, Wasser- und Verkehrsnetze einer Stadt gemeinsam geplant werden. Aus drei Projekten sind Ausgründungen entstanden.'
    },
    topics: ['energy-system-modelling', 'urban-data-platform', 'research-transfer'],
    people: ['Prof. Dr. Karsten Immergrün | Institutsleitung', 'Dr. Vera Sokolová | Transfer'],
    offers: [
      {
        kind: 'researchResult',
        title: { de: 'Modell gekoppelter Stadtnetze' },
        body: {
          de: 'Ein Rechenmodell für Strom, Wärme und Verkehr eines Quartiers, mit dem sich Ausbaupfade vergleichen lassen. Quelloffen, Begleitung möglich.'
        }
      },
      {
        kind: 'testbed',
        title: { de: 'Netzlabor für Niederspannung' },
        body: {
          de: 'Nachgebildetes Ortsnetz mit Wechselrichtern, Wärmepumpe und Ladepunkten; tageweise buchbar.'
        }
      }
    ]
  },
  {
    key: 'medinf',
    name: 'Institut für Medizininformatik Auenstadt (Demo)',
    kind: 'researchInstitution',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      en: 'The institute works on interoperable health data: FHIR profiles, federated learning across hospitals, and tools that keep patient data where it was collected.'
    },
    topics: ['health-data', 'health-interoperability', 'federated-learning'],
    people: ['Dr. Milan Petrović | Arbeitsgruppe Dateninteroperabilität'],
    offers: [
      {
        kind: 'expertise',
        title: { en: 'Federated learning across hospitals' },
        body: {
          en: 'We help to train models on data of several hospitals without moving it, including data protection concept and ethics application.'
        }
      }
    ]
  },
  {
    key: 'hs_wasser',
    name: 'Hochschule Elstertal, Labor für Wassertechnik (Demo)',
    kind: 'researchInstitution',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Angewandte Forschung zu Wassernetzen: Versuchsstrecke mit 400 Metern Rohrleitung, Druckstoßlabor und Gütemessung.'
    },
    topics: ['water-management', 'water-quality-monitoring', 'sensor-network'],
    people: ['Prof. Dr. Gesine Thalbach | Laborleitung'],
    offers: [
      {
        kind: 'testbed',
        title: { de: 'Versuchsstrecke für Rohrleitungen' },
        body: {
          de: '400 Meter Leitung mit künstlichen Lecks zum Erproben von Ortungsverfahren; mit Messdaten und Personal.'
        }
      }
    ]
  },
  {
    key: 'auenkapital',
    name: 'Auenkapital Frühphasenfonds (Demo)',
    kind: 'financingPartner',
    city: 'Leipzig',
    hubs: ['leipzig', 'dresden'],
    text: {
      de: 'Frühphasenfonds mit 40 Millionen Euro. Wir beteiligen uns mit 300.000 bis 2 Millionen Euro an jungen Unternehmen aus Energie, Stadttechnik und Gesundheit.',
      en: 'Early-stage fund of 40 million euros. We invest 300,000 to 2 million euros in young companies in energy, urban technology and health.'
    },
    topics: ['venture-capital', 'seed-capital'],
    people: ['Jasper van Loon | Investment', 'Theresa Buchwald | Investment'],
    offers: [
      {
        kind: 'capital',
        title: {
          de: 'Beteiligung von 300.000 bis 2 Millionen Euro',
          en: 'Equity of 300,000 to 2 million euros'
        },
        body: {
          de: 'Seed- und Anschlussfinanzierung für Energie, Smart City und digitale Gesundheit; wir führen Runden an und helfen beim Vertrieb an Versorger.',
          en: 'Seed and follow-on financing for energy, smart city and digital health; we lead rounds and help to sell to utilities.'
        },
        details: {
          ticketFrom: 30_000_000,
          ticketTo: 200_000_000,
          stages: ['seed', 'seriesA'],
          instruments: ['equity', 'convertible'],
          sectors: ['energy', 'smart-city', 'health']
        }
      }
    ]
  },
  {
    key: 'foerderhaus',
    name: 'Förderhaus Sachsen-Mitte (Demo)',
    kind: 'financingPartner',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Förderbank mit Darlehen, Bürgschaften und Zuschüssen für kleine und mittlere Unternehmen, vom ersten Gespräch bis zum Verwendungsnachweis.'
    },
    topics: ['promotional-loan', 'funding-advice'],
    people: ['Konrad Wiesner | Beratung'],
    offers: [
      {
        kind: 'capital',
        title: { de: 'Innovationsdarlehen ab 50.000 Euro' },
        body: {
          de: 'Zinsverbilligtes Darlehen für die Entwicklung neuer Produkte mit haftungsfreier Hälfte.'
        }
      }
    ]
  },
  {
    key: 'kammer_l',
    name: 'Wirtschaftskammer Parthenland (Demo)',
    kind: 'multiplier',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Kammer mit 68.000 Mitgliedsbetrieben. Wir tragen Bedarfe aus dem Mittelstand in den Hub und Ergebnisse zurück in die Betriebe.'
    },
    topics: ['digital-transformation', 'regional-development'],
    people: ['Birgit Osterloh | Referat Innovation']
  },
  {
    key: 'offencode',
    name: 'Offencode Genossenschaft (Demo)',
    kind: 'digitalPartner',
    city: 'Leipzig',
    hubs: ['leipzig', 'dresden'],
    text: {
      de: 'Softwaregenossenschaft für offene Fachverfahren. Wir bauen Schnittstellen, auf denen Verwaltung und Stadtwerke gemeinsam arbeiten, und pflegen sie auf Dauer.'
    },
    topics: ['open-source-software', 'software-development', 'interoperability'],
    people: ['Robin Ehlers | Entwicklung'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Schnittstellen für offene Stadtdaten' },
        body: {
          de: 'Wir verbinden Fachverfahren, Sensornetze und Datenplattformen über offene Schnittstellen wie NGSI-LD und SensorThings.'
        }
      }
    ]
  },
  {
    key: 'netzfunk',
    name: 'Netzfunk Mitteldeutschland (Demo)',
    kind: 'digitalPartner',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Betreiber eines LoRaWAN-Funknetzes mit 310 Gateways in Stadt und Umland. Wir übertragen Messwerte aus Kellern und Schächten.'
    },
    topics: ['lorawan', 'low-power-wide-area-network', 'connectivity'],
    people: ['Heiko Schindler | Netzbetrieb'],
    offers: [
      {
        kind: 'service',
        title: { de: 'LoRaWAN-Netz für Messwerte' },
        body: {
          de: 'Funkabdeckung für Sensoren im Keller und im Schacht, mit Geräteverwaltung und Übergabe an jede Datenplattform.'
        }
      }
    ]
  },
  {
    key: 'gruenderwerft',
    name: 'Gründerwerft Leipzig (Demo)',
    kind: 'multiplier',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Gründerzentrum mit 42 Räumen, Werkstatt und einem Programm von neun Monaten für Teams aus Energie, Stadt und Gesundheit.'
    },
    topics: ['founders-centre', 'incubator', 'mentoring'],
    people: ['Malte Seidel | Programmleitung'],
    offers: [
      {
        kind: 'space',
        title: { de: 'Büros und Werkstatt für Gründungsteams' },
        body: {
          de: 'Räume ab 15 Quadratmetern, Prototypenwerkstatt, Begleitung durch Mentorinnen und Mentoren.'
        }
      }
    ]
  }
]
