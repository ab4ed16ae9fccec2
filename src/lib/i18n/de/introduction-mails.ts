export const introductionMails = {
  'mail.introductionAsked.subject': '{who} möchte Sie kennenlernen',
  'mail.introductionAsked.body':
    'Guten Tag,\n\n{hub} möchte Sie mit {who} zusammenbringen.\n\nWorum es der anderen Seite geht: {theirs}\nIhr Eintrag dazu: {yours}\nNachricht: {note}\n\nMöchten Sie das? Ihre Kontaktdaten bekommt die andere Seite erst, wenn beide zugesagt haben. Lehnen Sie ab, erfährt sie den Grund nicht.\n\n{link}\n\nFür die Antwort müssen Sie sich nicht anmelden. Der Link gilt 14 Tage und für eine Antwort.\n\n{hub}\n',
  'mail.introductionAsked.action': 'Ansehen und antworten',
  'mail.introductionAskedUnnamed.subject': 'Jemand möchte Sie kennenlernen: {theirs}',
  'mail.introductionAskedUnnamed.body':
    'Guten Tag,\n\n{hub} möchte Sie mit einer Organisation zusammenbringen, die ihren Namen noch nicht zeigt.\n\nWorum es ihr geht: {theirs}\nIhr Eintrag dazu: {yours}\nNachricht: {note}\n\nMöchten Sie das? Namen und Kontaktdaten sehen beide Seiten erst, wenn beide zugesagt haben. Lehnen Sie ab, erfährt die andere Seite den Grund nicht.\n\n{link}\n\nFür die Antwort müssen Sie sich nicht anmelden. Der Link gilt 14 Tage und für eine Antwort.\n\n{hub}\n',
  'mail.introductionAskedUnnamed.action': 'Ansehen und antworten',
  'mail.introductionReminder.subject': 'Noch offen: {theirs}',
  'mail.introductionReminder.body':
    'Guten Tag,\n\nauf diese Vermittlung fehlt noch Ihre Antwort: {theirs}\n\nEin Ja oder ein Nein genügt. Ohne Antwort endet die Vermittlung 14 Tage nach der ersten Anfrage.\n\n{link}\n\n{hub}\n',
  'mail.introductionReminder.action': 'Ansehen und antworten',
  'mail.introductionDeclined.subject': 'Diesmal nicht: {theirs}',
  'mail.introductionDeclined.body':
    'Guten Tag,\n\naus dieser Vermittlung wird diesmal nichts: {theirs}\n\nGründe werden nicht weitergegeben. Vielleicht passt ein anderer Treffer besser.\n\n{link}\n\n{hub}\n',
  'mail.introductionDeclined.action': 'Zur Vermittlung',
  'mail.introductionExpired.subject': 'Ohne Antwort beendet: {theirs}',
  'mail.introductionExpired.body':
    'Guten Tag,\n\nauf diese Vermittlung kam innerhalb von 14 Tagen nicht von beiden Seiten eine Antwort. Sie ist damit beendet: {theirs}\n\nPasst es später, kann die Geschäftsstelle sie neu vorschlagen.\n\n{link}\n\n{hub}\n',
  'mail.introductionExpired.action': 'Zur Vermittlung',
  'mail.introductionWithdrawn.subject': 'Zurückgezogen: {theirs}',
  'mail.introductionWithdrawn.body':
    'Guten Tag,\n\ndiese Vermittlung wurde zurückgezogen: {theirs}\n\nSie müssen nichts mehr tun.\n\n{link}\n\n{hub}\n',
  'mail.introductionWithdrawn.action': 'Zur Vermittlung',
  'mail.introductionListingGone.subject': 'Nicht mehr aktuell: {theirs}',
  'mail.introductionListingGone.body':
    'Guten Tag,\n\nein Bedarf oder Angebot dieser Vermittlung ist nicht mehr aktuell. Sie endet damit: {theirs}\n\nSie müssen nichts mehr tun.\n\n{link}\n\n{hub}\n',
  'mail.introductionListingGone.action': 'Zur Vermittlung',
  'mail.introductionHandedOver.subject': '{organisationA} und {organisationB}: {title}',
  'mail.introductionHandedOver.body':
    'Guten Tag,\n\nSie haben beide zugesagt. Diese Mail geht an Sie beide; antworten Sie einfach allen.\n\nEs geht um: {title}\n\n{organisationA}: {contactA}\nNachricht: {messageA}\n\n{organisationB}: {contactB}\nNachricht: {messageB}\n\nTermine vorschlagen und das Treffen in den Kalender legen können Sie hier:\n\n{link}\n\nIn zwei Wochen fragen wir kurz nach, wie es gelaufen ist.\n\n{hub}\n',
  'mail.introductionHandedOver.action': 'Treffen vereinbaren',
  'mail.introductionAcross.subject': 'Vermittlung über Hubgrenzen: {title}',
  'mail.introductionAcross.body':
    'Guten Tag,\n\neine Vermittlung verbindet Ihren Hub mit einem anderen: {title}\n\nBekannte Seite: {names}\n\n{link}\n\n{hub}\n',
  'mail.introductionAcross.action': 'Zu den Vermittlungen',
  'mail.introductionAcrossDone.subject': 'Beide haben zugesagt: {title}',
  'mail.introductionAcrossDone.body':
    'Guten Tag,\n\nbei einer Vermittlung über Hubgrenzen haben beide Seiten zugesagt: {title}\n\nBeteiligt: {names}\n\n{link}\n\n{hub}\n',
  'mail.introductionAcrossDone.action': 'Zu den Vermittlungen',
  'mail.meetingOffered.subject': 'Terminvorschläge von {who}',
  'mail.meetingOffered.body':
    'Guten Tag,\n\n{who} schlägt Termine für ein Treffen vor. Wählen Sie einen davon oder nennen Sie andere.\n\n{link}\n\n{hub}\n',
  'mail.meetingOffered.action': 'Termin wählen',
  'mail.meetingFixed.subject': 'Treffen mit {who} am {day}, {time} Uhr',
  'mail.meetingFixed.body':
    'Guten Tag,\n\ndas Treffen mit {who} ist vereinbart.\n\n{day}, {time} Uhr ({zone})\nOrt: {place}\n\nDer Kalendereintrag hängt an dieser Mail. Ändert sich der Termin, kommt ein neuer, der diesen ersetzt.\n\n{link}\n\n{hub}\n',
  'mail.meetingFixed.action': 'Termin ansehen',
  'mail.meetingCancelled.subject': 'Abgesagt: Treffen mit {who} am {day}',
  'mail.meetingCancelled.body':
    'Guten Tag,\n\ndas Treffen mit {who} am {day}, {time} Uhr ({zone}, {place}) ist abgesagt. Der angehängte Eintrag nimmt es aus Ihrem Kalender.\n\n{link}\n\n{hub}\n',
  'mail.meetingCancelled.action': 'Neuen Termin finden',
  'mail.introductionFollowUp.subject': 'Wie ist es mit {who} gelaufen?',
  'mail.introductionFollowUp.body':
    'Guten Tag,\n\nwir haben Sie mit {who} zusammengebracht ({theirs}). Was ist daraus geworden? Ein Klick genügt.\n\n{link}\n\nFür die Antwort müssen Sie sich nicht anmelden. Die andere Seite sieht sie nicht.\n\n{hub}\n',
  'mail.introductionFollowUp.action': 'Kurz antworten'
}
