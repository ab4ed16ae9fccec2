export const forms = {
  'form.optional': 'freiwillig',
  'form.summary': 'Bitte ansehen, was noch fehlt',
  'form.required': 'Dieses Feld wird gebraucht.',
  'form.too_short': 'Das ist zu kurz: mindestens {limit} Zeichen.',
  'form.too_long': {
    one: 'Das ist um 1 Zeichen zu lang; es passen {limit}.',
    other: 'Das ist um {over} Zeichen zu lang; es passen {limit}.'
  },
  'form.email': 'Das ist keine vollständige E-Mail-Adresse. So sieht eine aus: name@example.org',
  'form.slug': 'Nur Kleinbuchstaben, Ziffern und einzelne Bindestriche, zum Beispiel „leipzig“.',
  'form.base_url':
    'Die Adresse beginnt mit https:// oder http:// und hat dahinter nur den Namen des Rechners, zum Beispiel https://hub.example.org',
  'error.too_large':
    'Das ist zu groß: hier passen 64 MB. Größere Listen lassen sich auf dem Server einlesen, mit ./hubwerk import.',
  'error.unexpected':
    'Hier ist etwas schiefgegangen, das wir nicht vorhergesehen haben. Es wurde protokolliert; Ihre Daten sind unverändert. Versuchen Sie es noch einmal.',
  'form.agree':
    'Setzen Sie das Häkchen bei den Nutzungsbedingungen. Ohne Ihre Zustimmung geht es nicht weiter.',
  'form.say_more': 'Das ist noch zu knapp, um Partner zu finden: schreiben Sie mindestens 20 Zeichen.',
  'form.website': 'So sieht eine Webadresse aus: https://example.org',
  'form.nace_code':
    'Ein Code der NACE hat zwei Ziffern und höchstens zwei nach dem Punkt, zum Beispiel 62.10',
  'form.check_digits': 'Die Prüfziffer passt nicht: vermutlich ist ein Zeichen vertippt.',
  'form.identifier.vat': 'So sieht eine Umsatzsteuer-Identifikationsnummer aus: DE129274202',
  'form.identifier.register':
    'Gebraucht werden Gericht, Register und Nummer, zum Beispiel: Leipzig HRB 12345',
  'form.identifier.lei':
    'Eine LEI hat 20 Zeichen, die letzten beiden sind Ziffern. Prüfen Sie, ob eines fehlt.',
  'form.identifier.ror': 'So sieht eine ROR-Kennung aus: 03yrm5c26',
  'form.identifier.euid': 'So sieht eine EUID aus: DEX1517R.HRB395KI',
  'form.time_zone': 'Diese Zeitzone gibt es nicht. So sieht eine aus: Europe/Berlin',
  'form.date': 'So sieht ein Datum hier aus: 2026-03-02',
  'form.too_many': 'Das sind zu viele Einträge: es passen {limit}.',
  'form.too_long_line': 'Eine Zeile ist länger als 100 Zeichen. Ein Ort je Zeile, zum Beispiel „Leipzig“.',
  'form.no_address': 'Hier gehört der Name hin, keine Webadresse, zum Beispiel „Muster GmbH“.',
  'form.money': 'Das ist kein Betrag. So sieht einer aus: 250.000 oder 1,5 Mio.',
  'form.whole_number':
    'Gebraucht wird eine ganze Zahl ab 1, zum Beispiel 40. Sehr große Zahlen passen hier nicht.',
  'form.choice': 'Das steht hier nicht zur Wahl.',
  'form.range': 'Der Betrag „bis“ ist kleiner als der Betrag „von“.',
  'form.one_language': 'Gebraucht wird ein Titel, auf Deutsch oder auf Englisch.'
}
