export const trouble = {
  'trouble.data.not_writable':
    'In den Datenordner {folder} kann nicht geschrieben werden. Abhilfe: die Rechte des Ordners ändern oder mit --data einen anderen nennen.',
  'trouble.data.not_reachable':
    'Der Systembenutzer „postgres“ kommt nicht bis zum Ordner {folder}. Abhilfe: „chmod o+x“ auf die Ordner darüber oder mit --data einen anderen Ort nennen.',
  'trouble.data.disk_full':
    'Auf dem Datenträger von {folder} sind weniger als 256 MB frei. Abhilfe: Platz schaffen und erneut starten; die Daten sind unversehrt.',
  'trouble.data.in_use':
    'Auf dem Datenordner {folder} läuft schon ein Hubwerk (Prozess {pid}, {address}). Abhilfe: dort weiterarbeiten, es beenden oder mit --data einen anderen Ordner nennen.',
  'trouble.data.none':
    'Im Datenordner {folder} liegt keine Installation. Abhilfe: mit --data den richtigen Ordner nennen; „./hubwerk start“ richtet einen neuen ein.',
  'trouble.data.secrets':
    'Die Schlüsseldatei {file} lässt sich nicht lesen oder ist nicht von Hubwerk. Abhilfe: die richtige Datei zurücklegen; ohne sie müssen zweite Faktoren neu eingerichtet werden (Datei löschen).',
  'trouble.database.unreachable':
    'Die Datenbank unter {host} antwortet nicht ({reason}). Abhilfe: DATABASE_URL prüfen und nachsehen, ob der Datenbankserver läuft.',
  'trouble.database.too_old':
    'Die Datenbank ist PostgreSQL {found}; Hubwerk braucht {needed} oder neuer. Abhilfe: die Datenbank aktualisieren oder DATABASE_URL weglassen, dann startet die mitgelieferte.',
  'trouble.database.no_start':
    'Die mitgelieferte Datenbank in {folder} startet nicht: {reason}. Abhilfe: die Meldung in postgres.log im Datenordner lesen; die Daten bleiben, wie sie sind.',
  'trouble.database.role':
    'Die Datenbankrolle {role} fehlt oder umgeht die Zeilensicherheit. Abhilfe: als Administrator der Datenbank ausführen: create role {role} nologin; grant {role} to {user};',
  'trouble.database.newer_schema':
    'Die Datenbank gehört zu einer neueren Fassung von Hubwerk (Schema {found}, hier {known}). Abhilfe: diese Fassung aktualisieren.',
  'trouble.port.taken':
    'Port {port} ist schon belegt. Abhilfe: das andere Programm beenden oder mit --port einen anderen nennen.',
  'trouble.config.value':
    'Die Einstellung {name} hat einen Wert, der nicht passt. So sieht ein passender aus: {example}',
  'trouble.platform.unsupported':
    'Für dieses System ({system}) gibt es keine mitgelieferte Datenbank. Abhilfe: PostgreSQL 15 oder neuer einrichten und DATABASE_URL setzen.'
}
