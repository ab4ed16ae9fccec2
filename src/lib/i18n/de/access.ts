export const access = {
  'setup.title': 'Ihr Netzwerk einrichten',
  'setup.locked':
    'Diese Installation ist noch nicht eingerichtet. Öffnen Sie den einmaligen Link, den der Startbefehl auf dem Server ausgegeben hat; er meldet Sie als Betreiber an.',
  'setup.intro':
    'Ein Netzwerk, ein erster Hub: mehr braucht es nicht für den Anfang. Alles lässt sich später ändern.',
  'setup.network': 'Netzwerk',
  'setup.networkName': 'Name des Netzwerks',
  'setup.networkNameHint': 'Steht im Kopf jeder Seite, zum Beispiel „Digital Hubs Sachsen“.',
  'setup.baseUrl': 'Adresse dieser Installation',
  'setup.baseUrlHint': 'So erreichen Mitglieder die Seiten; Links in Mails beginnen damit.',
  'setup.hub': 'Erster Hub',
  'setup.hubName': 'Name des Hubs',
  'setup.hubSlug': 'Kurzname in der Adresse',
  'setup.hubSlugHint': 'Zum Beispiel „leipzig“; die Seiten des Hubs liegen dann unter /hub/leipzig.',
  'setup.hubPlace': 'Ort',
  'setup.hubPurposeDe': 'Wofür der Hub da ist (Deutsch)',
  'setup.hubPurposeEn': 'Wofür der Hub da ist (Englisch)',
  'setup.contactEmail': 'E-Mail-Adresse der Geschäftsstelle',
  'setup.contactEmailHint':
    'Dorthin geht auch eine Testmail. Leer lassen, wenn noch keine Mails verschickt werden sollen.',
  'setup.save': 'Netzwerk und Hub anlegen',
  'setup.demoTitle': 'Oder erst einmal umsehen',
  'setup.demoText':
    'Die Demowelt legt zwei Hubs mit erfundenen Organisationen und Menschen an. Sie trägt auf jeder Seite das Wort Demo.',
  'setup.demoButton': 'Demowelt anlegen',
  'office.title': 'Geschäftsstelle',
  'office.intro': 'Hier arbeitet das Team des Hubs.',
  'office.import': 'Organisationen importieren',
  'office.importText': 'Eine Liste als CSV oder XLSX einlesen: erst ansehen, dann übernehmen.',
  'office.nothing':
    'Für Sie ist hier noch kein Hub freigeschaltet. Die Leitung der Geschäftsstelle kann Ihnen eine Rolle geben.',
  'office.members': { one: '1 Mitglied', other: '{count} Mitglieder' },
  'office.mailWaiting': {
    one: '1 Mail wartet auf den Versand.',
    other: '{count} Mails warten auf den Versand.'
  },
  'office.mailUnclear': {
    one: 'Bei 1 Mail ist unklar, ob sie ankam.',
    other: 'Bei {count} Mails ist unklar, ob sie ankamen.'
  }
}
