export const demoPages = {
  'demo.enter': 'Als jemand eintreten',
  'cast.title': 'Wer möchten Sie sein?',
  'cast.lead':
    'In der Demo sind alle Menschen erfunden. Treten Sie als jemand von ihnen ein und sehen Sie, was diese Person sieht.',
  'cast.network': 'Ganzes Netzwerk',
  'cast.enter': 'Eintreten',
  'cast.role.operator': 'Betriebsleitung',
  'cast.role.officeLead': 'Leitung der Geschäftsstelle',
  'cast.role.office': 'Geschäftsstelle',
  'cast.role.organisationAdmin': 'verwaltet {organisation}',
  'cast.role.member': 'Mitglied, {organisation}',
  'cast.role.juror': 'Jurymitglied',
  'cast.role.mentor': 'Mentoring',
  'cast.role.funder': 'Mittelgeber, liest mit',
  'mailbox.title': 'Postfach',
  'mailbox.lead':
    'Alle Mails, die diese Installation geschrieben hat. Hier statt in echten Postfächern, weil dies eine Demo oder eine Entwicklungsumgebung ist.',
  'mailbox.none': 'Noch keine Mail',
  'mailbox.noneText': 'Sobald etwas eine Mail auslöst, zum Beispiel eine Anmeldung, steht sie hier.',
  'mailbox.to': 'an {recipient}, {when}',
  'mailbox.formatted': 'Mail ansehen, wie sie ankommt'
}
