export const peopleRules = {
  'import.duplicate.not_vouched':
    'Eine davon hat bisher nur jemand selbst angelegt; kein Hub hat sie aufgenommen',
  'error.claim.too_many':
    'Es warten schon {most} Ihrer Anfragen auf Antwort. Ziehen Sie in „Mein Bereich“ eine zurück, die Sie nicht mehr brauchen.',
  'error.joining.terms_changed':
    'Die Nutzungsbedingungen oder die Datenschutzerklärung wurden gerade neu veröffentlicht. Lesen Sie die neue Fassung und stimmen Sie dann noch einmal zu.',
  'profile.nowChosen': 'Inzwischen ausgewählt',
  'profile.nowNotChosen': 'Inzwischen nicht ausgewählt',
  'profile.nowVisible': 'Inzwischen gespeichert: {visibility}',
  'import.duplicates.people': 'Dazu gehören: {people}',
  'import.duplicates.admin': '{name} (verantwortlich)',
  'import.duplicates.shared':
    'Führen Sie beide zusammen, sprechen alle Verantwortlichen für die gemeinsame Organisation. Sie bekommen eine Mail darüber.',
  'mail.organisationsMerged.subject': '„{merged}“ gehört jetzt zu „{kept}“',
  'mail.organisationsMerged.body':
    'Guten Tag,\n\n„{merged}“ und „{kept}“ standen bei {network} zweimal und sind jetzt eine Organisation. Wer für eine von beiden gesprochen hat, spricht jetzt für die gemeinsame. Wer das ist, sehen Sie hier:\n\n{link}\n\nStimmt das nicht? Antworten Sie Ihrem Hub; die Zusammenführung lässt sich jederzeit aufheben.\n',
  'mail.organisationsMerged.action': 'Ihre Organisationen ansehen',
  'settings.languages': 'Sprachen des Hubs',
  'settings.languagesHint':
    'In diesen Sprachen arbeitet der Hub und schreibt er Mails. Die Seiten selbst gibt es immer auf Deutsch und Englisch.',
  'settings.defaultLanguage': 'Sprache, wenn sonst keine passt',
  'settings.defaultLanguageHint':
    'Wer eine andere Sprache gewählt hat, als der Hub spricht, bekommt Mails in dieser.',
  'form.one_language': 'Wählen Sie mindestens eine Sprache.',
  'form.default_language': 'Wählen Sie eine der Sprachen, in denen der Hub arbeitet.',
  'hub.otherLanguage': 'Sprache dieses Hubs: {languages}',
  'mailTexts.invitation': 'Jemand wird eingeladen, für eine Organisation zu sprechen',
  'mailTexts.joinProposed': 'Vorschlag, zwei Konten zu verbinden',
  'mailTexts.membershipEnded': 'Mitgliedschaft beendet',
  'mailTexts.asMail': 'Als Mail, {language}',
  'mailTexts.asText': 'Als reiner Text',
  'mailTexts.showTyped': 'Text von oben zeigen',
  'mail.organisationsParted.subject': '„{merged}“ und „{kept}“ sind wieder getrennt',
  'mail.organisationsParted.body':
    'Guten Tag,\n\ndie Zusammenführung von „{merged}“ und „{kept}“ bei {network} wurde aufgehoben. Sie sprechen wieder nur für die Organisation, für die Sie eingetragen sind. Welche das ist, sehen Sie hier:\n\n{link}\n\nStimmt das nicht? Antworten Sie Ihrem Hub.\n',
  'mail.organisationsParted.action': 'Ihre Organisationen ansehen'
}
