export const office = {
  'today.title': 'Heute',
  'today.rooms': 'Bereiche der Geschäftsstelle',
  'today.nothing': 'Nichts zu tun',
  'today.nothingText': 'Alle Anfragen sind beantwortet. Was neu hereinkommt, steht hier zuerst.',
  'today.applications': {
    one: 'Aufnahmeantrag wartet auf die Entscheidung',
    other: 'Aufnahmeanträge warten auf die Entscheidung'
  },
  'today.claims': {
    one: 'Person möchte für eine Organisation sprechen',
    other: 'Personen möchten für eine Organisation sprechen'
  },
  'today.mails': {
    one: 'Mail ist nicht angekommen oder unklar',
    other: 'Mails sind nicht angekommen oder unklar'
  },
  'today.duplicates': { one: 'mögliche Dublette', other: 'mögliche Dubletten' },
  'today.proposals': {
    one: 'Änderungsvorschlag aus einem Import',
    other: 'Änderungsvorschläge aus Importen'
  },
  'room.applications': 'Aufnahmeanträge',
  'room.applicationsText': 'Organisationen, die aufgenommen werden möchten, und was sie suchen und bieten.',
  'room.claims': 'Anfragen von Personen',
  'room.claimsText':
    'Personen, die für eine Organisation sprechen möchten und deren E-Mail-Adresse das nicht zeigt.',
  'room.imports': 'Importe',
  'room.importsText': 'Organisationen und Aktivitäten aus Dateien einlesen, Dubletten prüfen.',
  'room.mails': 'Mails',
  'room.mailsText': 'Was verschickt wurde und was nicht ankam.',
  'room.settings': 'Einstellungen',
  'room.settingsText': 'Name, Adresse, Themen und Farbe des Hubs.',
  'claims.none': 'Keine Anfrage wartet',
  'claims.noneText':
    'Wer sich mit einer E-Mail-Adresse der Organisation anmeldet, wird ohne Ihr Zutun bestätigt.',
  'applications.none': 'Kein Antrag wartet',
  'applications.noneText': 'Neue Anträge stehen hier, sobald jemand die Aufnahme beantragt.',
  'applications.by': 'Beantragt von {person} ({addresses}) am {date}',
  'applications.claim':
    'Ob {person} für die Organisation sprechen darf, ist noch nicht bestätigt. Mit der Aufnahme bestätigen Sie es.',
  'applications.alike': 'Ähnlich heißen hier schon',
  'applications.offer': 'Bietet',
  'applications.need': 'Sucht',
  'applications.level': 'Art der Mitgliedschaft',
  'applications.from': 'Von',
  'applications.to': 'Bis',
  'applications.reason': 'Nachricht an die Antragstellenden',
  'applications.reasonHint': 'Bei einer Ablehnung steht sie als Begründung in der Mail.',
  'applications.approve': 'Aufnehmen',
  'applications.refuse': 'Ablehnen',
  'settings.slugHint':
    'Steht in der Adresse der Seiten. Wenn Sie ihn ändern, führen gespeicherte Links ins Leere.',
  'settings.timeZone': 'Zeitzone',
  'settings.timeZoneHint': 'Zum Beispiel Europe/Berlin',
  'settings.accent': 'Farbe',
  'settings.accentHint': 'Jede ist in hellem und dunklem Erscheinungsbild auf Kontrast geprüft.',
  'settings.topics': 'Schwerpunkte',
  'settings.topicsHint': 'Wofür der Hub steht; daraus entsteht auch sein Zeichen. Drei bis sechs genügen.',
  'accent.teal': 'Petrol',
  'accent.plum': 'Pflaume',
  'accent.copper': 'Kupfer',
  'accent.moss': 'Moos',
  'accent.cobalt': 'Kobalt',
  'accent.magenta': 'Magenta',
  'legalTexts.title': 'Rechtstexte',
  'legalTexts.lead':
    'Impressum, Datenschutzerklärung, Nutzungsbedingungen und Erklärung zur Barrierefreiheit dieser Installation.',
  'legalTexts.missing': 'noch nicht geschrieben',
  'legalTexts.how':
    'Jedes Veröffentlichen ist eine neue Fassung; frühere bleiben, weil Menschen ihnen zugestimmt haben. Absätze durch Leerzeilen, „## “ vor einer Überschrift, „- “ vor einem Listenpunkt.',
  'legalTexts.saved': 'Veröffentlicht.',
  'legalTexts.publish': 'Neue Fassung veröffentlichen',
  'legalTexts.versions': 'Fassungen',
  'room.listings': 'Angebote und Bedarfe',
  'room.listingsText': 'Ansehen, was wartet, suchen, für Mitglieder schreiben',
  'today.listings': {
    one: 'Angebot oder Bedarf wartet auf Ihren Blick',
    other: 'Angebote und Bedarfe warten auf Ihren Blick'
  }
}
