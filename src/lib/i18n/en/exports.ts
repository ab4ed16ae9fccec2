export const exports = {
  'exports.title': 'Exports',
  'exports.all': 'Exports',
  'exports.lead':
    'Who took what and how much of it. An export that did not come to its end is incomplete: load it again.',
  'exports.everything': 'Everything of this hub',
  'exports.everythingText':
    'Organisations, people, memberships, activities and the audit trail as files in a ZIP archive. Days as YYYY-MM-DD, instants in UTC, numbers without thousands separators.',
  'exports.loadCsv': 'Load as CSV',
  'exports.loadJson': 'Load as JSON',
  'exports.list.people': 'People',
  'exports.list.organisations': 'Organisations',
  'exports.list.everything': 'Everything',
  'exports.finished': 'complete',
  'exports.running': 'running',
  'exports.broken': 'did not come to its end',
  'exports.rows': { one: '{count} row', other: '{count} rows' },
  'exports.none': 'Nothing exported yet',
  'exports.fileName': 'list',
  'room.exports': 'Exports',
  'room.exportsText': 'Who took which list; everything at once for the lead.'
}
