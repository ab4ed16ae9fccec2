export const secondAccount = {
  'secondAccount.tab': 'Zweites Konto',
  'secondAccount.title': 'Sie haben noch ein Konto?',
  'secondAccount.lead':
    'Zwei Konten entstehen leicht, etwa mit der dienstlichen und der privaten Adresse. Hier machen Sie daraus eines: Beide Adressen führen dann in dieses Konto, und Ihre Organisationen und Rollen aus beiden stehen darin beisammen.',
  'secondAccount.how':
    'Wir schicken einen Link an die Adresse des anderen Kontos. Öffnen Sie ihn in diesem Browser; danach sehen Sie beide Konten nebeneinander und entscheiden.',
  'secondAccount.email': 'Adresse des anderen Kontos',
  'secondAccount.send': 'Link schicken',
  'secondAccount.sent':
    'An {email} ist eine Mail unterwegs. Der Link darin gilt {minutes} Minuten lang, in diesem Browser.',
  'secondAccount.joinedTitle': 'Mit diesem Konto verbunden',
  'secondAccount.joinedSince': 'verbunden am {date}',
  'secondAccount.part': 'Wieder trennen',
  'secondAccount.partHint':
    'Nach dem Trennen hat jedes Konto wieder, was zu ihm gehörte. Was seither dazukam, bleibt in diesem Konto. Alle anderen Sitzungen enden.',
  'secondAccount.parted': 'Die Konten sind wieder getrennt.',
  'secondAccount.joined': 'Die beiden Konten sind jetzt eines.',
  'secondAccount.operator':
    'Konten, die diese Installation betreiben, werden nicht verbunden: Zu viel hängt daran.',
  'secondAccount.compareTitle': 'Diese beiden Konten verbinden?',
  'secondAccount.compareLead':
    'Prüfen Sie, was zusammenkommt. Sie können die Konten jederzeit wieder trennen.',
  'secondAccount.this': 'Dieses Konto, es bleibt',
  'secondAccount.other': 'Das andere Konto',
  'secondAccount.name': 'Name',
  'secondAccount.noName': 'noch ohne Namen',
  'secondAccount.addresses': 'Adressen',
  'secondAccount.organisations': 'Organisationen',
  'secondAccount.roles': 'Rollen',
  'secondAccount.proofs': 'Schutz',
  'secondAccount.nothing': 'keine',
  'secondAccount.onlyMail': 'Link per Mail',
  'secondAccount.app': 'Codes einer App',
  'secondAccount.passkeys': { one: '{count} Passkey', other: '{count} Passkeys' },
  'secondAccount.admin': '{organisation} (verantwortlich)',
  'secondAccount.roleIn': '{role}, {hub}',
  'secondAccount.after':
    'Danach gilt: Anmelden können Sie sich mit allen diesen Adressen und Passkeys. Mails gehen an die Hauptadresse dieses Kontos. Der Schutz beider Konten gilt weiter. Andere Browser werden vom zweiten Konto abgemeldet.',
  'secondAccount.join': 'Konten verbinden',
  'secondAccount.cancel': 'Doch nicht',
  'secondAccount.byPasskey': 'Mit einem Passkey des anderen Kontos bestätigen',
  'secondAccount.passkeyNeedsScript':
    'Ein Passkey braucht JavaScript. Ohne Skripte geht es mit einem Ersatzcode des anderen Kontos.',
  'secondAccount.onlyPasskey':
    'Das andere Konto hat weder eine App noch Ersatzcodes. Ist der Passkey nicht zur Hand, melden Sie sich dort an und erzeugen Sie unter „Zweiter Nachweis“ neue Ersatzcodes.',
  'secondAccount.codeTitle': 'Das andere Konto ist geschützt',
  'secondAccount.codeLead':
    'Das Konto mit {address} hat einen zweiten Nachweis. Geben Sie einen Code seiner App oder einen seiner Ersatzcodes ein.',
  'secondAccount.code': 'Code des anderen Kontos',
  'secondAccount.codeHint': 'Sechs Ziffern aus der App oder ein Ersatzcode',
  'secondAccount.prove': 'Code prüfen',
  'secondAccount.ofJoined': 'aus dem verbundenen Konto',
  'error.address.last_of_joined':
    'Das ist die letzte bestätigte Adresse eines der beiden verbundenen Konten. Trennen Sie zuerst die Konten, dann lässt sie sich entfernen.',
  'error.accounts.operator': 'Konten, die diese Installation betreiben, werden nicht verbunden.',
  'error.accounts.changed':
    'An den beiden Konten hat sich inzwischen etwas geändert. Fordern Sie einen neuen Link an.',
  'error.accounts.not_proved':
    'Das andere Konto hat einen zweiten Nachweis. Geben Sie zuerst einen Code davon ein.',
  'audit.accounts.asked': 'Link zum Verbinden zweier Konten angefordert',
  'audit.accounts.joined': 'Konten verbunden',
  'audit.accounts.parted': 'Konten wieder getrennt',
  'mail.joinAccounts.subject': 'Zwei Konten bei {network} verbinden',
  'mail.joinAccounts.body':
    'Guten Tag,\n\n„{name}“ möchte das Konto mit dieser Adresse mit dem eigenen Konto bei {network} verbinden. Sind Sie das? Dann sehen Sie hier beide Konten nebeneinander:\n\n{link}\n\nDer Link gilt einmal und {minutes} Minuten lang, in dem Browser, in dem Sie angemeldet sind.\n\nSind Sie es nicht, können Sie diese Mail löschen. Ohne den Link geschieht nichts.\n',
  'mail.joinAccounts.action': 'Beide Konten ansehen',
  'mail.noSecondAccount.subject': 'Kein zweites Konto bei {network}',
  'mail.noSecondAccount.body':
    'Guten Tag,\n\n„{name}“ wollte ein Konto mit dieser Adresse bei {network} mit dem eigenen verbinden. Unter dieser Adresse gibt es dort kein Konto.\n\nSind Sie das? Dann tragen Sie die Adresse einfach in Ihrem Konto ein:\n\n{link}\n\nSind Sie es nicht, können Sie diese Mail löschen.\n',
  'mail.noSecondAccount.action': 'Adresse eintragen',
  'mail.accountsJoined.subject': 'Zwei Konten bei {network} sind jetzt eines',
  'mail.accountsJoined.body':
    'Guten Tag,\n\ndas Konto mit {address} ist jetzt mit Ihrem anderen Konto bei {network} verbunden. Alle Adressen führen in dasselbe Konto.\n\nWaren Sie es nicht, oder möchten Sie es zurücknehmen? Unter „Zweites Konto“ lassen sich beide wieder trennen: {account}\n',
  'mail.accountsParted.subject': 'Zwei Konten bei {network} sind wieder getrennt',
  'mail.accountsParted.body':
    'Guten Tag,\n\nIhre beiden Konten bei {network} sind wieder getrennt. Mit jeder Adresse melden Sie sich in dem Konto an, zu dem sie vorher gehörte.\n\nWaren Sie es nicht? Dann melden Sie sich an und beenden Sie alle anderen Sitzungen: {account}\n'
}
