export const mails = {
  'mail.test.subject': 'Test mail from {network}',
  'mail.test.body': 'Hello,\n\nthis mail shows that {network} can send mail.\n\nThe pages are at {address}\n',
  'mail.claimAsked.subject': 'Request for {organisation}',
  'mail.claimAsked.body':
    'Hello,\n\nsomebody would like to join {organisation} and asks you to confirm.\n\nWho it is and what to do: {link}\n\nIf you do not know the person, please refuse.\n\n{network}\n',
  'mail.claimConfirmed.subject': 'You now speak for {organisation}',
  'mail.claimConfirmed.body':
    'Hello,\n\nyou are confirmed as belonging to {organisation}. You can look after its profile and publish offers and needs.\n\nYour pages: {link}\n\n{network}\n',
  'mail.claimRefused.subject': 'Your request for {organisation}',
  'mail.claimRefused.body':
    'Hello,\n\nyour request to speak for {organisation} was not confirmed. If that is a mistake, please reply to the hub office.\n\nYour pages: {link}\n\n{network}\n',
  'mail.invitation.subject': 'Invitation to {organisation}',
  'mail.invitation.body':
    'Hello,\n\nyou are invited to work with {organisation} here. Sign in with this e-mail address; the invitation waits for you there and holds for {days} days.\n\nSign in: {link}\n\nIf this means nothing to you, you need not do anything.\n\n{network}\n',
  'mail.applicationReceived.subject': 'We have your application for {organisation}',
  'mail.applicationReceived.body':
    'Hello,\n\nthe hub office has received the membership application of {organisation}. You will hear from them; until then you can go on adding to your details.\n\nYour pages: {link}\n\n{network}\n',
  'mail.applicationApproved.subject': '{organisation} is now a member',
  'mail.applicationApproved.body':
    'Hello,\n\n{organisation} has been taken in. The profile, your offers and your needs can now be seen.\n\nYour pages: {link}\n\n{network}\n',
  'mail.applicationRefused.subject': 'Your membership application for {organisation}',
  'mail.applicationRefused.body':
    'Hello,\n\nthe hub is not taking {organisation} in at present. The reason the office gives:\n\n{reason}\n\nYour pages: {link}\n\n{network}\n'
}
