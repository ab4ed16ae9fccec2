export const access = {
  'setup.title': 'Set up your network',
  'setup.locked':
    'This installation has not been set up yet. Open the one-time link that the start command printed on the server; it signs you in as the operator.',
  'setup.intro':
    'One network, one first hub: that is all it takes to begin. Everything can be changed later.',
  'setup.network': 'Network',
  'setup.networkName': 'Name of the network',
  'setup.networkNameHint': 'Stands at the top of every page, for example “Digital Hubs Saxony”.',
  'setup.baseUrl': 'Address of this installation',
  'setup.baseUrlHint': 'How members reach the pages; links in mails start with it.',
  'setup.hub': 'First hub',
  'setup.hubName': 'Name of the hub',
  'setup.hubSlug': 'Short name in the address',
  'setup.hubSlugHint': 'For example “leipzig”; the hub’s pages then live under /hub/leipzig.',
  'setup.hubPlace': 'Place',
  'setup.hubPurposeDe': 'What the hub is for (German)',
  'setup.hubPurposeEn': 'What the hub is for (English)',
  'setup.contactEmail': 'E-mail address of the hub office',
  'setup.contactEmailHint': 'A test mail goes there, too. Leave empty if no mail should be sent yet.',
  'setup.save': 'Create network and hub',
  'setup.demoTitle': 'Or have a look around first',
  'setup.demoText':
    'The demo world creates two hubs with invented organisations and people. It carries the word Demo on every page.',
  'setup.demoButton': 'Create the demo world',
  'office.title': 'Hub office',
  'office.intro': 'This is where the hub team works.',
  'office.import': 'Import organisations',
  'office.importText': 'Read a list as CSV or XLSX: look first, then take it over.',
  'office.nothing': 'No hub is open to you here yet. The lead of the hub office can give you a role.',
  'office.members': { one: '1 member', other: '{count} members' },
  'office.mailWaiting': {
    one: '1 mail is waiting to be sent.',
    other: '{count} mails are waiting to be sent.'
  },
  'office.mailUnclear': {
    one: 'For 1 mail it is unclear whether it arrived.',
    other: 'For {count} mails it is unclear whether they arrived.'
  }
}
