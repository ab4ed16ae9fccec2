export const profile = {
  'profile.name': 'Name',
  'profile.kind': 'Art der Organisation',
  'profile.city': 'Ort',
  'profile.website': 'Webseite'
}
