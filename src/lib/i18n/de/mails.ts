export const mails = {
  'mail.test.subject': 'Testmail von {network}',
  'mail.test.body':
    'Guten Tag,\n\ndiese Mail zeigt, dass der Versand von {network} funktioniert.\n\nDie Seiten liegen unter {address}\n',
  'mail.claimAsked.subject': 'Anfrage für {organisation}',
  'mail.claimAsked.body':
    'Guten Tag,\n\njemand möchte sich {organisation} anschließen und bittet Sie um Bestätigung.\n\nWer das ist und was zu tun ist, steht hier: {link}\n\nKennen Sie die Person nicht, lehnen Sie die Anfrage ab.\n\n{network}\n',
  'mail.claimConfirmed.subject': 'Sie sprechen jetzt für {organisation}',
  'mail.claimConfirmed.body':
    'Guten Tag,\n\nIhre Zugehörigkeit zu {organisation} ist bestätigt. Sie können das Profil pflegen und Angebote und Bedarfe einstellen.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.claimRefused.subject': 'Ihre Anfrage für {organisation}',
  'mail.claimRefused.body':
    'Guten Tag,\n\nIhre Anfrage, für {organisation} zu sprechen, wurde nicht bestätigt. Wenn das ein Irrtum ist, antworten Sie der Geschäftsstelle.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.invitation.subject': 'Einladung zu {organisation}',
  'mail.invitation.body':
    'Guten Tag,\n\nSie sind eingeladen, bei {organisation} mitzuarbeiten. Melden Sie sich mit dieser E-Mail-Adresse an; die Einladung liegt dort bereit und gilt {days} Tage.\n\nZur Anmeldung: {link}\n\nKommt Ihnen das unbekannt vor, müssen Sie nichts tun.\n\n{network}\n',
  'mail.applicationReceived.subject': 'Ihr Aufnahmeantrag für {organisation} ist da',
  'mail.applicationReceived.body':
    'Guten Tag,\n\nder Aufnahmeantrag für {organisation} liegt der Geschäftsstelle vor. Sie hören von ihr; Ihre Angaben können Sie bis dahin weiter ergänzen.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.applicationApproved.subject': '{organisation} ist jetzt Mitglied',
  'mail.applicationApproved.body':
    'Guten Tag,\n\n{organisation} ist aufgenommen. Das Profil, Ihre Angebote und Ihre Bedarfe sind jetzt zu sehen.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.applicationRefused.subject': 'Ihr Aufnahmeantrag für {organisation}',
  'mail.applicationRefused.body':
    'Guten Tag,\n\nder Hub nimmt {organisation} zurzeit nicht auf. Die Begründung der Geschäftsstelle:\n\n{reason}\n\nIhr Bereich: {link}\n\n{network}\n'
}
