export const componentImport = {
  'componentColumn.class': 'Klasse',
  'componentColumn.name': 'Name',
  'componentColumn.article': 'Artikelnummer',
  'componentColumn.summaryDe': 'Beschreibung auf Deutsch',
  'componentColumn.summaryEn': 'Beschreibung auf Englisch',
  'componentColumn.visibility': 'Sichtbar für',
  'componentImport.title': 'Komponenten einlesen',
  'componentImport.lead':
    'Eine CSV- oder Excel-Tabelle mit einer Komponente je Zeile. Sie sehen zuerst, was ankommt.',
  'componentImport.template': 'Ihre Komponenten als Tabelle',
  'componentImport.templateHint':
    'Am einfachsten beginnen Sie mit dieser Tabelle: Sie hat alle Spalten. Leere Zellen heißen: keine Angabe.',
  'componentImport.file': 'Tabelle (CSV oder XLSX, bis 2000 Zeilen)',
  'componentImport.send': 'Hochladen und ansehen',
  'componentImport.interfaces': 'Schnittstellen in einer Zelle',
  'componentImport.interfacesHint':
    'Protokoll und Rolle, dahinter die Einzelheiten; ein senkrechter Strich beginnt die nächste:',
  'componentImport.result': 'Was in der Tabelle steht',
  'componentImport.good': {
    one: '{count} Zeile kann übernommen werden',
    other: '{count} Zeilen können übernommen werden'
  },
  'componentImport.bad': { one: '{count} Stelle ist unklar', other: '{count} Stellen sind unklar' },
  'componentImport.badHint':
    'Zeilen mit einer unklaren Stelle werden nicht übernommen. Bessern Sie die Tabelle aus und laden Sie sie noch einmal hoch; was schon übernommen ist, erkennen wir an der Artikelnummer.',
  'componentImport.unknown': 'Diese Spalten werden nicht gelesen: {columns}',
  'componentImport.line': 'Zeile',
  'componentImport.column': 'Spalte',
  'componentImport.what': 'Was fehlt oder nicht passt',
  'componentImport.report': 'Unklare Stellen als CSV',
  'componentImport.take': { one: '{count} Komponente übernehmen', other: '{count} Komponenten übernehmen' },
  'componentImport.taken': {
    one: '{count} Komponente ist übernommen.',
    other: '{count} Komponenten sind übernommen.'
  },
  'componentImport.again': 'Andere Tabelle hochladen',
  'componentImport.empty': 'In dieser Tabelle steht nichts.'
}
