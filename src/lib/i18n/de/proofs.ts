export const proofs = {
  'form.passkey': 'Der Passkey ist nicht vollständig angekommen. Versuchen Sie es noch einmal.',
  'error.passkey.refused':
    'Dieser Passkey wurde nicht angenommen. Versuchen Sie es noch einmal oder nehmen Sie einen Link per Mail.',
  'error.passkey.too_many':
    'Mehr als {most} Passkeys passen nicht. Entfernen Sie einen, den Sie nicht mehr brauchen.',
  'error.second_factor.is_on': 'Der zweite Nachweis ist schon eingerichtet. Laden Sie die Seite neu.',
  'error.second_factor.wrong_code':
    'Dieser Code passt nicht. Nehmen Sie den Code, den die App gerade zeigt, oder einen Ersatzcode, den Sie noch nicht benutzt haben.',
  'passkeys.title': 'Passkeys',
  'passkeys.lead':
    'Anmelden mit Fingerabdruck, Gesicht oder Geräte-PIN. Ein Passkey liegt auf Ihrem Gerät oder in Ihrem Passwortmanager und lässt sich nicht abfangen.',
  'passkeys.none': 'Noch kein Passkey',
  'passkeys.noneText': 'Legen Sie einen an, dann brauchen Sie zum Anmelden kein Postfach mehr.',
  'passkeys.made': 'angelegt am {date}',
  'passkeys.used': 'zuletzt benutzt am {date}',
  'passkeys.remove': 'Entfernen',
  'passkeys.name': 'Name des neuen Passkeys',
  'passkeys.nameHint': 'Damit Sie ihn wiedererkennen, zum Beispiel „Arbeitslaptop“.',
  'passkeys.add': 'Passkey anlegen',
  'passkeys.signIn': 'Mit Passkey anmelden',
  'passkeys.needScript': 'Passkeys brauchen JavaScript. Ohne geht die Anmeldung mit einem Link per Mail.',
  'passkeys.needName':
    'Unter dieser Adresse nehmen Browser keine Passkeys an: Sie brauchen einen Rechnernamen statt einer IP-Adresse.',
  'passkeys.cancelled': 'Der Browser hat abgebrochen. Versuchen Sie es noch einmal.',
  'proof.title': 'Zweiter Nachweis',
  'proof.lead':
    'Wer für eine Geschäftsstelle arbeitet, sieht, was Mitglieder dem Hub anvertrauen. Ein zweiter Nachweis schützt solche Konten besser als das Postfach allein: ein Passkey (Anmelden mit Fingerabdruck, Gesicht oder Geräte-PIN) oder ein Code aus einer App auf Ihrem Telefon.',
  'proof.begin': 'App einrichten',
  'proof.orPasskey': 'Lieber ohne App? Ein Passkey gilt auch als zweiter Nachweis.',
  'proof.scan':
    'Öffnen Sie eine App für Einmalcodes (zum Beispiel Aegis, FreeOTP oder die Ihres Passwortmanagers) und fotografieren Sie damit dieses Bild.',
  'proof.qr': 'Bild mit dem Schlüssel für die App',
  'proof.type': 'Oder tippen Sie den Schlüssel ab:',
  'proof.openApp': 'In der App auf diesem Gerät öffnen',
  'proof.code': 'Code aus der App',
  'proof.codeHint': 'Sechs Ziffern, die alle 30 Sekunden wechseln.',
  'proof.confirm': 'Code prüfen',
  'proof.on':
    'Der zweite Nachweis ist eingerichtet. Beim Anmelden mit einem Link fragen wir nach einem Code.',
  'proof.codesLeft': {
    one: 'Es ist noch 1 Ersatzcode übrig.',
    other: 'Es sind noch {count} Ersatzcodes übrig.'
  },
  'proof.renew': 'Neue Ersatzcodes erzeugen',
  'proof.remove': 'App entfernen',
  'proof.codesTitle': 'Ihre Ersatzcodes',
  'proof.codesText':
    'Heben Sie diese Codes auf, am besten auf Papier. Jeder gilt einmal und hilft, wenn Telefon oder Passkey verloren gehen. Sie werden nur jetzt gezeigt.',
  'proof.goOn': 'Codes aufgehoben, weiter',
  'proof.giveTitle': 'Noch ein Schritt',
  'proof.giveLead': 'Ihr Konto ist mit einem zweiten Nachweis geschützt.',
  'proof.giveCode': 'Code aus der App oder Ersatzcode',
  'proof.giveHint': 'Aus der App sechs Ziffern; ein Ersatzcode sieht so aus: 2345-ABCD-6789-EFGH',
  'proof.give': 'Weiter',
  'proof.lost':
    'Weder App noch Ersatzcode zur Hand? Die Geschäftsstelle Ihres Hubs kann Ihnen weiterhelfen, nachdem sie geprüft hat, wer Sie sind.',
  'mail.passkeyAdded.subject': 'Neuer Passkey für Ihr Konto bei {network}',
  'mail.passkeyAdded.body':
    'Guten Tag,\n\nfür Ihr Konto bei {network} wurde ein Passkey angelegt: {name}\n\nWaren Sie es nicht? Dann melden Sie sich an, entfernen Sie ihn und beenden Sie alle anderen Sitzungen: {account}\n',
  'mail.passkeyRemoved.subject': 'Passkey aus Ihrem Konto bei {network} entfernt',
  'mail.passkeyRemoved.body':
    'Guten Tag,\n\naus Ihrem Konto bei {network} wurde ein Passkey entfernt.\n\nWaren Sie es nicht? Dann melden Sie sich an und sehen Sie nach: {account}\n',
  'mail.secondFactorOn.subject': 'Zweiter Nachweis für Ihr Konto bei {network} eingerichtet',
  'mail.secondFactorOn.body':
    'Guten Tag,\n\nIhr Konto bei {network} fragt beim Anmelden jetzt nach einem Code aus Ihrer App. Heben Sie die Ersatzcodes gut auf.\n\nWaren Sie es nicht? Dann wenden Sie sich an die Geschäftsstelle Ihres Hubs.\n',
  'mail.secondFactorOff.subject': 'Zweiter Nachweis bei {network} entfernt',
  'mail.secondFactorOff.body':
    'Guten Tag,\n\nIhr Konto bei {network} fragt beim Anmelden nicht mehr nach einem Code.\n\nWaren Sie es nicht? Dann melden Sie sich an und sehen Sie nach: {account}\n',
  'mail.recoveryUsed.subject': 'Ein Ersatzcode wurde benutzt: {network}',
  'mail.recoveryUsed.body':
    'Guten Tag,\n\nfür die Anmeldung bei {network} wurde ein Ersatzcode benutzt. Noch übrig: {left}\n\nWaren Sie es nicht? Dann melden Sie sich an, beenden Sie alle anderen Sitzungen und erzeugen Sie neue Codes: {account}\n'
}
