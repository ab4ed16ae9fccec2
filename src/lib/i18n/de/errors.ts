export const errors = {
  'error.not_found': 'Diese Seite oder dieser Eintrag ist hier nicht zu finden.',
  'error.forbidden': 'Dafür fehlt Ihnen die Berechtigung. Die Geschäftsstelle kann sie vergeben.',
  'error.sign_in_needed': 'Bitte melden Sie sich an, um diese Seite zu sehen.',
  'error.form.unreadable':
    'Das Formular ist nicht vollständig angekommen. Gehen Sie eine Seite zurück und senden Sie es noch einmal.',
  'error.version_conflict':
    'Jemand hat diesen Eintrag inzwischen geändert. Ihre Eingaben stehen noch hier; vergleichen Sie und speichern Sie erneut.',
  'error.hub.slug_taken':
    'Der Kurzname „{slug}“ gehört schon einem anderen Hub. Wählen Sie einen anderen, zum Beispiel „{slug}-2“.',
  'error.hub.slug_form':
    'Der Kurzname darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche enthalten, zum Beispiel „leipzig“.',
  'error.organisation.slug_taken':
    'Dieser Kurzname gehört schon zu einer anderen Organisation. Wählen Sie einen anderen, zum Beispiel „muster-leipzig“.',
  'error.person.email_taken':
    'Diese E-Mail-Adresse gehört schon zu einem anderen Konto. Nehmen Sie eine andere.',
  'error.link.used_or_expired':
    'Dieser Link wurde schon benutzt oder ist abgelaufen. Fordern Sie einen neuen an.',
  'error.import.not_ready':
    'Dieser Import ist nicht in dem Zustand, in dem dieser Schritt möglich ist. Laden Sie die Seite neu.',
  'error.import.already_running':
    'Gerade läuft ein anderer Import. Warten Sie, bis er fertig ist, und starten Sie diesen dann noch einmal.',
  'error.import.mapping_incomplete':
    'Keine Spalte ist als Name der Organisation zugeordnet. Wählen Sie die Spalte, in der zum Beispiel „Muster GmbH“ steht.',
  'error.import.columns_doubtful':
    'Die Namen der Organisationen stehen anscheinend in der Spalte „{column}“ und nicht in der zugeordneten. Es wurde nichts übernommen. Prüfen Sie die Zuordnung.',
  'error.import.columns_moved':
    'Bei {moved} von {known} bekannten Zeilen steht jetzt eine andere Organisation. Vermutlich sind Spalten verrutscht, oder die Datei ist eine andere Liste mit denselben Überschriften. Es wurde nichts übernommen.',
  'error.import.interrupted':
    'Der Import wurde unterbrochen. Es wurde nichts übernommen; starten Sie ihn erneut.',
  'error.import.file.empty': 'Die Datei enthält keine Zeilen.',
  'error.import.file.binary':
    'Das ist keine Tabelle, die sich lesen lässt. Möglich sind CSV-Dateien und Excel-Arbeitsmappen (.xlsx).',
  'error.import.file.encrypted':
    'Die Arbeitsmappe ist mit einem Passwort verschlüsselt. Speichern Sie sie ohne Passwort und wählen Sie sie noch einmal aus.',
  'error.import.file.old_excel':
    'Das ist eine Excel-Datei im alten Format (.xls). Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ oder als CSV.',
  'error.import.file.pdf':
    'Das ist ein PDF und keine Tabelle. Fragen Sie die herausgebende Stelle nach der CSV- oder Excel-Datei.',
  'error.import.file.workbook_broken':
    'Die Arbeitsmappe ist beschädigt oder unvollständig. Laden Sie sie neu herunter oder speichern Sie sie noch einmal.',
  'error.import.file.workbook_bomb':
    'Die Arbeitsmappe ist ungewöhnlich stark gepackt, mehr als {ratio}-fach. So etwas kann den Server lahmlegen; sie wird nicht geöffnet. Speichern Sie die Tabelle als CSV.',
  'error.import.file.workbook_too_large':
    'Die Arbeitsmappe ist zu groß (höchstens {megabytes} MB entpackt und {cells} Zellen). Speichern Sie die Tabelle als CSV, dafür gibt es keine Grenze.',
  'error.import.file.no_table':
    'In der Datei ist keine Tabelle mit Überschriften zu finden. Die Überschriften müssen in einer eigenen Zeile stehen, zum Beispiel „Name; Ort; Webseite“.',
  'error.duplicate.already_decided': 'Über diese Dublette ist schon entschieden. Laden Sie die Seite neu.',
  'error.merge.not_these':
    'Diese beiden lassen sich nicht zusammenführen: Eine davon ist schon in einer anderen Organisation aufgegangen. Laden Sie die Seite neu.',
  'error.merge.already_undone': 'Diese Zusammenführung ist schon aufgehoben.',
  'error.proposal.already_decided': 'Über diesen Vorschlag ist schon entschieden. Laden Sie die Seite neu.',
  'error.setup.already_done': 'Diese Installation ist schon eingerichtet.',
  'error.claim.already_yours': 'Sie gehören schon zu dieser Organisation.',
  'error.claim.already_asked':
    'Ihre Anfrage für diese Organisation ist schon gestellt und wartet auf Antwort.',
  'error.claim.organisation_taken':
    'Für diese Organisation hat gerade schon jemand angefragt. Die Geschäftsstelle prüft das; sobald es entschieden ist, können Sie sich als Kollegin oder Kollege anschließen.',
  'error.claim.already_decided': 'Über diese Anfrage ist schon entschieden. Laden Sie die Seite neu.',
  'error.invitation.open': 'Diese Adresse ist schon eingeladen. Die Einladung gilt noch.',
  'error.affiliation.last_admin':
    'Jemand muss für die Organisation verantwortlich bleiben. Machen Sie zuerst eine andere Person verantwortlich.',
  'error.application.already_member': 'Ihre Organisation ist schon Mitglied dieses Hubs.',
  'error.application.already_open':
    'Der Aufnahmeantrag Ihrer Organisation liegt schon vor und wartet auf die Entscheidung.',
  'error.application.already_decided':
    'Über diesen Aufnahmeantrag ist schon entschieden. Laden Sie die Seite neu.',
  'error.application.period': 'Das Ende liegt vor dem Beginn. Lassen Sie das Ende leer, wenn es keines gibt.',
  'error.organisation.name_known':
    '„{name}“ steht schon im Verzeichnis. Wählen Sie den Eintrag oben aus, oder bestätigen Sie unten, dass es eine andere Organisation ist.',
  'error.joining.not_begun':
    'Ein früherer Schritt fehlt noch. Gehen Sie zum Anfang zurück; was Sie schon eingegeben haben, ist noch da.',
  'error.joining.nothing_said':
    'Schreiben Sie wenigstens eines von beidem: was Sie suchen oder was Sie bieten.',
  'error.identifier.taken':
    'Diese Kennung gehört schon zu einer anderen Organisation. Prüfen Sie, ob Sie sich vertippt haben. Stimmt sie, schreiben Sie der Geschäftsstelle.',
  'error.logo.too_large':
    'Das Bild ist zu groß: es passen {kilobytes} kB. Verkleinern Sie es und wählen Sie es noch einmal aus.',
  'error.logo.not_a_picture':
    'Gebraucht wird ein Bild als PNG, JPEG oder WebP mit höchstens 4.096 Pixeln je Seite. SVG wird nicht genommen, weil es Skripte enthalten kann.',
  'error.invitation.too_many':
    'Mehr als {limit} Einladungen am Tag verschicken wir nicht für eine Person. Morgen geht es weiter.',
  'error.listing.not_a_colleague':
    'Die Ansprechperson gehört nicht zu dieser Organisation. Wählen Sie jemanden aus der Liste.',
  'error.listing.names_owner':
    'Anonym geht das so nicht: {words} sagt, wer Sie sind. Nehmen Sie die Wörter heraus, oder wählen Sie eine andere Sichtbarkeit.',
  'error.listing.hints_at_owner':
    '{words} könnte verraten, wer Sie sind. Ändern Sie die Wörter, oder bestätigen Sie, dass sie stehen bleiben dürfen.',
  'error.listing.not_releasable':
    'Für das Netzwerk freigeben lässt sich nur, was veröffentlicht ist und nur im eigenen Hub oder anonym gezeigt wird.',
  'error.listing.not_waiting':
    'Darüber ist schon entschieden, oder es wurde zurückgezogen. Laden Sie die Seite neu.',
  'error.listing.comment_needed':
    'Schreiben Sie dazu, was sich ändern soll, zum Beispiel: „Bitte nennen Sie die Stückzahl.“',
  'error.component.class': 'Diese Klasse gibt es im Katalog nicht. Wählen Sie eine aus der Liste.',
  'error.component.value': 'Eine Angabe fehlt oder passt nicht. Sie steht neben dem Feld.',
  'error.component.article_taken':
    'Unter dieser Artikelnummer steht schon eine Komponente von Ihnen im Katalog.',
  'error.component.term_taken': 'Dieses Kürzel ist schon vergeben.',
  'error.component.importTaken': 'Diese Tabelle ist schon übernommen worden.',
  'error.component.importUnreadable':
    'Diese Datei lässt sich nicht als Tabelle lesen. Speichern Sie sie als CSV oder XLSX.',
  'error.component.importTooLong': 'Die Tabelle hat mehr als {most} Zeilen. Teilen Sie sie auf.'
}
