import type { DemoOrganisation } from './types.ts'

export const leipzigHealth: readonly DemoOrganisation[] = [
  {
    key: 'klinikum',
    name: 'Klinikum Auwald (Demo)',
    kind: 'establishedCompany',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Krankenhaus der Schwerpunktversorgung mit 780 Betten und 21 Fachabteilungen. Wir beteiligen uns an Studien und stellen auf die elektronische Patientenakte um.'
    },
    topics: ['hospital-information-system', 'digital-health', 'hospital-logistics'],
    people: ['Prof. Dr. Annegret Sommerfeld | Ärztliche Direktion', 'Daniel Hoyer | IT-Leitung'],
    offers: [
      {
        kind: 'pilotSite',
        title: { de: 'Station für klinische Erprobung' },
        body: {
          de: 'Zwei Stationen stehen für die Erprobung digitaler Medizinprodukte offen, mit Ethikberatung und Studienzentrum.'
        }
      }
    ],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Sepsis früher erkennen', en: 'Detecting sepsis earlier' },
        body: {
          de: 'Gesucht wird eine Entscheidungshilfe, die aus Vitaldaten und Laborwerten das Risiko einer Sepsis auf Normalstationen meldet und ihre Gründe nennt.',
          en: 'We are looking for decision support that reports the risk of sepsis on general wards from vital signs and lab values, and gives its reasons.'
        }
      },
      {
        kind: 'service',
        title: { de: 'Bettentransporte besser steuern' },
        body: {
          de: 'Wir suchen eine Lösung für die Logistik von Betten, Geräten und Proben mit Ortung im Gebäude.'
        }
      }
    ]
  },
  {
    key: 'vitalkurve',
    name: 'Vitalkurve Medical (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      en: 'Vitalkurve reads vital signs and laboratory values continuously and warns ward staff of deterioration hours earlier. Every alarm names the values behind it; the software is certified as a class IIa medical device.'
    },
    topics: ['clinical-decision-support', 'ai-in-medicine', 'telemonitoring'],
    people: ['Dr. Leyla Karimi | Medizin', 'Piet Hoekstra | Engineering'],
    offers: [
      {
        kind: 'product',
        title: {
          en: 'Early warning of sepsis on general wards',
          de: 'Frühwarnung bei Sepsis auf Normalstationen'
        },
        body: {
          en: 'Explainable decision support from vital signs and lab data, integrated through HL7 FHIR, with a validated sepsis model.',
          de: 'Nachvollziehbare Entscheidungshilfe aus Vitalwerten und Labordaten, angebunden über HL7 FHIR, mit geprüftem Sepsismodell.'
        }
      }
    ]
  },
  {
    key: 'sturzfrei',
    name: 'Sturzfrei Assistenz (Demo)',
    kind: 'startUp',
    city: 'Chemnitz',
    hubs: ['leipzig'],
    text: {
      de: 'Ein kleiner Radarsensor an der Decke erkennt Stürze, ohne Bilder aufzunehmen. Er unterscheidet Hinlegen von Hinfallen und ruft Hilfe.'
    },
    topics: ['fall-detection', 'assisted-living', 'radar-sensor'],
    people: ['Wiebke Claasen | Geschäftsführung', 'Tabea Minh Le | Forschung'],
    offers: [
      {
        kind: 'product',
        title: { de: 'Sturzerkennung mit Radar statt Kamera' },
        body: {
          de: 'Deckensensor für Wohnungen und Pflegeheime, meldet an Hausnotruf oder Pflegepersonal, ohne Kamera und ohne Armband.'
        }
      }
    ]
  },
  {
    key: 'pflegenetz',
    name: 'Pflegenetz Parthe (Demo)',
    kind: 'establishedCompany',
    city: 'Taucha',
    hubs: ['leipzig'],
    text: {
      de: 'Ambulanter Pflegedienst und drei Heime mit 430 Beschäftigten. Wir probieren Technik aus, die Wege spart und Zeit für Menschen lässt.'
    },
    topics: ['nursing-care', 'telemedicine', 'medication-management'],
    people: ['Ines Baumgarten | Pflegedienstleitung'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Medikamente sicher stellen und dokumentieren' },
        body: {
          de: 'Gesucht wird eine Lösung, die das Stellen von Medikamenten prüft und in der Pflegedokumentation festhält.'
        }
      }
    ]
  },
  {
    key: 'laborion',
    name: 'Laborion Diagnostik (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      en: 'Laborion develops a lab-on-a-chip cartridge that measures five inflammation markers from a drop of blood in eight minutes, for ambulances and general practices.'
    },
    topics: ['point-of-care-testing', 'lab-on-a-chip', 'biosensor'],
    people: ['Dr. Friederike Anders | Forschung'],
    needs: [
      {
        kind: 'service',
        title: { en: 'Injection moulding of microfluidic cartridges' },
        body: {
          en: 'We are looking for a partner who can mould microfluidic polymer cartridges with channels below 100 micrometres in series of 10,000.'
        }
      }
    ]
  },
  {
    key: 'therapieraum',
    name: 'Therapieraum Digital (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    hubs: ['leipzig'],
    text: {
      de: 'Digitale Gesundheitsanwendung für die Nachsorge nach einem Klinikaufenthalt: Übungen, Gespräche und Rückmeldung an die Behandelnden.'
    },
    topics: ['digital-health-application', 'rehabilitation', 'mental-health'],
    people: ['Greta Lindholm | Psychologie'],
    needs: [
      {
        kind: 'expertise',
        title: { de: 'Begleitung bei der Zulassung' },
        body: {
          de: 'Wir suchen Fachleute, die Medizinprodukteverordnung und Erstattung digitaler Anwendungen aus der Praxis kennen.'
        }
      }
    ]
  }
]
