export const mails = {
  'mail.test.subject': 'Testmail von {network}',
  'mail.test.body':
    'Guten Tag,\n\ndiese Mail zeigt, dass der Versand von {network} funktioniert.\n\nDie Seiten liegen unter {address}\n'
}
