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
  'mail.noAccount.action': 'Mitmachen'
}
