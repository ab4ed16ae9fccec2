export const mailTexts = {
  'error.mailText.unknown_placeholder': '{given} gibt es hier nicht. Möglich sind: {known}.',
  'error.mailText.missing_placeholder':
    'Im Text fehlt {given}. Ohne diese Stelle kommt die Mail nicht ans Ziel.',
  'mailTexts.title': 'Mailtexte',
  'mailTexts.lead':
    'Was dieser Hub in eigenen Worten schreibt. Mails zur Anmeldung und Sicherheit bleiben überall gleich.',
  'mailTexts.open': 'Mailtexte bearbeiten',
  'mailTexts.standard': 'Standardtext',
  'mailTexts.own': 'eigener Text',
  'mailTexts.claimAsked': 'Jemand möchte sich einer Organisation anschließen',
  'mailTexts.claimConfirmed': 'Zugehörigkeit bestätigt',
  'mailTexts.claimRefused': 'Zugehörigkeit abgelehnt',
  'mailTexts.applicationReceived': 'Aufnahmeantrag eingegangen',
  'mailTexts.applicationApproved': 'Aufnahmeantrag angenommen',
  'mailTexts.applicationRefused': 'Aufnahmeantrag abgelehnt',
  'mailTexts.placeholders':
    'Diese Stellen füllt der Hub aus; sie bleiben so stehen, mit geschweiften Klammern:',
  'mailTexts.needed': 'muss im Text vorkommen',
  'mailTexts.in.de': 'Deutsch',
  'mailTexts.in.en': 'Englisch',
  'mailTexts.subject': 'Betreff',
  'mailTexts.body': 'Text',
  'mailTexts.save': 'Speichern',
  'mailTexts.look': 'Vorschau',
  'mailTexts.reset': 'Auf den Standardtext zurücksetzen',
  'mailTexts.saved': 'Gespeichert. Mails, die ab jetzt geschrieben werden, tragen diesen Text.',
  'mailTexts.preview': 'So sieht die Mail aus',
  'mailTexts.previewTyped': 'So sieht die Mail mit dem Text oben aus. Gespeichert ist er noch nicht.',
  'mailTexts.example.organisation': 'Beispiel GmbH',
  'mailTexts.example.reason': 'Ihr Standort liegt außerhalb unserer Region.'
}
