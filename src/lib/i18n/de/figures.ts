export const figures = {
  'room.figures': 'Zahlen',
  'room.figuresText': 'Vom Bedarf bis zum Ergebnis, jede Zahl mit ihrer Liste.',
  'room.introductions': 'Vermittlungen',
  'room.introductionsText': 'Wen der Hub zusammenbringt, wo es stockt, was daraus wurde.',
  'figures.lead':
    'Jede Zahl führt zu der Liste, die sie zählt. Gezählt wird, was in den gewählten Zeitraum fiel.',
  'figures.chain': 'Vom Bedarf zum Ergebnis',
  'figures.quarter': 'Zeitraum',
  'figures.always': 'Von Anfang an',
  'figures.quarterOf': '{part}. Quartal {year}',
  'figures.kind': 'Art',
  'figures.allKinds': 'Alle Arten',
  'figures.show': 'Anzeigen',
  'figures.lift': 'Filter aufheben',
  'figures.ofBefore': '{share} der vorigen Zahl.',
  'figures.group': 'Gruppe',
  'figures.by.quarter': 'Nach Quartal',
  'figures.by.kind': 'Nach Art',
  'figures.by.topic': 'Nach Thema',
  'figures.days': '{days} Tage',
  'figures.membersOf': '{count} von {all}',
  'figures.none': 'Nichts in diesem Zeitraum',
  'figures.noneText': 'Wählen Sie einen längeren Zeitraum oder nehmen Sie Filter weg.',
  'figures.column.who': 'Wer',
  'figures.column.about': 'Worum es geht',
  'figures.column.at': 'Wann',
  'figures.column.days': 'Tage',
  'figure.needs': 'Bedarfe',
  'figure.needs.definition':
    'Bedarfe, die veröffentlicht wurden; jeder zählt einmal, am Tag der Veröffentlichung.',
  'figure.matched': 'Mit Treffer',
  'figure.matched.definition':
    'Bedarfe, zu denen ein Treffer gefunden wurde; gezählt am Tag des ersten Treffers.',
  'figure.asked': 'Angefragt',
  'figure.asked.definition':
    'Vermittlungen, bei denen mindestens eine Seite gefragt wurde; gezählt am Tag der ersten Anfrage.',
  'figure.accepted': 'Zugesagt',
  'figure.accepted.definition':
    'Vermittlungen, denen beide Seiten zugesagt haben; gezählt am Tag der zweiten Zusage.',
  'figure.met': 'Getroffen',
  'figure.met.definition':
    'Vermittlungen, bei denen ein vereinbartes Treffen vorbei ist oder eine Seite von einem Treffen oder Gespräch berichtet hat.',
  'figure.agreed': 'Vereinbart',
  'figure.agreed.definition':
    'Vermittlungen, bei denen mindestens eine Seite eine Vereinbarung gemeldet hat.',
  'figure.responses': 'Zeit bis zur ersten Antwort',
  'figure.responses.definition':
    'Mittlerer Wert (Median) der Tage von der ersten Anfrage einer Vermittlung bis zu ihrer ersten Antwort, zu- oder absagend; ohne das, worauf niemand geantwortet hat.',
  'figure.introducedMembers': 'Vermittelte Mitglieder',
  'figure.introducedMembers.definition':
    'Heutige Mitglieder, die im Zeitraum an einer von diesem Hub begleiteten, beidseitig zugesagten Vermittlung beteiligt waren, von allen heutigen Mitgliedern; mit gewähltem Thema von den Mitgliedern mit diesem Thema.'
}
