export const acting = {
  'audit.acting.started': 'Handeln für die Organisation begonnen',
  'audit.acting.ended': 'Handeln für die Organisation beendet',
  'error.acting.already':
    'Sie handeln schon für eine Organisation. Beenden Sie das zuerst, dann können Sie für eine andere handeln.',
  'error.acting.own':
    'Sie gehören selbst zu dieser Organisation und brauchen dafür nicht für sie zu handeln.',
  'mail.actingStarted.subject': 'Die Geschäftsstelle handelt für {organisation}',
  'mail.actingStarted.body':
    'Guten Tag,\n\n{person} aus der Geschäftsstelle von {hub} handelt höchstens eine Stunde lang für {organisation}: schreibt Angebote und Bedarfe, beantwortet Vorstellungen und bearbeitet das Profil. Was privat ist, bleibt verborgen; über Personen, Rollen und Mitgliedschaft entscheiden nur Sie.\n\nGrund: {reason}\n\nIhre Organisation finden Sie hier:\n\n{link}\n',
  'mail.actingStarted.action': 'Organisation ansehen'
}
