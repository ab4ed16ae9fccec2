export const peoplePairs = {
  'pairs.title': 'Possible duplicates',
  'pairs.lead':
    'Who seems to be here twice. You merge contacts yourselves; accounts are joined only by whoever owns both.',
  'pairs.link': 'See possible duplicates',
  'pairs.none': 'Nobody is here twice',
  'pairs.noneText': 'As soon as two accounts or contacts look alike, you find them here.',
  'pairs.persons': 'Accounts',
  'pairs.contacts': 'Contacts of this hub',
  'pairs.reason.name': 'Same name in the same organisation',
  'pairs.reason.contact': 'One contact of this hub leads to both',
  'pairs.reason.address': 'Noted under the same address',
  'pairs.propose': 'Write to both',
  'pairs.proposeHint':
    'Both accounts get a mail with the way to join them. It does not name the other address.',
  'pairs.proposed': 'Written to on {date}',
  'pairs.distinct': 'They are two',
  'pairs.keep': 'Keep “{name}”',
  'pairs.keepAddress': 'Keep “{name}” with {address}',
  'pairs.merged': 'Merged contacts',
  'pairs.mergedLine': '“{merged}” now belongs to “{kept}”',
  'pairs.undo': 'Undo',
  'error.contact.two_accounts':
    'These two contacts belong to two different accounts and therefore stay two. Only the people themselves can join the accounts.',
  'audit.accounts.proposed': 'Joining two accounts proposed',
  'audit.pair.dismissed': 'Confirmed as two people',
  'audit.contact.merged': 'Contacts merged',
  'audit.contact.unmerged': 'Merge of contacts undone',
  'mail.joinProposed.subject': 'Do you have two accounts at {network}?',
  'mail.joinProposed.body':
    'Hello,\n\nwe at {hub} believe that you have two accounts at {network}. One is simpler: one sign-in, one list of your organisations, no mails sent twice.\n\nOnly you can join them, in a few steps:\n\n{link}\n\nDo you have just this one account? Then we were mistaken, and you need not do anything.\n',
  'mail.joinProposed.action': 'Join accounts'
}
