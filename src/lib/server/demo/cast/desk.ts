/** What lies on the desk of Leipzig's office on a Monday morning; days are counted from the day the demo begins. */

/** Who would like to speak for which organisation of the cast. */
export const claims = [
  {
    name: 'Jule Hartmann',
    organisation: 'hydrosonar',
    message: 'Ich leite seit Januar den Vertrieb und möchte unser Profil pflegen.'
  },
  {
    name: 'Matthis Kröger',
    organisation: 'speicherkontor',
    message: 'Unsere Geschäftsführerin hat mich gebeten, das zu übernehmen.'
  },
  { name: 'Saskia Wendt', organisation: 'ewimess', message: '' },
  {
    name: 'Amir Haddad',
    organisation: 'sonnenhof',
    message: 'Ich betreue bei uns die Zusammenarbeit mit Netzwerken.'
  }
] as const

/** Who would like to be taken in with an organisation of their own. */
export const applications = [
  {
    name: 'Kristin Petersen',
    organisation: 'Deichfunk Sensorik (Demo)',
    kind: 'startUp',
    city: 'Leipzig',
    message: 'Wir messen Deichfeuchte per Funk und suchen eine Kommune für den ersten Versuch.'
  },
  {
    name: 'Bastian Oehme',
    organisation: 'Papierlos Verwaltungsberatung (Demo)',
    kind: 'digitalPartner',
    city: 'Halle (Saale)',
    message: 'Wir begleiten Ämter bei der Umstellung auf die elektronische Akte.'
  },
  {
    name: 'Noor van Dijk',
    organisation: 'Kreislauf Werkstoffe (Demo)',
    kind: 'establishedCompany',
    city: 'Bitterfeld-Wolfen',
    message: ''
  }
] as const

export const tasks = [
  { about: 'wattlauf', title: 'Termin für die Führung durch das Labor abstimmen', due: -6, who: 'Tarek' },
  { about: 'klinikum', title: 'Rückruf wegen der Datenspende', due: -3, who: 'Tarek' },
  { about: 'stadtbahn', title: 'Unterlagen für den Pilotversuch nachreichen', due: -2, who: 'Henrike' },
  {
    about: 'auenkapital',
    title: 'Liste der Start-ups für den Investorentag schicken',
    due: -1,
    who: 'Henrike'
  },
  { about: 'uni_auen', title: 'Nachfragen, wer die Professur vertritt', due: 0, who: 'Tarek' },
  { about: 'vitalkurve', title: 'Zum ersten Kunden gratulieren', due: 0, who: null },
  { about: 'gridwise', title: 'Neue Ansprechperson erfragen', due: 0, who: 'Henrike' },
  { about: null, title: 'Raum für das Mitgliedertreffen buchen', due: 0, who: 'Tarek' },
  { about: 'foerderhaus', title: 'Förderaufruf im Rundbrief ankündigen', due: 5, who: 'Henrike' },
  { about: 'kammer_l', title: 'Gemeinsame Sprechstunde vorbereiten', due: 12, who: null }
] as const

/** Who of the office looks after whom. */
export const inCharge = {
  Tarek: ['wattlauf', 'hydrosonar', 'klinikum', 'uni_auen', 'speicherkontor', 'stadtbahn', 'vitalkurve'],
  Henrike: ['auenkapital', 'foerderhaus', 'gridwise', 'kammer_l', 'quartierplus', 'pleissenwerke']
} as const

export const tags = {
  Gründungsmitglied: ['wattlauf', 'uni_auen', 'pleissenwerke', 'kammer_l'],
  Wasserstoff: ['h2mitte', 'gridwise'],
  'Bühne beim Sommerfest': ['vitalkurve', 'regenradar', 'luftschrift']
} as const

export const notes = [
  { about: 'wattlauf', text: 'Ziehen im Frühjahr in die Baumwollspinnerei um.' },
  {
    about: 'klinikum',
    text: 'Verträge gehen dort immer erst durch die Rechtsabteilung: drei Wochen einplanen.'
  },
  { about: 'auenkapital', text: 'Beteiligt sich erst ab einem zahlenden Kunden.' }
] as const

/** Whom the office talked with; some of them so long ago that they have fallen silent. */
export const conversations = [
  {
    about: 'wattlauf',
    how: 'visit',
    daysAgo: 20,
    text: 'Labor gesehen, zwei neue Prüfstände. Suchen Partner für Langzeittests.'
  },
  {
    about: 'wattlauf',
    how: 'call',
    daysAgo: 4,
    text: 'Führung für Mitglieder ist willkommen, am liebsten freitags.'
  },
  { about: 'klinikum', how: 'call', daysAgo: 9, text: 'Datenspende braucht noch die Ethikkommission.' },
  { about: 'regenradar', how: 'call', daysAgo: 120, text: 'Meldet sich nach der Umstrukturierung wieder.' },
  {
    about: 'brueckenmesser',
    how: 'mail',
    daysAgo: 140,
    text: 'Interesse an einer Vermittlung zum Landesamt.'
  },
  { about: 'therapieraum', how: 'visit', daysAgo: 180, text: 'Gründerteam kennengelernt, suchen Räume.' }
] as const

/** Memberships that end soon: in so many days. */
export const endings = [
  { organisation: 'lichtmast', inDays: 12 },
  { organisation: 'luftschrift', inDays: 19 },
  { organisation: 'laborion', inDays: 26 }
] as const

/** Mails that did not arrive. */
export const strayMails = [
  { recipient: 'empfang@regenradar.example', template: 'membershipEnded', status: 'returned' },
  { recipient: 'info@netzfunk.example', template: 'claimRefused', status: 'refused' },
  { recipient: 'kontakt@offencode.example', template: 'claimConfirmed', status: 'unclear' }
] as const

/** Once entered twice: how the second one was written. */
export const twins = [
  { name: 'Hydrosonar (Demo)', city: 'Leipzig' },
  { name: 'Netzfunk Mitteldeutschland GmbH (Demo)', city: 'Leipzig' }
] as const

/** Waits for the office's look before others see it. */
export const toBeChecked = [
  {
    owner: 'wattlauf',
    kind: 'service',
    title: 'Langzeittest von Batteriespeichern auf freien Prüfständen',
    body: 'Ab Mai stehen zwei Prüfstände bis 60 Kilowatt frei. Wir fahren Lastprofile nach Ihren Vorgaben und liefern die Messdaten mit Auswertung.'
  }
] as const

/** Runs out within two weeks: was put on view so many days ago, for the usual time. */
export const endingOffers = [
  {
    owner: 'hydrosonar',
    kind: 'service',
    title: 'Vermessung kleiner Gewässer vor der Sanierung',
    body: 'Wir vermessen Gräben und Teiche mit Echolot und Drohne und liefern ein Geländemodell für die Planung.',
    expiresInDays: 9
  }
] as const

/** Came by letter or call. */
export const privacyRequests = [
  {
    kind: 'access',
    name: 'Gudrun Beispiel',
    daysAgo: 12,
    message: 'Möchte wissen, was wir gespeichert haben.'
  }
] as const

/** Sent on by somebody of the office; the house could not tell whom it is about. */
export const mailsIn = [
  {
    by: 'Tarek',
    from: 'kontakt@quellental.example',
    subject: 'Nachfrage zum Sommerfest',
    body: 'Guten Tag,\n\nkönnen wir mit einem Stand dabei sein?\n\nBeste Grüße\nIhr Kontakt aus Quellental (Demo)'
  }
] as const
