export const match = {
  'match.help.organisations':
    'organisations as JSON lines: id, name; optional kind, country, city, description',
  'match.help.activities': 'activities as JSON lines: id, text, participants; optional lang, date',
  'match.help.queries': 'questions as JSON lines: id, text; optional lang, asOf, from, with, exclude, filter',
  'match.help.top': 'length of each ranking (otherwise 100)',
  'match.help.reasons': 'with reasons',
  'match.notNumber': '--top is a whole number from 1, not “{given}”',
  'match.notObject': 'the line is not a JSON object',
  'match.notJson': 'the line is not valid JSON',
  'match.notText': '“{name}” must be a string',
  'match.emptyId': '“id” must not be empty',
  'match.notDate': '“{name}” must be a date like 2024-01-31',
  'match.notList': '“{name}” must be a list of strings',
  'match.unknownKind': '“kind” is one of {known}'
}
