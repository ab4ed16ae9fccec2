export const acting = {
  'audit.acting.started': 'Started acting for the organisation',
  'audit.acting.ended': 'Stopped acting for the organisation',
  'error.acting.already':
    'You are already acting for an organisation. End that first, then you can act for another one.',
  'error.acting.own': 'You belong to this organisation yourself and need not act for it.',
  'mail.actingStarted.subject': 'The office is acting for {organisation}',
  'mail.actingStarted.body':
    'Hello,\n\n{person} of the office of {hub} is acting for {organisation} for one hour at most: writing offers and needs, answering introductions and editing the profile. What is private stays hidden; people, roles and membership are for you alone to decide.\n\nReason: {reason}\n\nYou find your organisation here:\n\n{link}\n',
  'mail.actingStarted.action': 'See the organisation'
}
