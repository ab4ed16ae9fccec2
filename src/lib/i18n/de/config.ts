export const config = {
  'config.column.name': 'Variable',
  'config.column.meaning': 'Bedeutung',
  'config.column.default': 'Vorgabe',
  'config.none': 'keine; zum Beispiel',
  'config.HUBWERK_DATA': 'Ordner für alles, was Hubwerk behält: Datenbank, Dateien, Berichte.',
  'config.DATABASE_URL': 'Eigener PostgreSQL-Server (15 oder neuer) statt des mitgelieferten.',
  'config.PORT': 'Port, auf dem die Seiten ausgeliefert werden.',
  'config.HOST': 'Adresse, an die sich der Server bindet.',
  'config.HUBWERK_PROXY':
    'Adresse des Webservers davor, wenn er auf einem anderen Rechner läuft; nur ihm wird geglaubt, wer fragt.',
  'config.HUBWERK_SMTP_URL': 'Mailserver für ausgehende Mails; ohne ihn bleiben sie im Postausgang.',
  'config.HUBWERK_MAIL_FROM': 'Absender der Mails.',
  'config.HUBWERK_MAILBOX':
    'Postfachseite für die Entwicklung: zeigt alle Mails jeder Person, die sie öffnet. Nie auf einem echten Server.',
  'config.HUBWERK_LOG_LEVEL': 'Wie viel protokolliert wird: debug, info, warn oder error.',
  'config.HUBWERK_NOW':
    'Hält die Uhr an, für Vorführungen und Bilder, die sich nicht von Tag zu Tag ändern sollen.',
  'config.HUBWERK_LANGUAGE': 'Sprache der Kommandozeile; sonst die der Umgebung (LANG).',
  'config.HUBWERK_FILE_MEGABYTES': 'Größte Datei, die hochgeladen werden kann, in MB.',
  'config.HUBWERK_CLAMD':
    'Virenscanner mit dem Protokoll von clamd, als unix:/pfad oder tcp://name:port. Ist er gesetzt und nicht erreichbar, werden keine Dateien angenommen.',
  'config.HUBWERK_BACKUPS': 'Ordner, in den jeden Tag eine Sicherung geschrieben wird.',
  'config.HUBWERK_BACKUP_HOUR': 'Stunde des Tages (UTC), ab der die Sicherung geschrieben wird.',
  'config.HUBWERK_BACKUP_KEEP': 'Wie viele Sicherungen bleiben: je eine der letzten Tage, Wochen und Monate.',
  'config.HUBWERK_METRICS_TOKEN':
    'Wort, mit dem /metrics abgefragt wird (Authorization: Bearer …), mindestens 20 Zeichen.'
}
