import type { DemoOrganisation } from './types.ts'

export const dresdenPartners: readonly DemoOrganisation[] = [
  {
    key: 'sichernetz',
    name: 'Sichernetz OT Security (Demo)',
    kind: 'digitalPartner',
    city: 'Dresden',
    hubs: ['dresden', 'leipzig'],
    text: {
      de: 'Wir sichern Produktionsnetze und vernetzte Produkte: Bestandsaufnahme, Segmentierung, Nachweise zur Cyberresilienz-Verordnung.'
    },
    topics: ['ot-security', 'iot-security', 'cyber-resilience-act'],
    people: ['Katja Rühl | Beratung', 'Florian Uhde | Kundendienst'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Cyberresilienz für vernetzte Produkte' },
        body: {
          de: 'Lückenanalyse, Schwachstellenmanagement und Unterlagen für die Konformität nach der Cyberresilienz-Verordnung.'
        }
      }
    ]
  },
  {
    key: 'datenfaden',
    name: 'Datenfaden Manufacturing-X (Demo)',
    kind: 'digitalPartner',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Wir bringen Maschinenbau und Zulieferer in Datenräume: Verwaltungsschale, Konnektor, Verträge. Der Betrieb bleibt Herr seiner Daten.'
    },
    topics: ['data-space', 'asset-administration-shell', 'digital-twin'],
    people: ['Lukas Amsel | Architektur', 'Giulia Ferrante | Partnerschaften'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Anschluss an Datenräume' },
        body: {
          de: 'Verwaltungsschalen für Maschinen und Bauteile, Konnektor und Nutzungsbedingungen, in zwölf Wochen im Betrieb.'
        }
      }
    ]
  },
  {
    key: 'tu_elb',
    name: 'Technische Universität Elbufer, Lehrstuhl Mikrosysteme (Demo)',
    kind: 'researchInstitution',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Forschung an Mikrosystemen und ihrer Integration: vom MEMS-Entwurf über Reinraumprozesse bis zur Aufbau- und Verbindungstechnik.'
    },
    topics: ['mems', 'heterogeneous-integration', 'research-infrastructure'],
    people: ['Prof. Dr. Wolfram Sternkopf | Lehrstuhl', 'Dr. Amina Diallo | Technologietransfer'],
    offers: [
      {
        kind: 'testbed',
        title: { de: 'Reinraum für Prototypen' },
        body: {
          de: '300 Quadratmeter Reinraum für Lithografie, Ätzen und Wafer-Bonden; Nutzung durch Unternehmen nach Einweisung.'
        }
      }
    ]
  },
  {
    key: 'fi_prod',
    name: 'Forschungsinstitut Produktionstechnik Sachsen (Demo)',
    kind: 'researchInstitution',
    city: 'Chemnitz',
    hubs: ['dresden'],
    text: {
      de: 'Anwendungsnahe Forschung zu Werkzeugmaschinen: Körperschall, Kräfte und Temperaturen verraten, wann ein Werkzeug oder Lager verschlissen ist.'
    },
    topics: ['condition-monitoring', 'machining', 'process-monitoring'],
    people: ['Dr. Ansgar Reuter | Gruppenleitung Zustandsüberwachung', 'Hartmut Jessen | Produktion'],
    offers: [
      {
        kind: 'expertise',
        title: { de: 'Verschleiß von Lagern und Werkzeugen messen' },
        body: {
          de: 'Versuchsfeld mit sechs Maschinen, Messketten für Körperschall und Kraft, Auswertung mit physikalischen Modellen und maschinellem Lernen.'
        }
      }
    ]
  },
  {
    key: 'hs_robotik',
    name: 'Hochschule Mulde, Robotiklabor (Demo)',
    kind: 'researchInstitution',
    city: 'Mittweida',
    hubs: ['dresden'],
    text: {
      en: 'The lab studies how people and robots share work: intention recognition, safe motion, and assistance at manual workplaces.'
    },
    topics: ['robotics', 'human-robot-interaction', 'digital-worker-assistance'],
    people: ['Prof. Dr. Tilda Norén | Laborleitung', 'Ida Kallweit | Projektleitung'],
    offers: [
      {
        kind: 'testbed',
        title: { en: 'Model factory for human-robot work' },
        body: {
          en: 'A model line with four collaborative robots and motion capture for trials with staff of small companies.'
        }
      }
    ]
  },
  {
    key: 'ki_zentrum',
    name: 'Zentrum für vertrauenswürdige KI (Demo)',
    kind: 'researchInstitution',
    city: 'Dresden',
    hubs: ['dresden', 'leipzig'],
    text: {
      de: 'Wir prüfen lernende Systeme auf Robustheit, Erklärbarkeit und Fairness und begleiten Unternehmen bei der KI-Verordnung.',
      en: 'We test learning systems for robustness, explainability and fairness and support companies with the AI Act.'
    },
    topics: ['trustworthy-ai', 'ai-act', 'explainable-ai'],
    people: ['Dr. Ruben Castellanos | Prüfverfahren', 'Jakub Wrona | Vertrieb'],
    offers: [
      {
        kind: 'service',
        title: { de: 'Prüfung von KI nach der KI-Verordnung', en: 'Testing AI under the AI Act' },
        body: {
          de: 'Einstufung, Prüfplan und technische Unterlagen für KI in Medizin, Produktion und Verwaltung.',
          en: 'Classification, test plan and technical documentation for AI in medicine, production and administration.'
        }
      }
    ]
  },
  {
    key: 'elbventure',
    name: 'Elbventure Technologiefonds (Demo)',
    kind: 'financingPartner',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Wachstumsfonds für Halbleiter, Sensorik und Industriesoftware. Beteiligungen von 2 bis 8 Millionen Euro, mit langem Atem.'
    },
    topics: ['venture-capital', 'growth-capital'],
    people: ['Maximiliane Graf | Partnerin'],
    offers: [
      {
        kind: 'capital',
        title: { de: 'Wachstumskapital für Hardware' },
        body: { de: 'Beteiligungen von 2 bis 8 Millionen Euro für Unternehmen mit ersten Serienkunden.' }
      }
    ]
  },
  {
    key: 'engelkreis',
    name: 'Engelkreis Elbtal (Demo)',
    kind: 'financingPartner',
    city: 'Radebeul',
    hubs: ['dresden'],
    text: {
      de: 'Kreis von 46 Privatpersonen, die junge Technikunternehmen mit Geld und Erfahrung begleiten. Tickets ab 25.000 Euro.'
    },
    topics: ['business-angel', 'pre-seed-funding'],
    people: ['Friedhelm Stark | Koordination']
  },
  {
    key: 'silizium_ev',
    name: 'Siliziumtal Verein (Demo)',
    kind: 'multiplier',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      de: 'Branchenverband für Mikroelektronik und Software mit 380 Mitgliedern. Wir kennen die Kette vom Wafer bis zur Anwendung.'
    },
    topics: ['microelectronics', 'cluster-network'],
    people: ['Doreen Fichtner | Netzwerk']
  },
  {
    key: 'logistikhof',
    name: 'Logistikhof Radeburg (Demo)',
    kind: 'establishedCompany',
    city: 'Radeburg',
    hubs: ['dresden'],
    text: {
      de: 'Lager und Versand für Ersatzteile des Maschinenbaus, 22.000 Palettenplätze, fahrerlose Transporte auf zwei Ebenen.'
    },
    topics: ['intralogistics', 'warehouse-management', 'automated-guided-vehicle'],
    people: ['Torsten Mickel | Betrieb'],
    needs: [
      {
        kind: 'technology',
        title: { de: 'Ladungsträger im Hof orten' },
        body: {
          de: 'Wir suchen eine Ortung für Gitterboxen im Freien und in der Halle, batterielos oder mit langer Laufzeit, auf zwei Meter genau.'
        }
      }
    ]
  },
  {
    key: 'ortsfunk',
    name: 'Ortsfunk Positioning (Demo)',
    kind: 'startUp',
    city: 'Dresden',
    hubs: ['dresden'],
    text: {
      en: 'Ortsfunk locates tools, beds and load carriers indoors and outdoors with ultra-wideband tags, accurate to 30 centimetres, five years on a coin cell.'
    },
    topics: ['indoor-positioning', 'ultra-wideband', 'asset-tracking'],
    people: ['Jerome Baptiste | Produkt'],
    offers: [
      {
        kind: 'product',
        title: { en: 'Asset tracking with ultra-wideband' },
        body: {
          en: 'Tags, anchors and software for locating load carriers, tools and hospital beds in real time.'
        }
      }
    ]
  },
  {
    key: 'textilnerv',
    name: 'Textilnerv Smarte Gewebe (Demo)',
    kind: 'startUp',
    city: 'Chemnitz',
    hubs: ['dresden'],
    text: {
      de: 'Gewebe mit eingewebten Dehnungssensoren für Rotorblätter, Reifen und Prothesen. Wir liefern Muster in vier Wochen.'
    },
    topics: ['smart-textiles', 'printed-and-flexible-electronics', 'strain-sensor'],
    people: ['Paula Reimann | Gewebeentwicklung'],
    needs: [
      {
        kind: 'expertise',
        title: { de: 'Auswerteelektronik für Dehnungssensoren' },
        body: {
          de: 'Gesucht wird ein Partner, der eine kleine, sparsame Auswerteschaltung für textile Dehnungsmessstreifen entwickelt.'
        }
      }
    ]
  },
  {
    key: 'ministerium_demo',
    name: 'Staatliche Stelle für Innovation (Demo)',
    kind: 'publicBody',
    city: 'Dresden',
    hubs: ['dresden', 'leipzig'],
    text: { de: 'Öffentliche Stelle, die Cluster und Hubs fördert und wissen will, was daraus wurde.' },
    topics: ['grant-funding', 'funding-programme'],
    people: ['Regina Voss | Förderreferat']
  }
]
