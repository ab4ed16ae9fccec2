export const mails = {
  'mail.test.subject': 'Testmail von {network}',
  'mail.test.body':
    'Guten Tag,\n\ndiese Testmail kommt von {network}. Sie zeigt, dass der Mailversand funktioniert. Sie müssen nichts tun.\n\nDie Seiten finden Sie hier: {address}\n',
  'mail.claimAsked.subject': 'Spricht diese Person für {organisation}?',
  'mail.claimAsked.body':
    'Guten Tag,\n\nbei {network} möchte jemand für {organisation} sprechen. Bitte entscheiden Sie darüber.\n\nName und E-Mail-Adresse der Person sehen Sie nach der Anmeldung: {link}\n\nDort bestätigen Sie die Anfrage oder lehnen sie ab. Kennen Sie die Person nicht, lehnen Sie ab.\n\n{network}\n',
  'mail.claimConfirmed.subject': 'Sie sprechen jetzt für {organisation}',
  'mail.claimConfirmed.body':
    'Guten Tag,\n\nIhre Zugehörigkeit zu {organisation} ist bestätigt. Sie können jetzt Angebote und Bedarfe schreiben. Sind Sie verantwortlich, pflegen Sie auch das Profil.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.claimRefused.subject': 'Ihre Anfrage für {organisation}',
  'mail.claimRefused.body':
    'Guten Tag,\n\nIhre Anfrage, für {organisation} zu sprechen, wurde abgelehnt. Halten Sie das für einen Irrtum, schreiben Sie der Geschäftsstelle Ihres Hubs.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.invitation.subject': 'Einladung: Für {organisation} bei {network} sprechen',
  'mail.invitation.body':
    'Guten Tag,\n\n{organisation} lädt Sie ein, bei {network} für die Organisation zu sprechen. Bei {network} finden Organisationen Partner.\n\nMelden Sie sich mit der Adresse an, an die diese Mail ging. Dann können Sie unter „Mein Bereich“ annehmen oder ablehnen. Die Einladung gilt {days} Tage.\n\nZur Anmeldung: {link}\n\nKommt Ihnen das unbekannt vor, müssen Sie nichts tun.\n\n{network}\n',
  'mail.applicationReceived.subject': 'Ihr Aufnahmeantrag für {organisation} ist angekommen',
  'mail.applicationReceived.body':
    'Guten Tag,\n\nder Aufnahmeantrag für {organisation} ist bei der Geschäftsstelle angekommen. Sobald sie entschieden hat, bekommen Sie eine Mail. Bis dahin können Sie Ihre Angaben noch ergänzen.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.applicationApproved.subject': '{organisation} ist aufgenommen',
  'mail.applicationApproved.body':
    'Guten Tag,\n\n{organisation} ist aufgenommen und steht jetzt im Verzeichnis, mit Angeboten und Bedarfen. Wer welche Angaben sieht, bestimmen Sie im Profil unter „Wer sieht was“.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.applicationRefused.subject': 'Ihr Aufnahmeantrag für {organisation}',
  'mail.applicationRefused.body':
    'Guten Tag,\n\nder Hub nimmt {organisation} zurzeit nicht auf. Die Geschäftsstelle begründet das so:\n\n{reason}\n\nHaben Sie Fragen dazu, schreiben Sie der Geschäftsstelle.\n\nIhr Bereich: {link}\n\n{network}\n',
  'mail.listingWritten.subject': 'Für Sie geschrieben: {title}',
  'mail.listingWritten.body':
    'Guten Tag,\n\ndie Geschäftsstelle von {hub} hat nach dem Gespräch mit Ihnen aufgeschrieben: „{title}“.\n\nSehen Sie es sich an. Sie können es übernehmen, ändern oder zurückziehen: {link}\n\n{network}\n',
  'mail.listingPublished.subject': 'Veröffentlicht: {title}',
  'mail.listingPublished.body':
    'Guten Tag,\n\ndie Geschäftsstelle von {hub} hat „{title}“ angesehen und veröffentlicht.\n\nHier steht es: {link}\n\n{network}\n',
  'mail.listingReturned.subject': 'Bitte noch ändern: {title}',
  'mail.listingReturned.body':
    'Guten Tag,\n\ndie Geschäftsstelle von {hub} hat „{title}“ angesehen und bittet um eine Änderung:\n\n{comment}\n\nÄndern und wieder einreichen: {link}\n\n{network}\n',
  'mail.listingReleaseAsked.subject': 'Auch anderen Hubs zeigen? {title}',
  'mail.listingReleaseAsked.body':
    'Guten Tag,\n\nfür „{title}“ gibt es in {hub} noch keinen guten Treffer. Andere Hubs könnten helfen. Dafür müssten Sie es für deren Mitglieder freigeben; es bleibt sonst, wie es ist, auch anonym.\n\nAnsehen und entscheiden: {link}\n\n{network}\n',
  'mail.listingExpiring.subject': 'Gilt das noch? {title}',
  'mail.listingExpiring.body':
    'Guten Tag,\n\n„{title}“ wird bei {hub} noch {days} Tage gezeigt und verschwindet dann.\n\nGilt es noch, verlängern Sie mit einem Klick, ohne Anmeldung. Auf derselben Seite können Sie es zurückziehen: {link}\n\n{network}\n'
}
