export const peopleRules = {
  'import.duplicate.not_vouched':
    'Eine davon hat bisher nur jemand selbst angelegt; kein Hub hat sie aufgenommen',
  'error.claim.too_many':
    'Es warten schon {most} Ihrer Anfragen auf Antwort. Ziehen Sie unter „Meine Übersicht“ eine zurück, die Sie nicht mehr brauchen.',
  'error.joining.terms_changed':
    'Die Nutzungsbedingungen oder die Datenschutzerklärung wurden gerade neu veröffentlicht. Lesen Sie die neue Fassung und stimmen Sie dann noch einmal zu.',
  'profile.nowChosen': 'Inzwischen ausgewählt',
  'profile.nowNotChosen': 'Inzwischen nicht ausgewählt',
  'profile.nowVisible': 'Inzwischen gespeichert: {visibility}'
}
