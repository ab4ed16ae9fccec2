export const secondAccount = {
  'secondAccount.tab': 'Second account',
  'secondAccount.title': 'Do you have another account?',
  'secondAccount.lead':
    'Two accounts come about easily, for example with your work and your private address. Here you make them one: both addresses then lead to this account, and your organisations and roles from both stand in it together.',
  'secondAccount.how':
    'We send a link to the address of the other account. Open it in this browser; you then see both accounts side by side and decide.',
  'secondAccount.email': 'Address of the other account',
  'secondAccount.send': 'Send link',
  'secondAccount.sent':
    'A mail is on its way to {email}. Its link works for {minutes} minutes, in this browser.',
  'secondAccount.joinedTitle': 'Joined to this account',
  'secondAccount.joinedSince': 'joined on {date}',
  'secondAccount.part': 'Part again',
  'secondAccount.partHint':
    'After parting, each account has again what belonged to it. What was added since stays in this account. All other sessions end.',
  'secondAccount.parted': 'The accounts are parted again.',
  'secondAccount.joined': 'The two accounts are one now.',
  'secondAccount.operator':
    'Accounts that operate this installation are not joined: too much depends on them.',
  'secondAccount.compareTitle': 'Join these two accounts?',
  'secondAccount.compareLead': 'Check what comes together. You can part the accounts again at any time.',
  'secondAccount.this': 'This account, it stays',
  'secondAccount.other': 'The other account',
  'secondAccount.name': 'Name',
  'secondAccount.noName': 'no name yet',
  'secondAccount.addresses': 'Addresses',
  'secondAccount.organisations': 'Organisations',
  'secondAccount.roles': 'Roles',
  'secondAccount.proofs': 'Protection',
  'secondAccount.nothing': 'none',
  'secondAccount.onlyMail': 'link by mail',
  'secondAccount.app': 'codes of an app',
  'secondAccount.passkeys': { one: '{count} passkey', other: '{count} passkeys' },
  'secondAccount.admin': '{organisation} (responsible)',
  'secondAccount.roleIn': '{role}, {hub}',
  'secondAccount.after':
    'Afterwards: you can sign in with all these addresses and passkeys. Mails go to the main address of this account. The protection of both accounts stays in force. Other browsers are signed out of the second account.',
  'secondAccount.join': 'Join accounts',
  'secondAccount.cancel': 'Rather not',
  'secondAccount.byPasskey': 'Confirm with a passkey of the other account',
  'secondAccount.passkeyNeedsScript':
    'A passkey needs JavaScript. Without scripts, a recovery code of the other account does.',
  'secondAccount.onlyPasskey':
    'The other account has neither an app nor recovery codes. If its passkey is not at hand, sign in there and create new recovery codes under “Second proof”.',
  'secondAccount.codeTitle': 'The other account is protected',
  'secondAccount.codeLead':
    'The account with {address} has a second proof. Enter a code of its app or one of its recovery codes.',
  'secondAccount.code': 'Code of the other account',
  'secondAccount.codeHint': 'Six digits from the app or a recovery code',
  'secondAccount.prove': 'Check code',
  'secondAccount.ofJoined': 'from the joined account',
  'error.address.last_of_joined':
    'This is the last confirmed address of one of the two joined accounts. Part the accounts first, then it can be removed.',
  'error.accounts.operator': 'Accounts that operate this installation are not joined.',
  'error.accounts.changed':
    'Something about the two accounts has changed in the meantime. Ask for a new link.',
  'error.accounts.not_proved': 'The other account has a second proof. Enter a code of it first.',
  'audit.accounts.asked': 'Link to join two accounts requested',
  'audit.accounts.joined': 'Accounts joined',
  'audit.accounts.parted': 'Accounts parted again',
  'mail.joinAccounts.subject': 'Join two accounts at {network}',
  'mail.joinAccounts.body':
    'Hello,\n\n“{name}” would like to join the account with this address to their own account at {network}. Is that you? Then see both accounts side by side here:\n\n{link}\n\nThe link works once and for {minutes} minutes, in the browser in which you are signed in.\n\nIf it is not you, delete this mail. Without the link nothing happens.\n',
  'mail.joinAccounts.action': 'See both accounts',
  'mail.noSecondAccount.subject': 'No second account at {network}',
  'mail.noSecondAccount.body':
    'Hello,\n\n“{name}” wanted to join an account with this address at {network} to their own. There is no account with this address.\n\nIs that you? Then simply add the address to your account:\n\n{link}\n\nIf it is not you, delete this mail.\n',
  'mail.noSecondAccount.action': 'Add address',
  'mail.accountsJoined.subject': 'Two accounts at {network} are one now',
  'mail.accountsJoined.body':
    'Hello,\n\nthe account with {address} is now joined to your other account at {network}. All addresses lead to the same account.\n\nWas it not you, or would you like to take it back? Under “Second account” the two can be parted again: {account}\n',
  'mail.accountsParted.subject': 'Two accounts at {network} are parted again',
  'mail.accountsParted.body':
    'Hello,\n\nyour two accounts at {network} are parted again. Each address signs you in to the account it belonged to before.\n\nWas it not you? Then sign in and end all other sessions: {account}\n'
}
