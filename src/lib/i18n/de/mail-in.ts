export const mailIn = {
  'room.mailIn': 'Mails ablegen',
  'room.mailInText':
    'Mails, die Sie weitergeleitet haben und zu denen niemand gefunden wurde; und wohin Sie sie schicken.',
  'mailIn.none': 'Alles abgelegt',
  'mailIn.noneText':
    'Mails an Mitglieder und Kontakte kommen von selbst in deren Kontaktverlauf, wenn Sie Ihre Adresse in Blindkopie setzen oder die Mail dorthin weiterleiten.',
  'mailIn.noSubject': 'Ohne Betreff',
  'mailIn.read': 'Text der Mail',
  'mailIn.whom': 'E-Mail-Adresse eines Kontakts oder Name der Organisation',
  'mailIn.file': 'Ablegen',
  'mailIn.discard': 'Gehört zu niemandem',
  'mailIn.address': 'Ihre Adresse zum Ablegen',
  'mailIn.addressText':
    'Hängen Sie den geheimen Teil hinter ein Plus an den Namen des Eingangs, den Ihre Technik eingerichtet hat, zum Beispiel hub+…@hub.example. Er gilt nur für Mails von Ihren eigenen Adressen. Anhänge werden nicht aufbewahrt.',
  'mailIn.addressNow': 'Ihr geheimer Teil. Er wird nur jetzt gezeigt.',
  'mailIn.renew': 'Neuen geheimen Teil erzeugen',
  'error.mailIn.not_yours': 'Diese Mail kommt nicht von jemandem aus der Geschäftsstelle.',
  'error.mailIn.nobody':
    'Dazu gibt es hier niemanden. Geben Sie eine bekannte E-Mail-Adresse oder den vollständigen Namen der Organisation an, zum Beispiel Muster GmbH.',
  'audit.mailIn.taken': 'Mail ohne Zuordnung eingegangen',
  'audit.mailIn.discarded': 'Eingegangene Mail verworfen',
  'audit.mailIn.addressRenewed': 'Adresse zum Ablegen von Mails erneuert',
  'cli.mailIn':
    'Legt eine Mail (auf der Standardeingabe), die jemand aus der Geschäftsstelle weitergeleitet hat, im Kontaktverlauf ab.',
  'cli.option.mailTo': 'An welche Adresse die Mail ging, wenn der Mailserver es nennt.',
  'cli.mailIn.tooLarge': 'Die Mail ist größer als {limit} MB. Leiten Sie sie ohne Anhänge weiter.',
  'cli.mailIn.unreadable': 'Das ist keine lesbare Mail.',
  'cli.mailIn.refused':
    'Die Mail gehört zu keiner Adresse der Geschäftsstelle oder kommt nicht von deren Inhaber.',
  'cli.mailIn.filed': 'Abgelegt.',
  'cli.mailIn.unfiled': 'Angenommen; wartet in der Geschäftsstelle auf die Zuordnung.',
  'cli.mailIn.known': 'Diese Mail liegt schon vor.'
}
