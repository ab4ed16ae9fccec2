export const common = {
  'app.name': 'Hubwerk',
  'app.skip': 'Zum Inhalt springen',
  'language.de': 'Deutsch',
  'language.en': 'English',
  'kind.establishedCompany': 'Etabliertes Unternehmen',
  'kind.startUp': 'Start-up',
  'kind.financingPartner': 'Finanzierungspartner',
  'kind.researchInstitution': 'Forschungseinrichtung',
  'kind.digitalPartner': 'Digitalpartner',
  'kind.publicBody': 'Öffentliche Einrichtung',
  'kind.multiplier': 'Multiplikator'
}
