export const pagesMatch = {
  'partners.title': 'Partner finden',
  'partners.lead':
    'Schreiben Sie, was Sie suchen oder vorhaben, auf Deutsch oder Englisch. Ein Satz genügt, ein Absatz ist besser.',
  'partners.ask': 'Ihr Vorhaben',
  'partners.askHint': 'Nennen Sie die Sache, nicht nur die Branche: was geschehen soll, womit, wo.',
  'partners.button': 'Partner finden',
  'partners.examples': 'So könnte es klingen',
  'partners.example1':
    'Wir suchen eine Zustandsüberwachung für Werkzeugmaschinen, die ohne neue Sensoren auskommt.',
  'partners.example2':
    'Gesucht wird eine Klinik, die unsere Software für Pflegedokumentation im Alltag erprobt.',
  'partners.example3': 'Lastprognose für ein Ortsnetz mit Wärmepumpen und Ladepunkten',
  'partners.filters': 'Nur diese zeigen',
  'partners.anyPlace': 'Alle Orte',
  'partners.kind': 'Organisationsart',
  'partners.place': 'Ort',
  'partners.results': { one: 'Ein Treffer', other: 'Die {count} besten Treffer' },
  'partners.share': 'Diese Ergebnisse haben eine eigene Adresse. Sie können sie weitergeben, wie sie ist.',
  'partners.none': 'Dazu passt hier noch niemand',
  'partners.noneText':
    'Beschreiben Sie das Vorhaben mit anderen Worten oder etwas ausführlicher, oder lassen Sie die Filter weg. Auch die Geschäftsstelle eines Hubs hilft weiter.',
  'partners.start': 'So entsteht ein Treffer',
  'partners.startText':
    'Ihr Text wird mit Beschreibungen, Angeboten, Bedarfen und früheren Vorhaben verglichen. Jeder Treffer zeigt die Worte beider Seiten, die ihn begründen, und wie viel jede Begründung zählt. Ihr Text wird dafür nicht gespeichert.',
  'partners.tooLong': {
    one: 'Der Text ist um 1 Zeichen zu lang und wurde gekürzt; es passen {limit}.',
    other: 'Der Text ist um {count} Zeichen zu lang und wurde gekürzt; es passen {limit}.'
  },
  'partners.preparing': 'Der Vergleich wird gerade vorbereitet',
  'partners.preparingText': 'Nach einem Start dauert das einige Sekunden. Laden Sie die Seite dann neu.',
  'match.open': 'Organisation ansehen',
  'match.reasons': 'Begründungen',
  'match.yourText': 'Ihr Text',
  'match.wholeText': 'als Ganzes',
  'match.bothTexts': 'Beide Texte lesen',
  'match.bothTextsAndMore': {
    one: 'Beide Texte und eine weitere Begründung lesen',
    other: 'Beide Texte und {count} weitere Begründungen lesen'
  },
  'match.quoted': '„{text}“',
  'match.and': '{first} und {last}',
  'match.why.wordsAndProof': 'Sie treffen sich bei {words}; belegt ist das durch „{proof}“.',
  'match.why.words': 'Sie treffen sich bei {words}.',
  'match.why.proof': 'Hat mit „{proof}“ schon an etwas Ähnlichem gearbeitet.',
  'match.why.other': 'Steht Ihrem Vorhaben nahe, durch Ort oder frühere Zusammenarbeit.',
  'match.reason.withConcept': '{reason}: {concept}',
  'match.reason.sharedConcept': 'Gleiches Thema',
  'match.reason.broaderConcept': 'Verwandtes Thema, weiter gefasst',
  'match.reason.narrowerConcept': 'Verwandtes Thema, enger gefasst',
  'match.reason.sharedTerm': 'Gleiches Wort',
  'match.reason.similarActivity': 'Ähnliches Vorhaben',
  'match.reason.workedWith': 'Frühere Zusammenarbeit',
  'match.reason.samePlace': 'Am selben Ort',
  'match.reason.priorActivity': 'Erfahrung aus vielen Vorhaben',
  'match.in.name': 'Name',
  'match.in.description': 'Beschreibung',
  'match.in.offer': 'Angebot',
  'match.in.need': 'Bedarf',
  'match.in.activity': 'Aktivität',
  'match.in.titled': '{source}: {title}'
}
