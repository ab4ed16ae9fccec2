export const errors = {
  'error.not_found': 'This page or entry cannot be found here.',
  'error.forbidden': 'You do not have the permission for this. The hub office can grant it.',
  'error.sign_in_needed': 'Please sign in to see this page.',
  'error.version_conflict':
    'Somebody has changed this entry in the meantime. Your input is still here; compare and save again.',
  'error.hub.slug_taken':
    'The address “{slug}” already belongs to another hub. Choose another one, for example “{slug}-2”.',
  'error.hub.slug_form':
    'The address may contain only lower-case letters, digits and single hyphens, for example “leipzig”.',
  'error.organisation.slug_taken': 'An organisation with this address already exists.',
  'error.person.email_taken': 'This e-mail address already belongs to another person.',
  'error.link.used_or_expired': 'This link has been used already or has expired. Please request a new one.',
  'error.import.not_ready':
    'This import is not in the state in which this step is possible. Reload the page.',
  'error.import.file_unreadable': 'The file cannot be read: {reason}',
  'error.import.mapping_incomplete': 'The column is missing for: {fields}',
  'error.import.interrupted': 'The import was interrupted. Nothing was taken over; start it again.',
  'error.setup.already_done': 'This installation has already been set up.'
}
