export const mails = {
  'mail.test.subject': 'Test mail from {network}',
  'mail.test.body':
    'Hello,\n\nthis is a test e-mail from {network}. It shows that sending works. You do not need to do anything.\n\nYou will find the pages here: {address}\n',
  'mail.claimAsked.subject': 'Does this person speak for {organisation}?',
  'mail.claimAsked.body':
    'Hello,\n\nsomebody would like to speak for {organisation} at {network}. Please decide.\n\nOnce you have signed in, you can see their name and e-mail address: {link}\n\nConfirm or decline the request there. If you do not know the person, decline.\n\n{network}\n',
  'mail.claimConfirmed.subject': 'You now speak for {organisation}',
  'mail.claimConfirmed.body':
    'Hello,\n\nit is confirmed that you belong to {organisation}. You can now write offers and needs. If you are responsible for it, you also look after the profile.\n\nYour pages: {link}\n\n{network}\n',
  'mail.claimRefused.subject': 'Your request for {organisation}',
  'mail.claimRefused.body':
    'Hello,\n\nyour request to speak for {organisation} was declined. If you think this is a mistake, please write to your hub office.\n\nYour pages: {link}\n\n{network}\n',
  'mail.invitation.subject': 'Invitation to speak for {organisation} at {network}',
  'mail.invitation.body':
    'Hello,\n\n{organisation} invites you to speak for it at {network}, where organisations find partners.\n\nSign in with the address this e-mail was sent to. Under “My pages” you can then accept or decline. The invitation is valid for {days} days.\n\nSign in: {link}\n\nIf you were not expecting this, you do not have to do anything.\n\n{network}\n',
  'mail.applicationReceived.subject': 'We have your application for {organisation}',
  'mail.applicationReceived.body':
    'Hello,\n\nthe hub office has received the application of {organisation}. We will e-mail you once it has decided. Until then you can still add to your details.\n\nYour pages: {link}\n\n{network}\n',
  'mail.applicationApproved.subject': '{organisation} has been accepted',
  'mail.applicationApproved.body':
    'Hello,\n\n{organisation} has been accepted and is now in the directory, with its offers and needs. Under “Who sees what” in the profile you decide who sees which details.\n\nYour pages: {link}\n\n{network}\n',
  'mail.applicationRefused.subject': 'Your membership application for {organisation}',
  'mail.applicationRefused.body':
    'Hello,\n\n{organisation} is not accepted at present. The hub office gives this reason:\n\n{reason}\n\nIf you have questions, please write to the hub office.\n\nYour pages: {link}\n\n{network}\n',
  'mail.listingWritten.subject': 'Written for you: {title}',
  'mail.listingWritten.body':
    'Hello,\n\nafter talking with you, the office of {hub} wrote down: “{title}”.\n\nPlease have a look. You can take it over, change it or withdraw it: {link}\n\n{network}\n',
  'mail.listingPublished.subject': 'Published: {title}',
  'mail.listingPublished.body':
    'Hello,\n\nthe office of {hub} has looked at “{title}” and published it.\n\nYou find it here: {link}\n\n{network}\n',
  'mail.listingReturned.subject': 'Please change: {title}',
  'mail.listingReturned.body':
    'Hello,\n\nthe office of {hub} has looked at “{title}” and asks for a change:\n\n{comment}\n\nChange it and hand it in again: {link}\n\n{network}\n',
  'mail.listingReleaseAsked.subject': 'Show it to other hubs, too? {title}',
  'mail.listingReleaseAsked.body':
    'Hello,\n\n“{title}” has no good match in {hub} yet. Other hubs might help. For that you would release it to their members; apart from that it stays as it is, anonymous included.\n\nHave a look and decide: {link}\n\n{network}\n',
  'mail.listingExpiring.subject': 'Does this still hold? {title}',
  'mail.listingExpiring.body':
    'Hello,\n\n“{title}” is shown at {hub} for {days} more days and then disappears.\n\nIf it still holds, one click renews it, without signing in. On the same page you can withdraw it: {link}\n\n{network}\n'
}
