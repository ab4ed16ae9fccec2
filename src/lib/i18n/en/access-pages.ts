export const accessPages = {
  'form.identity': 'Confirm that you have checked who the person is.',
  'error.access.nobody': 'Nobody is known under this address in this hub.',
  'access.title': 'Restore access',
  'access.lead':
    'Has somebody lost their mailbox, passkey or phone? First check who they are, for example by calling a number you already had. After {hours} hours the address you enter here is valid, and all passkeys and codes used so far stop working. We write to every address used so far, so that the person can stop the change.',
  'access.known': "The person's current address",
  'access.address': 'Address for signing in from now on',
  'access.addressHint': 'A new one, or the same one when only the passkey or the phone is lost.',
  'access.check': 'Check',
  'access.checked': 'I have checked that it is this person.',
  'access.restore': 'Restore access',
  'access.leadOnly': 'Only the lead of the hub office can do this.',
  'access.waits': 'counts from {when} on, as soon as the person signs in with this address',
  'access.outcome.taken': 'restored',
  'access.outcome.objected': 'objected to',
  'access.outcome.void': 'void, the address belongs to another account by now',
  'access.objection': 'Object to restoring access',
  'access.objectionLead':
    'Somebody has asked the hub office to set up access to your account anew. If it was not you, object here; then everything stays as it is.',
  'access.object': 'Stop the change',
  'access.objected': 'Everything stays as it is. Please tell the hub office, too.',
  'mail.accessRestoring.subject': 'Access to your account at {network}',
  'mail.accessRestoring.body':
    'Hello,\n\nthe hub office has been asked to give you access to your account at {network} again. In {hours} hours this address will count for it: {address}\n\nPasskeys and codes that you had so far will no longer count then.\n\nYou did not ask for this? Then object here, and everything stays as it is:\n\n{link}\n',
  'mail.accessRestoring.action': 'Object'
}
