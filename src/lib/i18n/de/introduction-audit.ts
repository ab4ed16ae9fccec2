export const introductionAudit = {
  'audit.introduction.proposed': 'Vermittlung vorgeschlagen',
  'audit.introduction.asked': 'Seite einer Vermittlung gefragt',
  'audit.introduction.accepted': 'Vermittlung zugesagt',
  'audit.introduction.declined': 'Vermittlung abgelehnt',
  'audit.introduction.reminded': 'An die Vermittlung erinnert',
  'audit.introduction.expired': 'Vermittlung ohne Antwort abgelaufen',
  'audit.introduction.withdrawn': 'Vermittlung zurückgezogen',
  'audit.introduction.handedOver': 'Kontakte übergeben',
  'audit.introduction.nudged': 'Von der Geschäftsstelle erinnert',
  'audit.introduction.met': 'Treffen hat stattgefunden',
  'audit.meeting.offered': 'Termine vorgeschlagen',
  'audit.meeting.fixed': 'Treffen vereinbart',
  'audit.meeting.cancelled': 'Treffen abgesagt',
  'audit.meeting.invited': 'Kalendereintrag verschickt',
  'audit.outcome.told': 'Ergebnis eingetragen',
  'audit.outcome.asked': 'Nach dem Ergebnis gefragt'
}
