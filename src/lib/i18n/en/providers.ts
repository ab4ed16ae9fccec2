export const providers = {
  'providers.signIn': 'Sign in with your {name} account',
  'providers.title': 'Sign-in providers',
  'providers.lead':
    'Members often prefer to sign in with the account of their organisation. Enter its sign-in service here (OpenID Connect). We trust each service only for e-mail addresses in its own domains.',
  'providers.none': 'No sign-in provider yet',
  'providers.noneText': 'Add one, and the sign-in page offers it.',
  'providers.off': 'switched off',
  'providers.switchOff': 'Switch off',
  'providers.switchOn': 'Switch on',
  'providers.add': 'Add a sign-in provider',
  'providers.callbacks': 'Enter these two addresses at the provider as allowed redirect addresses:',
  'providers.name': 'Name',
  'providers.nameHint': 'Stands on the sign-in page, for example “Example University”.',
  'providers.issuer': 'Address of the provider (issuer)',
  'providers.issuerHint': 'For example https://login.example.org/realms/hub',
  'providers.clientId': 'Client ID',
  'providers.clientSecret': 'Client secret',
  'providers.clientSecretHint': 'Is kept encrypted and never shown again.',
  'providers.domains': 'Domains of the e-mail addresses',
  'providers.domainsHint': 'Separated by spaces, for example: example.org mail.example.org',
  'providers.organisation': 'Organisation',
  'providers.organisationHint': 'Short name in the address of its page, for example “example-university”.',
  'providers.factor': 'Second sign-in step',
  'providers.factorOn':
    'Anyone who works for a hub office or runs this installation must give a second step when signing in.',
  'providers.factorOff':
    'Anyone who works for a hub office or runs this installation currently needs no second step.',
  'providers.factorRequire': 'Require a second step',
  'providers.factorRelease': 'Stop requiring it',
  'form.issuer': 'This is not the address of a provider. One looks like this: https://login.example.org',
  'form.domains': 'Domains without @ go here, for example: example.org mail.example.org',
  'error.provider.refused': 'Signing in at {provider} did not work out. Try again, or use a link by mail.',
  'error.provider.no_address':
    '{provider} tells us no confirmed e-mail address of yours. Please use a link by mail.',
  'error.provider.other_domain':
    '{provider} tells us an address that this provider does not answer for. Please use a link by mail.',
  'error.provider.domain_taken': 'One of these domains belongs to another sign-in provider already.',
  'error.provider.known': 'This provider has been added with this client ID already.',
  'error.provider.no_organisation': 'There is no organisation with the short name “{slug}”.'
}
