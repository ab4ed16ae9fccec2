export const signInMails = {
  'mail.signIn.subject': 'Ihr Anmeldelink für {network}',
  'mail.signIn.body':
    'Guten Tag,\n\nmit diesem Link melden Sie sich bei {network} an:\n\n{link}\n\nEr gilt einmal und {minutes} Minuten lang.\n\nSie haben keinen Link angefordert? Dann können Sie diese Mail löschen. Ohne den Link kommt niemand in Ihr Konto.\n',
  'mail.signIn.action': 'Anmelden',
  'mail.join.subject': 'Bestätigen Sie Ihre Adresse für {network}',
  'mail.join.body':
    'Guten Tag,\n\nschön, dass Sie bei {network} mitmachen möchten. Bestätigen Sie mit diesem Link Ihre Adresse, dann geht es weiter:\n\n{link}\n\nDer Link gilt einmal und {minutes} Minuten lang.\n\nSie haben nichts angefordert? Dann können Sie diese Mail löschen, und es geschieht nichts.\n',
  'mail.join.action': 'Adresse bestätigen',
  'mail.noAccount.subject': 'Noch kein Konto bei {network}',
  'mail.noAccount.body':
    'Guten Tag,\n\njemand wollte sich mit dieser Adresse bei {network} anmelden. Unter dieser Adresse gibt es dort kein Konto.\n\nHaben Sie sich sonst mit einer anderen Adresse angemeldet? Dann nehmen Sie bitte jene.\n\nMöchten Sie neu mitmachen? Hier geht es los:\n\n{link}\n\nDer Link gilt einmal und {minutes} Minuten lang. Waren Sie es nicht, können Sie diese Mail löschen.\n',
  'mail.noAccount.action': 'Mitmachen',
  'mail.confirmAddress.subject': 'Bestätigen Sie diese Adresse für {network}',
  'mail.confirmAddress.body':
    'Guten Tag,\n\n„{name}“ hat diese Adresse im eigenen Konto bei {network} eingetragen. Sind Sie das? Dann bestätigen Sie die Adresse:\n\n{link}\n\nDer Link gilt einmal und {minutes} Minuten lang, in einem Browser, in dem Sie angemeldet sind.\n\nSind Sie es nicht, können Sie diese Mail löschen. Die Adresse wird dann nicht übernommen.\n',
  'mail.confirmAddress.action': 'Adresse bestätigen',
  'mail.addressTaken.subject': 'Diese Adresse hat bei {network} schon ein Konto',
  'mail.addressTaken.body':
    'Guten Tag,\n\njemand wollte diese Adresse in einem zweiten Konto bei {network} eintragen. Sie gehört dort schon zu einem Konto, und daran hat sich nichts geändert.\n\nHaben Sie versehentlich zwei Konten? Im anderen Konto lassen sich beide unter „Zweites Konto“ zu einem verbinden.\n\n{link}\n\nWaren Sie es nicht, können Sie diese Mail löschen.\n',
  'mail.addressTaken.action': 'Anmelden',
  'mail.addressAdded.subject': 'Neue Adresse in Ihrem Konto bei {network}',
  'mail.addressAdded.body':
    'Guten Tag,\n\nin Ihrem Konto bei {network} ist jetzt auch diese Adresse bestätigt: {address}\n\nWaren Sie es nicht? Dann melden Sie sich an, entfernen Sie die Adresse und beenden Sie alle anderen Sitzungen: {account}\n',
  'mail.addressRemoved.subject': 'Adresse aus Ihrem Konto bei {network} entfernt',
  'mail.addressRemoved.body':
    'Guten Tag,\n\naus Ihrem Konto bei {network} wurde diese Adresse entfernt: {address}\n\nWaren Sie es nicht? Dann melden Sie sich mit einer anderen Adresse an und sehen Sie nach: {account}\n'
}
