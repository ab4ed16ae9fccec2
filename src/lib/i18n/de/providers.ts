export const providers = {
  'providers.signIn': 'Mit dem Konto von {name} anmelden',
  'providers.title': 'Anmeldedienste',
  'providers.lead':
    'Mitglieder melden sich mit dem Konto ihrer Organisation an (OpenID Connect). Geglaubt wird jedem Dienst nur, was er über Adressen seiner eigenen Domänen sagt.',
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
