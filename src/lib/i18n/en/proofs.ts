export const proofs = {
  'form.passkey': 'The passkey did not arrive completely. Please try again.',
  'error.passkey.refused': 'This passkey was not accepted. Try again, or use a link by mail.',
  'error.passkey.too_many': 'No more than {most} passkeys fit. Remove one that you no longer need.',
  'error.second_factor.is_on': 'The second sign-in step has been set up already. Reload the page.',
  'error.second_factor.wrong_code':
    'This code does not fit. Take the code that the app shows right now, or a recovery code that you have not used yet.',
  'passkeys.title': 'Passkeys',
  'passkeys.lead':
    'Sign in with your finger, your face or the PIN of your device. A passkey lives on your device or in your password manager and cannot be intercepted.',
  'passkeys.none': 'No passkey yet',
  'passkeys.noneText': 'Make one, and you no longer need a mailbox to sign in.',
  'passkeys.made': 'made on {date}',
  'passkeys.used': 'last used on {date}',
  'passkeys.remove': 'Remove',
  'passkeys.name': 'Name of the new passkey',
  'passkeys.nameHint': 'So that you recognise it, for example “Work laptop”.',
  'passkeys.add': 'Make a passkey',
  'passkeys.signIn': 'Sign in with a passkey',
  'passkeys.needScript': 'Passkeys need JavaScript. Without it you sign in with a link by mail.',
  'passkeys.needName':
    'Browsers take no passkeys under this address: they need a host name instead of an IP address.',
  'passkeys.cancelled': 'The browser broke off. Please try again.',
  'proof.title': 'Second sign-in step',
  'proof.lead':
    'People who work for a hub office see what members entrust to the hub. A second step protects these accounts better than a mailbox alone: a passkey (sign in with your fingerprint, face or device PIN) or a code from an app on your phone.',
  'proof.begin': 'Set up an app',
  'proof.orPasskey': 'Prefer not to use an app? A passkey counts as well.',
  'proof.scan':
    'Open an app for one-time codes (for example Aegis, FreeOTP or your password manager’s) and take a picture of this with it.',
  'proof.qr': 'Picture with the key for the app',
  'proof.type': 'Or type the key:',
  'proof.openApp': 'Open in the app on this device',
  'proof.code': 'Code from the app',
  'proof.codeHint': 'Six digits that change every 30 seconds.',
  'proof.confirm': 'Check the code',
  'proof.on': 'The second sign-in step is set up. When you sign in with a link, we ask for a code.',
  'proof.codesLeft': { one: '1 recovery code is left.', other: '{count} recovery codes are left.' },
  'proof.renew': 'Make new recovery codes',
  'proof.remove': 'Remove the app',
  'proof.codesTitle': 'Your recovery codes',
  'proof.codesText':
    'Keep these codes, best on paper. Each works once and helps when your phone or passkey is lost. They are shown only now.',
  'proof.goOn': 'Codes kept, go on',
  'proof.giveTitle': 'One more step',
  'proof.giveLead': 'Your account is protected by a second sign-in step.',
  'proof.giveCode': 'Code from the app, or recovery code',
  'proof.giveHint': 'Six digits from the app; a recovery code looks like this: 2345-ABCD-6789-EFGH',
  'proof.give': 'Continue',
  'proof.lost':
    'Neither app nor recovery code at hand? The office of your hub can help you once it has checked who you are.',
  'mail.passkeyAdded.subject': 'New passkey for your account at {network}',
  'mail.passkeyAdded.body':
    'Hello,\n\na passkey has been made for your account at {network}: {name}\n\nIf this was not you, sign in, remove it and end all other sessions: {account}\n',
  'mail.passkeyRemoved.subject': 'Passkey removed from your account at {network}',
  'mail.passkeyRemoved.body':
    'Hello,\n\na passkey has been removed from your account at {network}.\n\nIf this was not you, sign in and have a look: {account}\n',
  'mail.secondFactorOn.subject': 'Second sign-in step set up for your account at {network}',
  'mail.secondFactorOn.body':
    'Hello,\n\nyour account at {network} now asks for a code from your app when you sign in. Keep the recovery codes in a safe place.\n\nIf this was not you, please turn to the office of your hub.\n',
  'mail.secondFactorOff.subject': 'Second sign-in step removed from your account at {network}',
  'mail.secondFactorOff.body':
    'Hello,\n\nyour account at {network} no longer asks for a code when you sign in.\n\nIf this was not you, sign in and have a look: {account}\n',
  'mail.recoveryUsed.subject': 'A recovery code was used: {network}',
  'mail.recoveryUsed.body':
    'Hello,\n\na recovery code was used to sign in at {network}. Still left: {left}\n\nIf this was not you, sign in, end all other sessions and make new codes: {account}\n'
}
