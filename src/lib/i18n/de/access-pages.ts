export const accessPages = {
  'form.identity': 'Bestätigen Sie, dass Sie geprüft haben, wer die Person ist.',
  'error.access.nobody': 'Unter dieser Adresse ist in diesem Hub niemand bekannt.',
  'access.title': 'Zugang wiederherstellen',
  'access.lead':
    'Postfach, Passkey oder Telefon verloren? Prüfen Sie zuerst, wer die Person ist, zum Beispiel mit einem Anruf unter einer Nummer, die Sie schon kannten. Nach {hours} Stunden gilt die Adresse, die Sie hier nennen; alle bisherigen Passkeys und Codes gelten dann nicht mehr. An alle bisherigen Adressen geht eine Mail, mit der die Person widersprechen kann.',
  'access.known': 'Bisherige Adresse der Person',
  'access.address': 'Adresse, die künftig gilt',
  'access.addressHint': 'Eine neue, oder die bisherige, wenn nur Passkey oder Telefon verloren sind.',
  'access.check': 'Prüfung',
  'access.checked': 'Ich habe geprüft, dass es diese Person ist.',
  'access.restore': 'Zugang wiederherstellen',
  'access.leadOnly': 'Das kann nur die Leitung der Geschäftsstelle.',
  'access.waits': 'gilt ab {when}, sobald die Person sich mit dieser Adresse anmeldet',
  'access.outcome.taken': 'wiederhergestellt',
  'access.outcome.objected': 'widersprochen',
  'access.outcome.void': 'hinfällig, die Adresse gehört inzwischen zu einem anderen Konto',
  'access.objection': 'Wiederherstellung widersprechen',
  'access.objectionLead':
    'Jemand hat die Geschäftsstelle gebeten, den Zugang zu Ihrem Konto neu einzurichten. Waren Sie es nicht, widersprechen Sie hier; dann bleibt alles, wie es ist.',
  'access.object': 'Widersprechen',
  'access.objected': 'Es bleibt alles, wie es ist. Sagen Sie bitte auch der Geschäftsstelle Bescheid.',
  'mail.accessRestoring.subject': 'Zugang zu Ihrem Konto bei {network}',
  'mail.accessRestoring.body':
    'Guten Tag,\n\ndie Geschäftsstelle wurde gebeten, Ihnen wieder Zugang zu Ihrem Konto bei {network} zu geben. In {hours} Stunden gilt dafür diese Adresse: {address}\n\nPasskeys und Codes, die Sie bisher hatten, gelten dann nicht mehr.\n\nHaben Sie nicht darum gebeten? Dann widersprechen Sie hier, und es bleibt alles, wie es ist:\n\n{link}\n',
  'mail.accessRestoring.action': 'Widersprechen'
}
