export const exports = {
  'exports.title': 'Exporte',
  'exports.all': 'Exporte',
  'exports.lead':
    'Wer was und wie viel davon mitgenommen hat. Ein Export, der nicht zu Ende kam, ist unvollständig: Laden Sie ihn noch einmal.',
  'exports.everything': 'Alles aus diesem Hub',
  'exports.everythingText':
    'Organisationen, Personen, Mitgliedschaften, Aktivitäten und das Protokoll als Dateien in einem ZIP-Archiv. Tage als JJJJ-MM-TT, Zeitpunkte in UTC, Zahlen ohne Tausenderpunkte.',
  'exports.loadCsv': 'Als CSV laden',
  'exports.loadJson': 'Als JSON laden',
  'exports.list.people': 'Personen',
  'exports.list.organisations': 'Organisationen',
  'exports.list.everything': 'Alles',
  'exports.finished': 'vollständig',
  'exports.running': 'läuft',
  'exports.broken': 'nicht zu Ende gekommen',
  'exports.rows': { one: '{count} Zeile', other: '{count} Zeilen' },
  'exports.none': 'Noch nichts exportiert',
  'exports.fileName': 'liste',
  'room.exports': 'Exporte',
  'room.exportsText': 'Wer welche Liste mitgenommen hat; alles auf einmal für die Leitung.'
}
