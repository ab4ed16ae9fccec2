export const myData = {
  'myData.lead':
    'Was über Sie gespeichert ist, wer es gesehen hat, und wie Sie es berichtigen oder löschen lassen.',
  'myData.network': 'Das ganze Netzwerk',
  'myData.download': 'Alles herunterladen',
  'myData.downloadText':
    'Ein Archiv mit allem, was die Plattform über Sie weiß: zum Lesen im Browser und als JSON für Programme.',
  'myData.downloadButton': 'Meine Daten herunterladen',
  'myData.history': 'Was mit meinen Daten geschah',
  'myData.consentsText': 'Je Hub: wofür er Ihnen schreiben darf.',
  'myData.requests': 'Anträge',
  'myData.requestsText':
    'Fragen oder verlangen Sie etwas, das Sie hier nicht selbst erledigen können. Die Antwort kommt innerhalb eines Monats und kostet nichts.',
  'myData.kind': 'Worum geht es?',
  'myData.place': 'Wer soll antworten?',
  'myData.message': 'Was wir wissen sollten',
  'myData.ask': 'Antrag stellen',
  'myData.asked': 'Ihr Antrag ist eingegangen.',
  'myData.withdraw': 'Zurücknehmen',
  'myData.withdrawn': 'Zurückgenommen.',
  'myData.dueOn': 'Antwort bis {date}',
  'myData.executeOn': 'Wird am {date} ausgeführt',
  'myData.blocked': 'Bleibt gespeichert bis {date}',
  'myData.planned': 'Ihr Konto wird am {date} gelöscht.',
  'myData.keep': 'Konto behalten',
  'myData.erase': 'Konto und Daten löschen',
  'myData.eraseText':
    'Ihr Konto, Ihre Angaben und alles, was Hubs über Sie notiert haben, wird nach {days} Tagen gelöscht; bis dahin können Sie es zurücknehmen. In berichteten Zahlen zählen Sie weiter mit, ohne dass jemand sieht, dass Sie es waren. Laden Sie vorher herunter, was Sie behalten möchten.',
  'myData.eraseSure': 'Ich möchte mein Konto und meine Daten löschen lassen.',
  'myData.eraseButton': 'Löschung beantragen',
  'myHistory.title': 'Was mit meinen Daten geschah',
  'myHistory.lead':
    'Die neuesten 100 Vorgänge, die Sie betreffen oder die Sie ausgelöst haben, aus allen Hubs.',
  'myHistory.none': 'Noch nichts',
  'myHistory.noneText': 'Sobald etwas mit Ihren Daten geschieht, steht es hier.',
  'myHistory.own': 'von Ihnen',
  'myHistory.look.person': 'Die Geschäftsstelle hat Ihr Konto angesehen',
  'myHistory.look.contact': 'Die Geschäftsstelle hat Ihren Kontakt angesehen',
  'myHistory.look.list': {
    one: 'Die Geschäftsstelle hat eine Liste angesehen, in der Sie stehen',
    other: 'Die Geschäftsstelle hat eine Liste mit {count} Menschen angesehen, in der Sie stehen'
  },
  'myHistory.look.export': {
    one: 'Die Geschäftsstelle hat Ihre Angaben ausgegeben',
    other: 'Die Geschäftsstelle hat eine Liste mit {count} Menschen ausgegeben, in der Sie stehen'
  },
  'myHistory.look.mail': 'Die Geschäftsstelle hat eine Mail an Sie angesehen',
  'privacyKind.access': 'Auskunft',
  'privacyKind.erase': 'Löschung',
  'privacyKind.rectify': 'Berichtigung',
  'privacyKind.restrict': 'Einschränkung',
  'privacyKind.port': 'Übertragung an andere',
  'privacyKind.object': 'Widerspruch',
  'privacyDecision.done': 'Erfüllt',
  'privacyDecision.partly': 'Teilweise erfüllt',
  'privacyDecision.refused': 'Abgelehnt',
  'privacyDecision.withdrawn': 'Zurückgenommen',
  'privacyReason.legalDuty': 'Ein Gesetz verlangt, die Daten aufzubewahren.',
  'privacyReason.publicInterest': 'Die Daten werden im öffentlichen Interesse gebraucht.',
  'privacyReason.claims': 'Die Daten werden für Rechtsansprüche gebraucht.',
  'privacyReason.notThem': 'Es ließ sich nicht klären, dass es um die eigenen Daten geht.',
  'privacyReason.unfounded': 'Der Antrag ist offensichtlich unbegründet.'
}
