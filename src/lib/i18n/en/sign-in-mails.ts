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
  'mail.noAccount.action': 'Join',
  'mail.confirmAddress.subject': 'Confirm this address for {network}',
  'mail.confirmAddress.body':
    'Hello,\n\n“{name}” has entered this address in their account at {network}. Is that you? Then confirm the address:\n\n{link}\n\nThe link works once and for {minutes} minutes, in a browser in which you are signed in.\n\nIf it is not you, you can delete this mail. The address will not be added then.\n',
  'mail.confirmAddress.action': 'Confirm address',
  'mail.addressTaken.subject': 'This address already has an account at {network}',
  'mail.addressTaken.body':
    'Hello,\n\nsomebody wanted to enter this address in a second account at {network}. It belongs to an account there already, and nothing about that has changed.\n\nDo you have two accounts by accident? In the other account you can join the two under “Second account”.\n\n{link}\n\nIf it was not you, you can delete this mail.\n',
  'mail.addressTaken.action': 'Sign in',
  'mail.addressAdded.subject': 'New address in your account at {network}',
  'mail.addressAdded.body':
    'Hello,\n\nthis address is now confirmed in your account at {network}, too: {address}\n\nIf this was not you, sign in, remove the address and end all other sessions: {account}\n',
  'mail.addressRemoved.subject': 'Address removed from your account at {network}',
  'mail.addressRemoved.body':
    'Hello,\n\nthis address has been removed from your account at {network}: {address}\n\nIf this was not you, sign in with another address and have a look: {account}\n'
}
