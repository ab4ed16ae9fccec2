export const peoplePairs = {
  'pairs.title': 'Mögliche Dubletten',
  'pairs.lead':
    'Wer hier zweimal zu stehen scheint. Kontakte führen Sie selbst zusammen; Konten verbindet nur, wem beide gehören.',
  'pairs.link': 'Mögliche Dubletten ansehen',
  'pairs.none': 'Niemand steht doppelt',
  'pairs.noneText': 'Sobald zwei Konten oder Kontakte gleich aussehen, finden Sie sie hier.',
  'pairs.persons': 'Konten',
  'pairs.contacts': 'Kontakte dieses Hubs',
  'pairs.reason.name': 'Gleicher Name in derselben Organisation',
  'pairs.reason.contact': 'Ein Kontakt dieses Hubs führt zu beiden',
  'pairs.reason.address': 'Unter derselben Adresse notiert',
  'pairs.propose': 'Beiden schreiben',
  'pairs.proposeHint':
    'Beide Konten bekommen eine Mail mit dem Weg, sie zu verbinden. Die andere Adresse steht nicht darin.',
  'pairs.proposed': 'Angeschrieben am {date}',
  'pairs.distinct': 'Das sind zwei',
  'pairs.keep': '„{name}“ behalten',
  'pairs.keepAddress': '„{name}“ mit {address} behalten',
  'pairs.merged': 'Zusammengeführte Kontakte',
  'pairs.mergedLine': '„{merged}“ gehört jetzt zu „{kept}“',
  'pairs.undo': 'Aufheben',
  'error.contact.two_accounts':
    'Diese beiden Kontakte gehören zu zwei verschiedenen Konten und bleiben deshalb zwei. Verbinden können die Konten nur die Menschen selbst.',
  'audit.accounts.proposed': 'Verbinden zweier Konten vorgeschlagen',
  'audit.pair.dismissed': 'Als zwei Personen bestätigt',
  'audit.contact.merged': 'Kontakte zusammengeführt',
  'audit.contact.unmerged': 'Zusammenführung von Kontakten aufgehoben',
  'mail.joinProposed.subject': 'Haben Sie zwei Konten bei {network}?',
  'mail.joinProposed.body':
    'Guten Tag,\n\nwir von {hub} vermuten, dass Sie bei {network} zwei Konten haben. Mit einem ist alles einfacher: eine Anmeldung, eine Liste Ihrer Organisationen, keine doppelten Mails.\n\nVerbinden können nur Sie selbst, mit wenigen Schritten:\n\n{link}\n\nHaben Sie nur dieses eine Konto? Dann haben wir uns geirrt, und Sie müssen nichts tun.\n',
  'mail.joinProposed.action': 'Konten verbinden'
}
