export const introductionErrors = {
  'error.introduction.own': 'Beide Seiten sind dieselbe Organisation. Eine Vermittlung braucht zwei.',
  'error.introduction.already_open':
    'Dazu läuft zwischen diesen beiden schon eine Vermittlung. Sie finden sie unter „Vermittlungen“.',
  'error.introduction.too_many':
    'An einem Tag lassen sich {limit} Vermittlungen vorschlagen. Morgen geht es weiter.',
  'error.introduction.nobody':
    'Diese Auswahl gibt es hier nicht. Wählen Sie eine Organisation, ein Angebot oder eine Person aus der Liste.',
  'error.introduction.already_answered': 'Ihre Seite hat schon geantwortet. Es gilt die erste Antwort.',
  'error.introduction.withdrawn':
    'Diese Vermittlung wurde inzwischen zurückgezogen. Sie müssen nichts mehr tun.',
  'error.introduction.expired':
    'Die Frist für eine Antwort ist vorbei. Die Geschäftsstelle kann die Vermittlung neu vorschlagen.',
  'error.introduction.ended':
    'Diese Vermittlung ist inzwischen beendet. Laden Sie die Seite neu, um den Stand zu sehen.',
  'error.introduction.not_asked': 'Diese Seite ist noch nicht gefragt worden.',
  'error.introduction.listing_gone':
    'Der Bedarf oder das Angebot, um das es ging, ist nicht mehr aktuell. Die Vermittlung endet damit; Sie müssen nichts mehr tun.',
  'error.introduction.nudged_today': 'Diese Seite wurde heute schon erinnert. Einmal am Tag genügt.',
  'error.meeting.not_yet': 'Ein Treffen lässt sich vereinbaren, sobald beide Seiten zugesagt haben.',
  'error.meeting.fixed':
    'Für dieses Treffen steht der Termin schon fest. Sie können ihn verschieben oder absagen.',
  'error.meeting.changed': 'Die Terminvorschläge haben sich inzwischen geändert. Wählen Sie aus den neuen.',
  'error.meeting.past': 'Dieser Termin liegt in der Vergangenheit. Wählen Sie einen, der noch kommt.',
  'error.outcome.not_yet': 'Ein Ergebnis lässt sich eintragen, sobald beide Seiten zugesagt haben.',
  'error.outcome.kind_needed': 'Wählen Sie, was vereinbart wurde, zum Beispiel „Pilotprojekt“.',
  'form.wallTime': 'Tag und Uhrzeit fehlen oder gibt es nicht. So sieht ein Termin aus: 2026-11-24T14:30',
  'form.zone': 'Diese Zeitzone ist nicht bekannt. So sieht eine aus: Europe/Berlin'
}
