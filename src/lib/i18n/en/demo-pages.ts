export const demoPages = {
  'demo.enter': 'Enter as somebody',
  'cast.title': 'Who would you like to be?',
  'cast.lead': 'All people of the demo are invented. Enter as one of them and see what that person sees.',
  'cast.network': 'Whole network',
  'cast.enter': 'Enter',
  'cast.role.operator': 'Operator of the installation',
  'cast.role.officeLead': 'Lead of the hub office',
  'cast.role.office': 'Hub office',
  'cast.role.organisationAdmin': 'manages {organisation}',
  'cast.role.member': 'Member, {organisation}',
  'cast.role.juror': 'Juror',
  'cast.role.mentor': 'Mentor',
  'cast.role.funder': 'Funder, reads along',
  'mailbox.title': 'Mailbox',
  'mailbox.lead':
    'All mails this installation has written. Here instead of in real mailboxes, because this is a demo or a development environment.',
  'mailbox.none': 'No mail yet',
  'mailbox.noneText': 'As soon as something leads to a mail, for example signing in, it stands here.',
  'mailbox.to': 'to {recipient}, {when}',
  'mailbox.formatted': 'See the mail as it arrives'
}
