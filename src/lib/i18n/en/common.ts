export const common = {
  'app.name': 'Hubwerk',
  'app.skip': 'Skip to content',
  'language.de': 'Deutsch',
  'language.en': 'English',
  'kind.establishedCompany': 'Established company',
  'kind.startUp': 'Start-up',
  'kind.financingPartner': 'Financing partner',
  'kind.researchInstitution': 'Research institution',
  'kind.digitalPartner': 'Digital partner',
  'kind.publicBody': 'Public body',
  'kind.multiplier': 'Multiplier'
}
