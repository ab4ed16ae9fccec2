import type { DemoOrganisation } from './types.ts'

export const leipzigCity: readonly DemoOrganisation[] = [
  {
    key: 'amtdigital',
    name: 'Stadt Musterbergen, Amt für Digitales (Demo)',
    kind: 'publicBody',
    city: 'Musterbergen',
    hubs: ['leipzig'],
    text: {
      de: 'Das Amt betreibt die urbane Datenplattform und das Verwaltungsportal einer Großstadt mit 300.000 Menschen. Wir schreiben Lösungen offen aus und geben Raum für Pilotvorhaben im Stadtgebiet.'
    },
    topics: ['smart-city', 'e-government', 'urban-data-platform'],
    people: ['Beate Lorenzen | Amtsleitung', 'Cem Aydin | Urbane Datenplattform'],
    offers: [
      {
        kind: 'pilotSite',
        title: { de: 'Stadtteil als Reallabor' },
        body: {
          de: 'Ein Quartier mit 8.000 Menschen, LoRaWAN-Abdeckung und offener Datenplattform steht für Pilotvorhaben bereit; Genehmigungen klären wir gemeinsam.'
        }
      }
    ],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Verkehr zählen, ohne Menschen zu erkennen' },
        body: {
          de: 'Wir suchen Sensorik zur Verkehrszählung für Rad, Fuß und Auto, die keine Bilder speichert und dem Datenschutz genügt.'
        }
      },
      {
        kind: 'service',
        title: { de: 'Starkregen früher erkennen' },
        body: {
          de: 'Gesucht: Pegelsensoren im Kanalnetz und eine Vorhersage, welche Straßen bei Starkregen zuerst überflutet werden.'
        }
      }
    ]
  },
  {
    key: 'zaehlwerk',
    name: 'Zählwerk Mobilität (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Unsere Sensoren zählen Fahrräder, Menschen zu Fuß und Fahrzeuge direkt im Gerät. Bilder werden nach 40 Millisekunden verworfen; nur Zahlen verlassen den Mast.'
    },
    topics: ['traffic-counting', 'edge-ai', 'computer-vision'],
    people: ['Fenja Ritter | Produkt', 'Oskar Melzer | Bildverarbeitung'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Verkehrszählung mit Datenschutz', en: 'Privacy-preserving traffic counting' },
        body: {
          de: 'Zählgerät mit Bildauswertung am Mast, Solarbetrieb, Meldung über LoRaWAN. Geeignet für Radverkehr, Fußverkehr und Kreuzungen.',
          en: 'Counting device with on-device image analysis, solar power and LoRaWAN. For cycling, walking and junctions.'
        }
      }
    ]
  },
  {
    key: 'regenradar',
    name: 'Regenradar Kanalnetz (Demo)',
    kind: 'startUp',
    city: 'Halle (Saale)',
    hubs: ['leipzig'],
    text: {
      de: 'Wir messen Pegel in Kanälen und Bächen mit energiesparenden Sensoren und rechnen daraus, welche Straße in der nächsten Stunde unter Wasser steht.'
    },
    topics: ['flood-warning', 'level-sensor', 'sensor-network'],
    people: ['Dr. Yusuf Demirel | Hydrologie', 'Kira Mertens | Personal'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Warnung vor Starkregen und Überflutung' },
        body: {
          de: 'Pegelsensoren, Niederschlagsdaten und ein Modell des Kanalnetzes ergeben eine Warnkarte für Feuerwehr und Bauhof, aktualisiert alle fünf Minuten.'
        }
      }
    ]
  },
  {
    key: 'quartierplus',
    name: 'Quartier Plus Wohnungsgesellschaft (Demo)',
    kind: 'establishedCompany',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Wohnungsunternehmen mit 9.400 Wohnungen aus vier Jahrzehnten. Wir sanieren klimagerecht, ohne dass die Warmmiete steigt.'
    },
    topics: ['housing-industry', 'smart-district', 'energy-efficiency'],
    people: ['Simone Kretzschmar | Bestandsentwicklung', 'Leonie Abendroth | Finanzen'],
    needs: [
      {
        kind: 'service',
        title: { de: 'Heizungen im Bestand automatisch einregeln' },
        body: {
          de: 'Wir suchen eine Lösung, die Heizungsanlagen in Mehrfamilienhäusern laufend optimiert und den Verbrauch um mindestens 15 Prozent senkt.'
        }
      },
      {
        kind: 'technology',
        title: { de: 'Stürze in Wohnungen erkennen' },
        body: {
          de: 'Für ältere Mieterinnen und Mieter suchen wir eine Sturzerkennung ohne Kamera, die Angehörige oder einen Hausnotruf benachrichtigt.'
        }
      }
    ]
  },
  {
    key: 'stadtbahn',
    name: 'Verkehrsbetriebe Auenring (Demo)',
    kind: 'establishedCompany',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Nahverkehrsunternehmen mit 48 Straßenbahnlinien-Kilometern und 160 Bussen, davon 40 elektrisch.'
    },
    topics: ['public-transport', 'electromobility', 'passenger-information'],
    people: ['Marek Sobotta | Technik', 'Mats Lundgren | Engineering'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Weichen vorausschauend warten' },
        body: {
          de: 'Wir möchten den Zustand von 220 Weichen überwachen und Störungen erkennen, bevor sie den Betrieb stören.'
        }
      }
    ]
  },
  {
    key: 'klimablick',
    name: 'Klimablick Stadtdaten (Demo)',
    kind: 'digitalPartner',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Wir bauen digitale Zwillinge von Städten: Gebäude, Bäume, Leitungen und Mikroklima in einem Modell, das auch ohne Fachsoftware im Browser läuft.',
      en: 'We build digital twins of cities: buildings, trees, pipes and microclimate in one model that runs in the browser.'
    },
    topics: ['urban-digital-twin', 'geodata', 'urban-climate'],
    people: ['Nora Falkenhayn | Geoinformatik', 'Nele Hauswald | Datenschutz'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Digitaler Zwilling für Hitzevorsorge' },
        body: {
          de: 'Aus Geodaten und Messwerten berechnen wir Hitzekarten je Straßenzug und zeigen, was Bäume und helle Flächen bewirken.'
        }
      }
    ]
  },
  {
    key: 'brueckenmesser',
    name: 'Brückenmesser Bauwerksdiagnose (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Dehnung, Schwingung und Feuchte verraten, wie es einer Brücke geht. Unsere Sensoren bleiben am Bauwerk und melden Veränderungen, bevor Risse sichtbar sind.'
    },
    topics: ['structural-health-monitoring', 'strain-sensor', 'sensor-network'],
    people: ['Annika Torp | Bauwerksmonitoring'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Dauerhafte Überwachung von Brücken' },
        body: {
          de: 'Sensoren für Dehnung, Schwingung und Temperatur an Brücken und Parkhäusern, mit Bewertung durch Fachleute und Meldung an die Bauverwaltung.'
        }
      }
    ]
  },
  {
    key: 'lichtmast',
    name: 'Lichtmast Kommunal (Demo)',
    kind: 'establishedCompany',
    city: 'Wurzen',
    hubs: ['leipzig'],
    text: {
      de: 'Wir liefern und warten Straßenleuchten für 90 Gemeinden. Jeder Mast kann messen, zählen und laden.'
    },
    topics: ['smart-street-lighting', 'charging-infrastructure'],
    people: ['Rosemarie Kühn | Geschäftsführung'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Sensoren für den Lichtmast' },
        body: {
          de: 'Gesucht werden kleine Sensoren für Luftqualität, Lärm und Verkehr, die am Mast mit Strom versorgt werden und über Funk melden.'
        }
      }
    ]
  },
  {
    key: 'luftschrift',
    name: 'Luftschrift Umweltmesstechnik (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig', 'dresden'],
    text: {
      de: 'Sensoren für Feinstaub, Stickstoffdioxid und Lärm im Format einer Zigarettenschachtel, mit Kalibrierung gegen amtliche Messstationen.',
      en: 'Sensors for particulate matter, nitrogen dioxide and noise, the size of a matchbox, calibrated against official stations.'
    },
    topics: ['air-quality-monitoring', 'noise-monitoring', 'gas-sensor'],
    people: ['Emre Solak | Messtechnik', 'Johanna Friese | Vertrieb']
  }
]
