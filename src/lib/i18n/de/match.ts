export const match = {
  'match.help.organisations':
    'Organisationen als JSON-Zeilen: id, name; freiwillig kind, country, city, description',
  'match.help.activities': 'Aktivitäten als JSON-Zeilen: id, text, participants; freiwillig lang, date',
  'match.help.queries':
    'Fragen als JSON-Zeilen: id, text; freiwillig lang, asOf, from, with, exclude, filter',
  'match.help.top': 'Länge jeder Rangfolge (sonst 100)',
  'match.help.reasons': 'mit Begründungen',
  'match.notNumber': '--top ist eine ganze Zahl ab 1, nicht „{given}“',
  'match.notObject': 'die Zeile ist kein JSON-Objekt',
  'match.notJson': 'die Zeile ist kein gültiges JSON',
  'match.notText': '„{name}“ muss ein Text sein',
  'match.emptyId': '„id“ darf nicht leer sein',
  'match.notDate': '„{name}“ muss ein Datum sein wie 2024-01-31',
  'match.notList': '„{name}“ muss eine Liste von Texten sein',
  'match.unknownKind': '„kind“ ist eines von {known}'
}
