export const mails = {
  'mail.test.subject': 'Test mail from {network}',
  'mail.test.body': 'Hello,\n\nthis mail shows that {network} can send mail.\n\nThe pages are at {address}\n'
}
