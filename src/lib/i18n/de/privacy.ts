export const privacy = {
  'privacy.tab': 'Meine Daten',
  'privacy.officeTitle': 'Datenschutz',
  'room.privacy': 'Datenschutz',
  'room.privacyText': 'Anträge mit Fristen, Einwilligungen, Löschfristen, wer was gesehen hat',
  'error.privacyRequest.answered': 'Dieser Antrag ist bereits beantwortet.',
  'error.privacyRequest.identity': 'Bitte prüfen Sie zuerst, ob die Person die ist, um deren Daten es geht.',
  'error.privacyRequest.extended': 'Die Frist lässt sich einmal verlängern, und nur solange sie läuft.',
  'error.privacyRequest.reason': 'Wer ablehnt oder sperrt, nennt den Grund.',
  'error.privacyRequest.open': 'Dazu liegt schon ein offener Antrag vor.',
  'error.privacyRequest.nobody': 'Unter dieser Adresse ist hier niemand bekannt.',
  'error.erasure.operator':
    'Ein Konto mit Betriebsrechten wird zuerst von diesen Rechten befreit, damit die Plattform jemanden hat, der sie betreibt.',
  'audit.privacyRequest.received': 'Datenschutz-Antrag eingegangen',
  'audit.privacyRequest.identityChecked': 'Identität zu einem Datenschutz-Antrag geprüft',
  'audit.privacyRequest.extended': 'Frist eines Datenschutz-Antrags verlängert',
  'audit.privacyRequest.answered': 'Datenschutz-Antrag beantwortet',
  'audit.privacyRequest.withdrawn': 'Datenschutz-Antrag zurückgenommen',
  'audit.person.erased': 'Person gelöscht',
  'audit.contact.erased': 'Kontakt gelöscht',
  'audit.personalData.exported': 'Eigene Daten heruntergeladen',
  'audit.auditTrail.exported': 'Änderungsprotokoll ausgegeben',
  'audit.retentionRule.changed': 'Löschfrist geändert',
  'audit.retention.carriedOut': 'Löschfristen angewandt',
  'mail.erasurePlanned.subject': 'Ihr Konto wird am {date} gelöscht',
  'mail.erasurePlanned.body':
    'Guten Tag,\n\nSie haben beantragt, Ihr Konto und Ihre Daten zu löschen. Das geschieht am {date}. Bis dahin können Sie es zurücknehmen:\n\n{link}\n\nWaren Sie das nicht, nehmen Sie es bitte sofort zurück und sehen Sie nach, wo Ihr Konto angemeldet ist.',
  'mail.erasurePlanned.action': 'Löschung zurücknehmen',
  'mail.privacyAnswered.subject': 'Antwort auf Ihren Datenschutz-Antrag',
  'mail.privacyAnswered.body':
    'Guten Tag,\n\nIhr Antrag vom {date} ist beantwortet:\n\n{answer}\n\nAlles dazu steht hier:\n\n{link}',
  'mail.privacyAnswered.action': 'Meine Daten ansehen',
  'cli.restore.erasedAgain': {
    one: '{count} Löschung wurde erneut ausgeführt',
    other: '{count} Löschungen wurden erneut ausgeführt'
  },
  'doctor.trail': 'Änderungsprotokoll',
  'doctor.trailSealed':
    '{sealed} Einträge unter {seals} Siegeln unverändert, {unsealed} noch nicht versiegelt',
  'doctor.flaw.changed': 'Hub {hub}: Eintrag {seq} wurde verändert',
  'doctor.flaw.deleted': 'Hub {hub}: Eintrag {seq} wurde gelöscht',
  'doctor.flaw.inserted': 'Hub {hub}: Eintrag {seq} wurde nachträglich eingefügt',
  'doctor.flaw.moved': 'Hub {hub}: Eintrag {seq} steht an anderer Stelle als versiegelt',
  'doctor.flaw.seal': 'Hub {hub}: Siegel {seq} wurde verändert',
  'doctor.flawsMore': 'und {count} weitere',
  'dataArchive.title': 'Daten von {name}',
  'dataArchive.yes': 'ja',
  'dataArchive.no': 'nein',
  'mail.accountSilent.subject': 'Ihr Konto wird am {date} gelöscht, wenn Sie es nicht mehr brauchen',
  'mail.accountSilent.body':
    'Guten Tag,\n\nIhr Konto bei {network} wurde seit dem {since} nicht benutzt. Daten, die niemand mehr braucht, behalten wir nicht: am {date} wird das Konto mit Ihren Daten gelöscht.\n\nMöchten Sie es behalten, melden Sie sich bis dahin einmal an:\n\n{link}\n\nSonst müssen Sie nichts tun.',
  'mail.accountSilent.action': 'Anmelden und Konto behalten'
}
