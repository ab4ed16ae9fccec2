import type { DemoDiscreet } from './types.ts'

/** Offers and needs that are not shown to everybody: anonymous, in one hub only, released to the others, for matches only. */
export const discreetListings: readonly DemoDiscreet[] = [
  {
    owner: 'pleissenwerke',
    noun: 'need',
    kind: 'technology',
    title: {
      de: 'Spitzenlast eines Wärmeerzeugers mit Abwärme ersetzen',
      en: 'Replacing the peak load of a heat generator with waste heat'
    },
    body: {
      de: 'Wir wollen einen Erdgaskessel von 12 Megawatt stilllegen und suchen Verfahren, die Abwärme aus Rechenzentren oder Kläranlagen mit Großwärmepumpen nutzbar machen. Vor einer öffentlichen Ankündigung möchten wir Angebote vergleichen.',
      en: 'We want to retire a 12 megawatt gas boiler and look for ways to use waste heat of data centres or sewage plants with large heat pumps. Before any public announcement we want to compare offers.'
    },
    visibility: 'anonymous',
    details: { trl: '7', rights: 'cooperation' },
    isReleased: true
  },
  {
    owner: 'klinikum',
    noun: 'need',
    kind: 'service',
    title: { de: 'Nachtdienst in der Anmeldung entlasten' },
    body: {
      de: 'Wir suchen eine Sprachassistenz, die nachts Anrufe annimmt, Anliegen sortiert und dringende Fälle sofort durchstellt. Wegen der Personalvertretung soll das zunächst vertraulich bleiben.'
    },
    visibility: 'anonymous',
    details: { mode: 'both' }
  },
  {
    owner: 'wattlauf',
    noun: 'offer',
    kind: 'data',
    title: { de: 'Ladeverläufe von 400 Wallboxen', en: 'Charging profiles of 400 wall boxes' },
    body: {
      de: 'Viertelstundenwerte aus zwei Jahren, ohne Personenbezug, für gemeinsame Prognosemodelle. Nur für Partner, die ihre Ergebnisse zurückgeben.',
      en: 'Quarter-hour values of two years, without personal reference, for joint forecasting models. Only for partners who give results back.'
    },
    visibility: 'hub',
    details: { access: 'contract', personal: 'none' }
  },
  {
    owner: 'auenkapital',
    noun: 'need',
    kind: 'partner',
    title: {
      de: 'Mitinvestor für eine Runde in der Wärmetechnik',
      en: 'Co-investor for a round in heating technology'
    },
    body: {
      de: 'Für eine Runde über 3 Millionen Euro suchen wir einen zweiten Investor mit Erfahrung bei kommunalen Versorgern.',
      en: 'For a round of 3 million euros we look for a second investor with experience of municipal utilities.'
    },
    visibility: 'network',
    details: { share: 'partner' }
  },
  {
    owner: 'elbchip',
    noun: 'need',
    kind: 'expertise',
    title: { en: 'Second opinion on a yield problem' },
    body: {
      en: 'We look for an independent expert in defect inspection who spends three days on our images of particles after chemical mechanical polishing.'
    },
    visibility: 'anonymous',
    details: { mode: 'onSite', days: 3 },
    isReleased: true
  },
  {
    owner: 'gridwise',
    noun: 'offer',
    kind: 'training',
    title: { de: 'Schulung zur Netzplanung für Quereinsteigende' },
    body: {
      de: 'Zwei Tage Grundlagen der Netzplanung für bis zu zwölf Menschen. Termine vergeben wir nur, wenn es gut passt.'
    },
    visibility: 'matching',
    details: { people: 12, mode: 'both' }
  }
]
