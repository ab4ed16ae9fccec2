export const deskAudit = {
  'audit.tag.added': 'Tag added',
  'audit.tag.removed': 'Tag removed',
  'audit.note.written': 'Note written',
  'audit.note.changed': 'Note changed',
  'audit.note.removed': 'Note removed',
  'audit.task.added': 'Task added',
  'audit.task.changed': 'Task changed',
  'audit.task.done': 'Task done',
  'audit.task.reopened': 'Task reopened',
  'audit.contactLog.recorded': 'Conversation or message noted',
  'audit.contactLog.changed': 'Entry of the contact log changed',
  'audit.contactLog.removed': 'Entry of the contact log removed',
  'audit.inCharge.changed': 'Person in charge changed'
}
