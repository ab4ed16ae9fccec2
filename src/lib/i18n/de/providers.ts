export const providers = {
  'providers.signIn': 'Mit dem Konto von {name} anmelden',
  'providers.title': 'Anmeldedienste',
  'providers.lead':
    'Mitglieder mehrerer Organisationen melden sich gern mit dem Konto ihrer Organisation an. Tragen Sie hier deren Anmeldedienst ein (OpenID Connect). Einem Dienst vertrauen wir nur bei E-Mail-Adressen aus seinen eigenen Domänen.',
  'providers.none': 'Noch kein Anmeldedienst',
  'providers.noneText': 'Tragen Sie einen ein, dann steht er auf der Anmeldeseite zur Wahl.',
  'providers.off': 'abgeschaltet',
  'providers.switchOff': 'Abschalten',
  'providers.switchOn': 'Anschalten',
  'providers.add': 'Anmeldedienst eintragen',
  'providers.callbacks': 'Diese beiden Adressen tragen Sie beim Dienst als erlaubte Rücksprungadressen ein:',
  'providers.name': 'Name',
  'providers.nameHint': 'Steht auf der Anmeldeseite, zum Beispiel „TU Musterstadt“.',
  'providers.issuer': 'Adresse des Dienstes (Issuer)',
  'providers.issuerHint': 'Zum Beispiel https://login.example.org/realms/hub',
  'providers.clientId': 'Client-ID',
  'providers.clientSecret': 'Client-Secret',
  'providers.clientSecretHint': 'Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
  'providers.domains': 'Domänen der E-Mail-Adressen',
  'providers.domainsHint': 'Durch Leerzeichen getrennt, zum Beispiel: example.org mail.example.org',
  'providers.organisation': 'Organisation',
  'providers.organisationHint': 'Kurzname aus der Adresse ihrer Seite, zum Beispiel „tu-musterstadt“.',
  'providers.factor': 'Zweiter Nachweis',
  'providers.factorOn':
    'Wer für eine Geschäftsstelle arbeitet oder diese Installation betreibt, muss einen zweiten Nachweis angeben.',
  'providers.factorOff':
    'Wer für eine Geschäftsstelle arbeitet oder diese Installation betreibt, braucht zurzeit keinen zweiten Nachweis.',
  'providers.factorRequire': 'Zweiten Nachweis verlangen',
  'providers.factorRelease': 'Zweiten Nachweis nicht mehr verlangen',
  'form.issuer': 'Das ist keine Adresse eines Dienstes. So sieht eine aus: https://login.example.org',
  'form.domains': 'Hier stehen Domänen ohne @, zum Beispiel: example.org mail.example.org',
  'error.provider.refused':
    'Die Anmeldung bei {provider} ist nicht zustande gekommen. Versuchen Sie es noch einmal oder nehmen Sie einen Link per Mail.',
  'error.provider.no_address':
    '{provider} nennt uns keine bestätigte E-Mail-Adresse von Ihnen. Nehmen Sie einen Link per Mail.',
  'error.provider.other_domain':
    '{provider} nennt uns eine Adresse, für die dieser Dienst nicht zuständig ist. Nehmen Sie einen Link per Mail.',
  'error.provider.domain_taken': 'Eine dieser Domänen gehört schon zu einem anderen Anmeldedienst.',
  'error.provider.known': 'Dieser Dienst ist mit dieser Client-ID schon eingetragen.',
  'error.provider.no_organisation': 'Eine Organisation mit dem Kurznamen „{slug}“ gibt es nicht.'
}
