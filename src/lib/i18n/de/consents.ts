export const consents = {
  'consents.title': 'Einwilligungen',
  'consents.lead':
    'Wofür Sie diesem Hub erlaubt haben, Ihnen zu schreiben. Zurücknehmen geht jederzeit und so leicht wie zustimmen.',
  'consents.purpose.hubNews': 'Neuigkeiten des Hubs',
  'consents.state.given': 'Sie haben zugestimmt',
  'consents.state.none': 'Sie haben nicht zugestimmt',
  'consents.give': 'Zustimmen',
  'consents.withdraw': 'Zurücknehmen',
  'consents.withdrawn': 'Zurückgenommen. Sie bekommen dazu keine Mails mehr.',
  'consents.given': 'Gespeichert. Danke.',
  'consents.textOf': 'Text, Fassung {version} vom {date}',
  'consents.noText': 'Dieser Hub bittet zurzeit um keine Einwilligung.',
  'consents.history': 'Was bisher war',
  'consents.historyNone': 'Hier steht, wann Sie wozu zugestimmt und was Sie zurückgenommen haben.',
  'consents.historyGiven': 'Zugestimmt am {date}, Fassung {version}',
  'consents.historyOpen': 'Gewünscht am {date}, nie bestätigt',
  'consents.historyWithdrawn': 'Zurückgenommen am {date}',
  'consents.newsTitle': 'Neuigkeiten abonnieren',
  'consents.newsLead':
    'Der Hub schreibt Ihnen, wenn es etwas zu berichten gibt. Jede Mail lässt sich mit einem Klick abbestellen.',
  'consents.newsEmail': 'E-Mail-Adresse',
  'consents.newsButton': 'Bestätigung anfordern',
  'consents.newsSent':
    'Bitte sehen Sie in Ihr Postfach: Erst mit dem Link in der Mail gilt die Einwilligung.',
  'consents.confirmTitle': 'Einwilligung bestätigen',
  'consents.confirmLead':
    'Sie möchten Neuigkeiten dieses Hubs bekommen. Mit dem Knopf gilt Ihre Einwilligung.',
  'consents.confirmButton': 'Bestätigen',
  'consents.confirmed': 'Bestätigt. Ihre Einwilligung gilt ab jetzt.',
  'consents.stopTitle': 'Neuigkeiten abbestellen',
  'consents.stopLead':
    'Mit dem Knopf nehmen Sie Ihre Einwilligung zurück. Danach schreibt Ihnen der Hub dazu nicht mehr.',
  'consents.officeLead':
    'Wozu Menschen zustimmen, Wort für Wort. Eine Fassung ändert sich nie; eine neue gilt für alle, die danach zustimmen.',
  'consents.count.held': { one: '{count} gültige Einwilligung', other: '{count} gültige Einwilligungen' },
  'consents.count.open': { one: '{count} noch nicht bestätigt', other: '{count} noch nicht bestätigt' },
  'consents.count.withdrawn': { one: '{count} zurückgenommen', other: '{count} zurückgenommen' },
  'consents.bodyDe': 'Text auf Deutsch',
  'consents.bodyEn': 'Text auf Englisch',
  'consents.publish': 'Neue Fassung veröffentlichen',
  'consents.published': 'Veröffentlicht. Die Fassung gilt ab jetzt.',
  'consents.versions': 'Alle Fassungen',
  'consents.formAddress': 'Anmeldeseite für alle, die kein Konto haben:',
  'consents.proposal.hubNews':
    'Ich bin einverstanden, dass {hub} mir per E-Mail über Veranstaltungen, Ausschreibungen und Neuigkeiten des Hubs berichtet. Ich kann das jederzeit ohne Angabe von Gründen zurücknehmen, am einfachsten mit dem Link in jeder Mail.',
  'mail.consentConfirm.subject': 'Bitte bestätigen: Neuigkeiten von {hub}',
  'mail.consentConfirm.body':
    'Guten Tag,\n\nfür diese Adresse wurden Neuigkeiten von {hub} gewünscht. Bitte bestätigen Sie das innerhalb von {days} Tagen:\n\n{link}\n\nWaren Sie das nicht, brauchen Sie nichts zu tun: Ohne Bestätigung schreibt Ihnen niemand.',
  'mail.consentConfirm.action': 'Einwilligung bestätigen',
  'error.consent.link': 'Dieser Link gehört zu keiner Einwilligung.',
  'error.consent.no_text': 'Dieser Hub bittet zurzeit um keine Einwilligung.',
  'audit.consentText.published': 'Text einer Einwilligung veröffentlicht',
  'audit.consent.given': 'Einwilligung gegeben',
  'audit.consent.confirmed': 'Einwilligung bestätigt',
  'audit.consent.withdrawn': 'Einwilligung zurückgenommen'
}
