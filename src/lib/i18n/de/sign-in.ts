export const signIn = {
  'signIn.title': 'Anmelden',
  'signIn.lead':
    'Ohne Passwort: Sie bekommen eine Mail mit einem Link, der einmal gilt. Noch kein Konto? Die Mail zeigt Ihnen dann, wie Sie mitmachen.',
  'signIn.email': 'Ihre E-Mail-Adresse',
  'signIn.send': 'Link schicken',
  'signIn.sentTitle': 'Sehen Sie in Ihr Postfach',
  'signIn.sent':
    'An {email} ist eine Mail unterwegs. Der Link darin gilt einmal und {minutes} Minuten lang. Kommt keine, sehen Sie bitte im Spam-Ordner nach.',
  'signIn.another': 'Andere Adresse eingeben',
  'signIn.noMails': 'Diese Installation verschickt noch keine Mails. Wer sie betreibt, kann das einrichten.',
  'signIn.mailbox': 'In der Demo landen alle Mails im gemeinsamen Postfach.',
  'signIn.mailboxLink': 'Postfach der Demo öffnen',
  'signIn.confirm': 'Mit diesem Link melden Sie sich in diesem Browser an. Er gilt einmal.',
  'signIn.confirmJoin': 'Mit diesem Link bestätigen Sie Ihre Adresse {address}. Er gilt einmal.',
  'signIn.button': 'Jetzt anmelden',
  'signIn.buttonJoin': 'Adresse bestätigen',
  'signIn.newLink': 'Neuen Link anfordern',
  'signIn.forOperators': 'Sie betreiben diesen Server und bekommen keine Mail?',
  'signIn.howToGetLink': 'Einen neuen Link erzeugt, wer die Installation betreibt, auf dem Server mit:',
  'signOut.button': 'Abmelden',
  'error.address.already_yours': 'Diese Adresse gehört schon zu Ihrem Konto.',
  'error.address.too_many':
    'Mehr als {most} Adressen passen nicht. Entfernen Sie eine, die Sie nicht mehr brauchen.',
  'error.address.last':
    'Das ist Ihre einzige bestätigte Adresse. Bestätigen Sie zuerst eine andere, dann lässt sich diese entfernen.',
  'error.second_factor_needed':
    'Dafür braucht Ihr Konto einen zweiten Nachweis. Richten Sie ihn ein oder geben Sie ihn an.',
  'error.too_many_attempts': {
    one: 'Das war zu oft in kurzer Zeit. In einer Minute geht es wieder.',
    other: 'Das war zu oft in kurzer Zeit. In {minutes} Minuten geht es wieder.'
  }
}
