export const signInMails = {
  'mail.signIn.subject': 'Your sign-in link for {network}',
  'mail.signIn.body':
    'Hello,\n\nthis link signs you in to {network}:\n\n{link}\n\nIt works once and for {minutes} minutes.\n\nYou did not ask for a link? Then you can delete this mail. Nobody gets into your account without the link.\n',
  'mail.signIn.action': 'Sign in',
  'mail.join.subject': 'Confirm your address for {network}',
  'mail.join.body':
    'Hello,\n\ngood to hear that you want to join {network}. Confirm your address with this link to go on:\n\n{link}\n\nThe link works once and for {minutes} minutes.\n\nYou did not ask for anything? Then you can delete this mail, and nothing will happen.\n',
  'mail.join.action': 'Confirm address',
  'mail.noAccount.subject': 'No account at {network} yet',
  'mail.noAccount.body':
    'Hello,\n\nsomebody tried to sign in to {network} with this address. There is no account under it.\n\nDo you usually sign in with another address? Then please use that one.\n\nWould you like to join? This is where to start:\n\n{link}\n\nThe link works once and for {minutes} minutes. If it was not you, you can delete this mail.\n',
  'mail.noAccount.action': 'Join'
}
