export const acting = {
  'audit.acting.started': 'Started acting for the organisation',
  'audit.acting.ended': 'Stopped acting for the organisation',
  'error.acting.already':
    'You are already acting for an organisation. End that first, then you can act for another one.',
  'error.acting.own': 'You belong to this organisation yourself and need not act for it.',
  'error.acting.own_matter':
    'This introduction comes from the office or concerns you yourself. Somebody of the organisation answers it.',
  'error.acting.not_allowed':
    'This cannot be done while you are acting for an organisation. End that at the top of the page, and everything is open to you again.',
  'mail.actingStarted.subject': 'The office is acting for {organisation}',
  'mail.actingStarted.body':
    'Hello,\n\n{person} of the office of {hub} is acting for {organisation} for one hour at most: writing offers and needs, putting matches aside and answering introductions that do not come from the office. What only your organisation may see stays hidden; details, people, roles and membership are still for you alone to decide.\n\nReason: {reason}\n\nHere you can read what is done:\n\n{link}\n',
  'mail.actingStarted.action': 'See what is done',
  'acting.title': 'Acting for {organisation}',
  'acting.banner': 'You are acting for {organisation}',
  'acting.until': 'until {time}',
  'acting.end': 'Stop acting',
  'acting.more': 'What you can do now',
  'acting.lead':
    'Until {time} you see and do in {hub} what somebody of the organisation can see and do. Everything is recorded with your name and that of the organisation.',
  'acting.may': 'You can',
  'acting.mayNot': 'You cannot',
  'acting.mayListings': 'write, change, renew and withdraw offers and needs',
  'acting.mayMatches': 'look at matches and put them aside',
  'acting.mayIntroductions': 'look at introductions, and answer those that do not come from the office',
  'acting.notPrivate': 'read or write offers and needs that only the organisation itself sees',
  'acting.notPeople': 'invite people, change roles or details of the organisation',
  'acting.notPromise': 'consent, give notice, join or agree to appointments',
  'acting.notOffice': 'work for the office at the same time',
  'acting.start': 'Act for {organisation}',
  'acting.startText':
    'Help on the phone: for an hour you see and do what somebody of the organisation can. Whoever administers the organisation gets a mail and can read what was done.',
  'acting.reason': 'Reason',
  'acting.reasonHint':
    'Whoever administers the organisation reads it. For example: call today, help with entering an offer.',
  'acting.startButton': 'Start acting',
  'actedFor.title': 'What the office did for you',
  'actedFor.lead':
    'Each time somebody of the office acted for {organisation}: who, when, why and what was done.',
  'actedFor.link': 'What the office did for us',
  'actedFor.by': '{who}, office of {hub}',
  'actedFor.erased': 'Somebody',
  'actedFor.time': '{day}, {from} to {to}',
  'actedFor.open': 'Going on now',
  'actedFor.reason': 'Reason: {reason}',
  'actedFor.nothing': 'Things were only read, nothing was changed.',
  'actedFor.none': 'Nobody has acted for you',
  'actedFor.noneText':
    'If you need help on the phone, the office can enter something for your organisation. Then it stands here, and you get a mail.',
  'timeline.actedFor': '{who} (office) on behalf of {name}',
  'dataTable.acting': 'Acting for members',
  'dataColumn.session_id': 'Sign-in (number)',
  'dataColumn.ends_at': 'Ends on',
  'dataColumn.for_organisation_id': 'For which organisation (number)'
}
