export const dataArchive = {
  'dataArchive.area.people': 'Account and sign-in',
  'dataArchive.area.belonging': 'Affiliation, membership and contacts',
  'dataArchive.area.exchange': 'Offers, needs, matches and introductions',
  'dataArchive.area.hub': 'Mails, consents and audit trail',
  'dataArchive.area.office': 'What offices noted and planned',
  'dataArchive.area.organisations': 'Organisations and their details',
  'dataArchive.indexFile': 'START-HERE.html',
  'dataArchive.doneName': '{table}: what you did',
  'dataArchive.mentionsName': '{table}: where you are named',
  'dataArchive.what': 'What is this?',
  'dataArchive.whatPerson':
    'Everything that {network} has stored about {name}: a copy under Article 15 of the General Data Protection Regulation, which you can also take into other programs under Article 20.',
  'dataArchive.whatOrganisation':
    'Everything that {name} entered at {network} and what was decided there about {name}.',
  'dataArchive.madeAt': 'Made on {date}. Times are in the time zone {zone}.',
  'dataArchive.responsible': 'Who is responsible?',
  'dataArchive.responsibleText':
    '{network} ({address}) runs the platform. For what a hub noted, its office answers:',
  'dataArchive.askText':
    'Questions, rectification or erasure: under “My data” in your account, or at the office of the hub. Any data protection authority takes complaints.',
  'dataArchive.contents': 'What is in this archive?',
  'dataArchive.contentsNone': 'Nothing is stored.',
  'dataArchive.entries': { one: '{count} entry', other: '{count} entries' },
  'dataArchive.forPrograms': 'For programs',
  'dataArchive.forProgramsText':
    'The same details are in the folder “data” as JSON (UTF-8), one file a part; data/fields.json describes every field. There you also find the numbers by which the parts refer to each other; the pages leave them out.',
  'dataArchive.filesText': 'Uploaded files, unchanged:',
  'dataArchive.notIn': 'What is missing, and why?',
  'dataArchive.notInOthers':
    'Names, addresses and texts of other people: they are theirs. Where others mention {name}, only the passage around it is shown.',
  'dataArchive.notInSecrets':
    'Secrets of signing in (keys, checksums of links and codes): dangerous in the wrong hands, and they tell nothing about people.',
  'dataArchive.notInComputed':
    'What the database only computes from the details for searching and comparing.',
  'dataArchive.notInFiles':
    'Files attached to offers and needs: they belong to the organisation and can be downloaded there.',
  'dataArchive.notInOrganisation':
    'What offices noted about {name} for themselves, and the personal details of the people who belong to {name}: each person asks for these themselves.',
  'dataArchive.back': 'To the overview',
  'dataArchive.next': 'Next page',
  'dataArchive.previous': 'Previous page',
  'dataArchive.entry': 'Entry {number}',
  'dataArchive.you': 'you',
  'dataArchive.from': 'from {date}',
  'dataArchive.to': 'until {date}',
  'dataArchive.always': 'without limit',
  'dataArchive.mailText': 'The mail as it was sent',
  'dataArchive.empty': 'No further details.',
  'dataArchive.hub': 'Hub or network',
  'dataArchive.ofOrganisation': 'Take the data along',
  'dataArchive.ofOrganisationText':
    'Everything stored about this organisation, with its files, to read and for other programs:',
  'dataArchive.ofOrganisationLink': 'Download the archive (ZIP)',
  'dataArchive.ofHub': 'Hub {name}',
  'ownHistory.title': 'What happened with {name}',
  'ownHistory.lead':
    'Every change to the organisation, its memberships, offers and needs, the newest first. Only those who manage the organisation see this page. Other people are not named.',
  'ownHistory.none': 'Nothing has happened yet',
  'ownHistory.noneText': 'As soon as something about the organisation changes, it is told here.',
  'ownHistory.byItself': 'happened by itself',
  'ownHistory.others': 'somebody outside the organisation, mostly an office',
  'ownHistory.newest': 'To the newest',
  'ownHistory.older': 'Older entries',
  'ownHistory.link': 'See what was changed',
  'dataArchive.about': 'What it is about',
  'dataArchive.area.catalogue': 'Components'
}
