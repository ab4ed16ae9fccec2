export const profile = {
  'profile.name': 'Name',
  'profile.kind': 'Kind of organisation',
  'profile.city': 'Place',
  'profile.website': 'Website'
}
