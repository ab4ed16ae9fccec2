export const peopleRules = {
  'import.duplicate.not_vouched':
    'One of them has only been entered by somebody themselves; no hub has taken it in',
  'error.claim.too_many':
    '{most} of your requests are waiting for an answer already. Take back one that you no longer need on your overview.',
  'error.joining.terms_changed':
    'The terms of use or the privacy notice have just been published anew. Read the new version, then agree once more.',
  'profile.nowChosen': 'Chosen in the meantime',
  'profile.nowNotChosen': 'Not chosen in the meantime',
  'profile.nowVisible': 'Saved in the meantime: {visibility}',
  'import.duplicates.people': 'People: {people}',
  'import.duplicates.admin': '{name} (responsible)',
  'import.duplicates.shared':
    'If you merge the two, everybody responsible speaks for the one organisation. They get a mail about it.',
  'mail.organisationsMerged.subject': '“{merged}” now belongs to “{kept}”',
  'mail.organisationsMerged.body':
    'Hello,\n\n“{merged}” and “{kept}” stood twice at {network} and are one organisation now. Whoever spoke for one of them now speaks for the joint one. See here who that is:\n\n{link}\n\nIs that not right? Tell your hub; the merge can be undone at any time.\n',
  'mail.organisationsMerged.action': 'See your organisations',
  'settings.languages': 'Languages of the hub',
  'settings.languagesHint':
    'In these languages the hub works and writes its mails. The pages themselves always exist in German and English.',
  'settings.defaultLanguage': 'Language where no other fits',
  'settings.defaultLanguageHint':
    'Whoever has chosen a language the hub does not work in gets mails in this one.',
  'form.one_language': 'Choose at least one language.',
  'form.default_language': 'Choose one of the languages the hub works in.',
  'hub.otherLanguage': 'Language of this hub: {languages}',
  'mailTexts.invitation': 'Somebody is invited to speak for an organisation',
  'mailTexts.joinProposed': 'Proposal to join two accounts',
  'mailTexts.membershipEnded': 'Membership ended',
  'mailTexts.asMail': 'As a mail, {language}',
  'mailTexts.asText': 'As plain text',
  'mailTexts.showTyped': 'Show the text above',
  'mail.organisationsParted.subject': '“{merged}” and “{kept}” are separate again',
  'mail.organisationsParted.body':
    'Hello,\n\nthe merge of “{merged}” and “{kept}” at {network} was undone. You speak only for the organisation you are entered for again. You see here which one that is:\n\n{link}\n\nIs that not right? Answer your hub.\n',
  'mail.organisationsParted.action': 'See your organisations'
}
