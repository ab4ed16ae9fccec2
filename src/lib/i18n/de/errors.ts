export const errors = {
  'error.not_found': 'Diese Seite oder dieser Eintrag ist hier nicht zu finden.',
  'error.forbidden': 'Dafür fehlt Ihnen die Berechtigung. Die Geschäftsstelle kann sie vergeben.',
  'error.sign_in_needed': 'Bitte melden Sie sich an, um diese Seite zu sehen.',
  'error.version_conflict':
    'Jemand hat diesen Eintrag inzwischen geändert. Ihre Eingaben stehen noch hier; vergleichen Sie und speichern Sie erneut.',
  'error.hub.slug_taken':
    'Die Adresse „{slug}“ gehört schon einem anderen Hub. Wählen Sie eine andere, zum Beispiel „{slug}-2“.',
  'error.hub.slug_form':
    'Die Adresse darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche enthalten, zum Beispiel „leipzig“.',
  'error.organisation.slug_taken': 'Eine Organisation mit dieser Adresse gibt es schon.',
  'error.person.email_taken': 'Diese E-Mail-Adresse gehört schon zu einer anderen Person.',
  'error.link.used_or_expired':
    'Dieser Link wurde schon benutzt oder ist abgelaufen. Fordern Sie einen neuen an.',
  'error.import.not_ready':
    'Dieser Import ist nicht in dem Zustand, in dem dieser Schritt möglich ist. Laden Sie die Seite neu.',
  'error.import.file_unreadable': 'Die Datei lässt sich nicht lesen: {reason}',
  'error.import.mapping_incomplete': 'Es fehlt die Spalte für: {fields}',
  'error.import.interrupted':
    'Der Import wurde unterbrochen. Es wurde nichts übernommen; starten Sie ihn erneut.',
  'error.setup.already_done': 'Diese Installation ist schon eingerichtet.'
}
