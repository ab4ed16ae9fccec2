export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.lead':
    'No password needed: we send you an e-mail with a link that works once. No account yet? The e-mail then shows you how to join.',
  'signIn.email': 'Your e-mail address',
  'signIn.send': 'Send the link',
  'signIn.sentTitle': 'Look into your mailbox',
  'signIn.sent':
    'A mail to {email} is on its way. The link in it works once and for {minutes} minutes. If none arrives, please look into your spam folder.',
  'signIn.another': 'Enter another address',
  'signIn.noMails': 'This installation does not send mail yet. Whoever runs it can set that up.',
  'signIn.mailbox': 'In the demo all mails end up in one shared mailbox.',
  'signIn.mailboxLink': 'Open the demo’s mailbox',
  'signIn.confirm': 'This link signs you in on this browser. It works once.',
  'signIn.confirmJoin': 'This link confirms your address {address}. It works once.',
  'signIn.button': 'Sign in now',
  'signIn.buttonJoin': 'Confirm address',
  'signIn.newLink': 'Ask for a new link',
  'signIn.forOperators': 'Do you run this server and get no e-mail?',
  'signIn.howToGetLink': 'Whoever runs the installation makes a new link on the server with:',
  'signOut.button': 'Sign out',
  'error.address.already_yours': 'This address belongs to your account already.',
  'error.address.too_many': 'No more than {most} addresses fit. Remove one that you no longer need.',
  'error.address.last':
    'This is your only confirmed address. Confirm another one first, then this one can be removed.',
  'error.second_factor_needed': 'This requires a second sign-in step. Set one up, or complete it now.',
  'error.too_many_attempts': {
    one: 'That was too often in a short time. You can try again in a minute.',
    other: 'That was too often in a short time. You can try again in {minutes} minutes.'
  }
}
