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
    'Hier ist etwas schiefgegangen, das wir nicht vorhergesehen haben. Es wurde protokolliert; Ihre Daten sind unverändert. Versuchen Sie es noch einmal.'
}
