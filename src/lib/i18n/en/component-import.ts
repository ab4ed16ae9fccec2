export const componentImport = {
  'componentColumn.class': 'Class',
  'componentColumn.name': 'Name',
  'componentColumn.article': 'Article number',
  'componentColumn.summaryDe': 'Description in German',
  'componentColumn.summaryEn': 'Description in English',
  'componentColumn.visibility': 'Visible to',
  'componentImport.title': 'Import components',
  'componentImport.lead': 'A CSV or Excel table with one component a row. You see first what arrives.',
  'componentImport.template': 'Your components as a table',
  'componentImport.templateHint':
    'It is easiest to begin with this table: it has all columns. Empty cells mean: not stated.',
  'componentImport.file': 'Table (CSV or XLSX, up to 2,000 rows)',
  'componentImport.send': 'Upload and look',
  'componentImport.interfaces': 'Interfaces in one cell',
  'componentImport.interfacesHint':
    'Protocol and role, then the details; a vertical stroke begins the next one:',
  'componentImport.result': 'What the table holds',
  'componentImport.good': { one: '{count} row can be taken', other: '{count} rows can be taken' },
  'componentImport.bad': { one: '{count} place is unclear', other: '{count} places are unclear' },
  'componentImport.badHint':
    'Rows with an unclear place are not taken. Mend the table and upload it again; what was taken already is recognised by its article number.',
  'componentImport.unknown': 'These columns are not read: {columns}',
  'componentImport.line': 'Row',
  'componentImport.column': 'Column',
  'componentImport.what': 'What is missing or does not fit',
  'componentImport.report': 'Unclear places as CSV',
  'componentImport.take': { one: 'Take {count} component', other: 'Take {count} components' },
  'componentImport.taken': {
    one: '{count} component was taken over.',
    other: '{count} components were taken over.'
  },
  'componentImport.again': 'Upload another table',
  'componentImport.empty': 'There is nothing in this table.'
}
