export const dataArchive = {
  'dataArchive.area.people': 'Konto und Anmeldung',
  'dataArchive.area.belonging': 'Zugehörigkeit, Mitgliedschaft und Kontakte',
  'dataArchive.area.exchange': 'Angebote, Bedarfe, Matches und Vermittlungen',
  'dataArchive.area.hub': 'Mails, Einwilligungen und Änderungsprotokoll',
  'dataArchive.area.office': 'Was Geschäftsstellen notiert und geplant haben',
  'dataArchive.area.organisations': 'Organisationen und ihre Angaben',
  'dataArchive.indexFile': 'HIER-BEGINNEN.html',
  'dataArchive.doneName': '{table}: was Sie getan haben',
  'dataArchive.mentionsName': '{table}: wo Sie genannt werden',
  'dataArchive.what': 'Was ist das?',
  'dataArchive.whatPerson':
    'Alles, was {network} über {name} gespeichert hat: eine Kopie nach Artikel 15 der Datenschutz-Grundverordnung, die Sie nach Artikel 20 auch in andere Programme übernehmen können.',
  'dataArchive.whatOrganisation':
    'Alles, was {name} bei {network} eingetragen hat und was dort über {name} entschieden wurde.',
  'dataArchive.madeAt': 'Erstellt am {date}. Zeiten gelten in der Zeitzone {zone}.',
  'dataArchive.responsible': 'Wer ist verantwortlich?',
  'dataArchive.responsibleText':
    '{network} ({address}) betreibt die Plattform. Für das, was ein Hub notiert hat, ist seine Geschäftsstelle zuständig:',
  'dataArchive.askText':
    'Fragen, Berichtigung oder Löschung: unter „Meine Daten“ in Ihrem Konto oder bei der Geschäftsstelle des Hubs. Beschwerden nimmt jede Datenschutz-Aufsichtsbehörde an.',
  'dataArchive.contents': 'Was liegt in diesem Archiv?',
  'dataArchive.contentsNone': 'Es ist nichts gespeichert.',
  'dataArchive.entries': { one: '{count} Eintrag', other: '{count} Einträge' },
  'dataArchive.forPrograms': 'Für Programme',
  'dataArchive.forProgramsText':
    'Dieselben Angaben liegen im Ordner „data“ als JSON (UTF-8), eine Datei je Teil; data/fields.json beschreibt jedes Feld. Dort stehen auch die Nummern, mit denen die Teile aufeinander verweisen; auf den Seiten sind sie weggelassen.',
  'dataArchive.filesText': 'Hochgeladene Dateien, unverändert:',
  'dataArchive.notIn': 'Was fehlt, und warum?',
  'dataArchive.notInOthers':
    'Namen, Adressen und Texte anderer Menschen: Sie gehören ihnen. Wo andere {name} erwähnen, steht nur die Stelle mit ihrer Umgebung.',
  'dataArchive.notInSecrets':
    'Geheimnisse der Anmeldung (Schlüssel, Prüfsummen von Links und Codes): In falschen Händen wären sie gefährlich, und sie sagen nichts über Menschen aus.',
  'dataArchive.notInComputed': 'Was die Datenbank nur zum Suchen und Vergleichen aus den Angaben berechnet.',
  'dataArchive.notInFiles':
    'Dateien, die an Angeboten und Bedarfen hängen: Sie gehören der Organisation und lassen sich dort herunterladen.',
  'dataArchive.notInOrganisation':
    'Was Geschäftsstellen über {name} für sich notiert haben, und die persönlichen Angaben der Menschen, die zu {name} gehören: Diese fordert jede Person selbst an.',
  'dataArchive.back': 'Zur Übersicht',
  'dataArchive.next': 'Nächste Seite',
  'dataArchive.previous': 'Vorige Seite',
  'dataArchive.entry': 'Eintrag {number}',
  'dataArchive.you': 'Sie',
  'dataArchive.from': 'ab {date}',
  'dataArchive.to': 'bis {date}',
  'dataArchive.always': 'unbefristet',
  'dataArchive.mailText': 'Die Mail, wie sie verschickt wurde',
  'dataArchive.empty': 'Keine weiteren Angaben.',
  'dataArchive.hub': 'Hub oder Netzwerk',
  'dataArchive.ofOrganisation': 'Daten mitnehmen',
  'dataArchive.ofOrganisationText':
    'Alles, was zu dieser Organisation gespeichert ist, mit ihren Dateien, zum Lesen und für andere Programme:',
  'dataArchive.ofOrganisationLink': 'Archiv herunterladen (ZIP)',
  'dataArchive.ofHub': 'Hub {name}',
  'ownHistory.title': 'Was mit {name} geschah',
  'ownHistory.lead':
    'Jede Änderung an der Organisation, ihren Mitgliedschaften, Angeboten und Bedarfen, die neueste zuerst. Nur wer die Organisation verwaltet, sieht diese Seite. Andere Menschen werden nicht beim Namen genannt.',
  'ownHistory.none': 'Noch ist nichts geschehen',
  'ownHistory.noneText': 'Sobald sich etwas an der Organisation ändert, steht es hier.',
  'ownHistory.byItself': 'geschah von selbst',
  'ownHistory.others': 'jemand außerhalb der Organisation, meist eine Geschäftsstelle',
  'ownHistory.newest': 'Zum Neuesten',
  'ownHistory.older': 'Ältere Einträge',
  'ownHistory.link': 'Ansehen, was geändert wurde',
  'dataArchive.about': 'Worum es geht',
  'dataArchive.area.catalogue': 'Komponenten'
}
