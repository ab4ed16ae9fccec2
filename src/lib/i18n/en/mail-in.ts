export const mailIn = {
  'room.mailIn': 'File mails',
  'room.mailInText': 'Mails you sent on and for which nobody was found; and where to send them.',
  'mailIn.none': 'All filed',
  'mailIn.noneText':
    'Mails with members and contacts reach their contact log by themselves when you put your address in blind copy or forward the mail there.',
  'mailIn.noSubject': 'No subject',
  'mailIn.read': 'Text of the mail',
  'mailIn.whom': 'E-mail address of a contact, or name of the organisation',
  'mailIn.file': 'File it',
  'mailIn.discard': 'Belongs to nobody',
  'mailIn.address': 'Your address for filing',
  'mailIn.addressText':
    'Put the secret part behind a plus after the name of the mailbox that your technical staff set up, for example hub+…@hub.example. It works only for mails from your own addresses. Attachments are not kept.',
  'mailIn.addressNow': 'Your secret part. It is shown only now.',
  'mailIn.renew': 'Make a new secret part',
  'error.mailIn.not_yours': 'This mail does not come from anybody of the office.',
  'error.mailIn.nobody':
    'There is nobody here for this. Give a known e-mail address or the full name of the organisation, for example Sample Ltd.',
  'audit.mailIn.taken': 'Mail came in, not filed yet',
  'audit.mailIn.discarded': 'Mail that came in was discarded',
  'audit.mailIn.addressRenewed': 'Address for filing mails renewed',
  'cli.mailIn': 'Files a mail (on standard input) that somebody of the office sent on in the contact log.',
  'cli.option.mailTo': 'Which address the mail went to, if the mail server says so.',
  'cli.mailIn.tooLarge': 'The mail is larger than {limit} MB. Send it on without attachments.',
  'cli.mailIn.unreadable': 'This is not a mail that can be read.',
  'cli.mailIn.refused': 'The mail belongs to no address of the office, or does not come from its holder.',
  'cli.mailIn.filed': 'Filed.',
  'cli.mailIn.unfiled': 'Taken; waits in the office to be filed.',
  'cli.mailIn.known': 'This mail is here already.'
}
