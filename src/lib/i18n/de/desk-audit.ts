export const deskAudit = {
  'audit.tag.added': 'Schlagwort vergeben',
  'audit.tag.removed': 'Schlagwort entfernt',
  'audit.note.written': 'Notiz geschrieben',
  'audit.note.changed': 'Notiz geändert',
  'audit.note.removed': 'Notiz gelöscht',
  'audit.task.added': 'Aufgabe angelegt',
  'audit.task.changed': 'Aufgabe geändert',
  'audit.task.done': 'Aufgabe erledigt',
  'audit.task.reopened': 'Aufgabe wieder geöffnet',
  'audit.contactLog.recorded': 'Gespräch oder Nachricht festgehalten',
  'audit.contactLog.changed': 'Eintrag im Kontaktverlauf geändert',
  'audit.contactLog.removed': 'Eintrag im Kontaktverlauf gelöscht',
  'audit.inCharge.changed': 'Betreuung geändert'
}
