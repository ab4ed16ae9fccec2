export const files = {
  'file.title': 'Dateien',
  'file.lead': 'Datenblatt, Präsentation, Bild: Was hier liegt, sehen alle, die auch den Text sehen.',
  'file.leadAnonymous':
    'Solange hier kein Name steht, sieht die Dateien nur Ihr Haus und das Hub-Team: Dateien verraten leicht, von wem sie sind.',
  'file.choose': 'Datei auswählen',
  'file.hint':
    'PDF, Word, Excel, PowerPoint, OpenDocument, Text, CSV, PNG, JPEG oder WebP, bis {megabytes} MB. Unterschriebene PDF bleiben Byte für Byte erhalten.',
  'file.add': 'Datei hinzufügen',
  'file.remove': 'Entfernen',
  'file.removeNamed': '{name} entfernen',
  'file.full':
    'Mehr als {count} Dateien trägt ein Eintrag nicht. Entfernen Sie eine, um eine andere hinzuzufügen.',
  'file.pages': { one: '{count} Seite', other: '{count} Seiten' },
  'file.signedBy': 'Unterschrieben von {signer}, {at}:',
  'file.stampedBy': 'Zeitstempel von {signer}, {at}:',
  'file.signerUnknown': 'jemandem ohne Namen im Zertifikat',
  'file.timeUnknown': 'ohne Zeitangabe',
  'file.unchanged': 'seit der Unterschrift unverändert.',
  'file.changed': 'nach der Unterschrift geändert oder ergänzt.',
  'file.identityNotChecked': 'Wer unterschrieben hat, wurde nicht geprüft.',
  'listingDone.attached': 'Die Datei liegt bei.',
  'listingDone.detached': 'Die Datei ist entfernt.',
  'audit.file.added': 'Datei hinzugefügt',
  'audit.file.removed': 'Datei entfernt',
  'error.file.empty':
    'Die Datei ist leer. Bitte prüfen Sie, ob sie sich auf Ihrem Gerät öffnen lässt, und wählen Sie sie noch einmal aus.',
  'error.file.none':
    'Es wurde keine Datei ausgewählt. Wählen Sie eine aus und senden Sie das Formular noch einmal.',
  'error.file.tooLarge':
    'Die Datei ist größer als {megabytes} MB. Verkleinern Sie Bilder darin oder teilen Sie sie auf.',
  'error.file.name':
    'Der Dateiname passt nicht. Nötig sind ein Name und eine Endung, zum Beispiel Datenblatt.pdf.',
  'error.file.unknownType':
    'Diese Art von Datei nehmen wir nicht an. Möglich sind PDF, Word, Excel, PowerPoint, OpenDocument, Text, CSV, PNG, JPEG und WebP.',
  'error.file.wrongExtension':
    'Der Inhalt passt nicht zur Endung: Es ist eine Datei der Art „{found}“. Geben Sie ihr die richtige Endung oder speichern Sie sie neu.',
  'error.file.encrypted':
    'Die Datei ist verschlüsselt oder mit einem Passwort geschützt. Speichern Sie sie ohne Passwort; die Verbindung hierher ist verschlüsselt.',
  'error.file.macros':
    'Die Datei enthält Makros. Speichern Sie sie ohne Makros, zum Beispiel als DOCX, XLSX oder PDF.',
  'error.file.archive': 'Das ist ein Archiv ({found}). Laden Sie die Dateien daraus einzeln hoch.',
  'error.file.program':
    'Das ist ein Programm ({found}) und keine Datei zum Lesen. Laden Sie stattdessen eine Beschreibung hoch, zum Beispiel als PDF.',
  'error.file.script':
    'Die Datei kann im Browser Programme ausführen (HTML, SVG). Speichern Sie sie als PDF oder als PNG.',
  'error.file.oldOffice':
    'Das ist ein älteres Office-Format. Speichern Sie die Datei als DOCX, XLSX, PPTX oder PDF.',
  'error.file.active':
    'Die Datei führt etwas aus oder lädt etwas nach (zum Beispiel JavaScript). Drucken Sie sie in eine neue PDF-Datei.',
  'error.file.embedded':
    'In der Datei stecken weitere Dateien. Laden Sie diese einzeln hoch und entfernen Sie sie aus der Datei.',
  'error.file.damaged':
    'Die Datei ist beschädigt und lässt sich nicht lesen. Öffnen Sie sie auf Ihrem Gerät und speichern Sie sie neu.',
  'error.file.bomb':
    'Die Datei ist gepackt ungewöhnlich klein und entpackt zu groß, oder das Lesen dauert zu lange. Speichern Sie sie neu, zum Beispiel als PDF.',
  'error.file.polyglot':
    'In der Datei stecken zwei Dateien auf einmal ({found}). Speichern Sie sie neu und laden Sie das Ergebnis hoch.',
  'error.file.signatureBroken':
    'Die elektronische Unterschrift passt nicht zum Inhalt oder lässt sich nicht lesen. Bitten Sie um das unveränderte Original.',
  'error.file.tooManyPixels': 'Das Bild hat mehr als 60 Millionen Bildpunkte. Verkleinern Sie es.',
  'error.file.malware':
    'Der Virenscanner hat in der Datei Schadsoftware gefunden. Sie wurde nicht gespeichert. Prüfen Sie Ihr Gerät.',
  'error.file.scannerAway':
    'Der Virenscanner antwortet gerade nicht, deshalb nehmen wir keine Dateien an. Versuchen Sie es später noch einmal.',
  'error.file.aborted': 'Die Übertragung ist abgebrochen. Wählen Sie die Datei noch einmal aus.',
  'error.file.tooMany': 'Mehr als {count} Dateien trägt ein Eintrag nicht. Entfernen Sie zuerst eine.',
  'error.file.quota':
    'Ihr Haus hat in diesem Hub {megabytes} MB Platz, und der ist belegt. Entfernen Sie Dateien, die niemand mehr braucht.'
}
