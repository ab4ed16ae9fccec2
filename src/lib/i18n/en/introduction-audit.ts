export const introductionAudit = {
  'audit.introduction.proposed': 'Introduction proposed',
  'audit.introduction.asked': 'Side of an introduction asked',
  'audit.introduction.accepted': 'Introduction accepted',
  'audit.introduction.declined': 'Introduction declined',
  'audit.introduction.reminded': 'Reminded of the introduction',
  'audit.introduction.expired': 'Introduction expired without an answer',
  'audit.introduction.withdrawn': 'Introduction withdrawn',
  'audit.introduction.handedOver': 'Contacts handed over',
  'audit.introduction.nudged': 'Reminded by the office',
  'audit.introduction.met': 'Meeting took place',
  'audit.meeting.offered': 'Times offered',
  'audit.meeting.fixed': 'Meeting agreed',
  'audit.meeting.cancelled': 'Meeting called off',
  'audit.meeting.invited': 'Calendar entry sent',
  'audit.outcome.told': 'Outcome entered',
  'audit.outcome.asked': 'Asked for the outcome'
}
