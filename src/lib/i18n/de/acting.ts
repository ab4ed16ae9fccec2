export const acting = {
  'audit.acting.started': 'Handeln für die Organisation begonnen',
  'audit.acting.ended': 'Handeln für die Organisation beendet',
  'error.acting.already':
    'Sie handeln schon für eine Organisation. Beenden Sie das zuerst, dann können Sie für eine andere handeln.',
  'error.acting.own':
    'Sie gehören selbst zu dieser Organisation und brauchen dafür nicht für sie zu handeln.',
  'error.acting.own_matter':
    'Diese Vermittlung kommt von der Geschäftsstelle oder betrifft Sie selbst. Darauf antwortet jemand aus der Organisation.',
  'error.acting.not_allowed':
    'Das geht nicht, solange Sie für eine Organisation handeln. Beenden Sie das Handeln oben auf der Seite, dann steht Ihnen wieder alles offen.',
  'mail.actingStarted.subject': 'Die Geschäftsstelle handelt für {organisation}',
  'mail.actingStarted.body':
    'Guten Tag,\n\n{person} aus der Geschäftsstelle von {hub} handelt höchstens eine Stunde lang für {organisation}: schreibt Angebote und Bedarfe, legt Treffer beiseite und beantwortet Vermittlungen, die nicht von der Geschäftsstelle kommen. Was nur Ihre Organisation sehen darf, bleibt verborgen; über Angaben, Personen, Rollen und Mitgliedschaft entscheiden weiter nur Sie.\n\nGrund: {reason}\n\nWas dabei geschieht, lesen Sie hier:\n\n{link}\n',
  'mail.actingStarted.action': 'Ansehen, was geschieht',
  'acting.title': 'Handeln für {organisation}',
  'acting.banner': 'Sie handeln für {organisation}',
  'acting.until': 'bis {time} Uhr',
  'acting.end': 'Handeln beenden',
  'acting.more': 'Was jetzt geht',
  'acting.lead':
    'Bis {time} Uhr sehen und tun Sie in {hub}, was jemand aus der Organisation sehen und tun kann. Alles wird mit Ihrem Namen und dem der Organisation festgehalten.',
  'acting.may': 'Das geht',
  'acting.mayNot': 'Das geht nicht',
  'acting.mayListings': 'Angebote und Bedarfe schreiben, ändern, verlängern und zurückziehen',
  'acting.mayMatches': 'Treffer ansehen und beiseitelegen',
  'acting.mayIntroductions':
    'Vermittlungen ansehen und beantworten, die nicht von der Geschäftsstelle kommen',
  'acting.notPrivate': 'Angebote und Bedarfe lesen oder schreiben, die nur die Organisation selbst sieht',
  'acting.notPeople': 'Personen einladen, Rollen oder Angaben der Organisation ändern',
  'acting.notPromise': 'Einwilligen, kündigen, beitreten oder Termine zusagen',
  'acting.notOffice': 'Gleichzeitig für die Geschäftsstelle arbeiten',
  'acting.start': 'Für {organisation} handeln',
  'acting.startText':
    'Hilft am Telefon: Eine Stunde lang sehen und tun Sie, was jemand aus der Organisation kann. Wer die Organisation verwaltet, bekommt eine Mail und kann nachlesen, was geschah.',
  'acting.reason': 'Grund',
  'acting.reasonHint':
    'Wer die Organisation verwaltet, liest ihn. Zum Beispiel: Anruf von heute, Hilfe beim Eintragen eines Angebots.',
  'acting.startButton': 'Handeln beginnen',
  'actedFor.title': 'Was die Geschäftsstelle für Sie getan hat',
  'actedFor.lead':
    'Jedes Mal, wenn jemand aus der Geschäftsstelle für {organisation} gehandelt hat: wer, wann, warum und was dabei geschah.',
  'actedFor.link': 'Was die Geschäftsstelle für uns getan hat',
  'actedFor.by': '{who}, Geschäftsstelle von {hub}',
  'actedFor.erased': 'Jemand',
  'actedFor.time': '{day}, {from} bis {to} Uhr',
  'actedFor.open': 'Läuft gerade',
  'actedFor.reason': 'Grund: {reason}',
  'actedFor.nothing': 'Es wurde nur gelesen, nichts geändert.',
  'actedFor.none': 'Niemand hat für Sie gehandelt',
  'actedFor.noneText':
    'Wenn Sie am Telefon Hilfe brauchen, kann die Geschäftsstelle für Ihre Organisation etwas eintragen. Dann steht es hier, und Sie bekommen eine Mail.',
  'timeline.actedFor': '{who} (Geschäftsstelle) im Auftrag von {name}',
  'dataTable.acting': 'Handeln für Mitglieder',
  'dataColumn.session_id': 'Anmeldung (Nummer)',
  'dataColumn.ends_at': 'Endet am',
  'dataColumn.for_organisation_id': 'Für welche Organisation (Nummer)'
}
