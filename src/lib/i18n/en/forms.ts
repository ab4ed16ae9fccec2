export const forms = {
  'form.optional': 'optional',
  'form.summary': 'Please look at what is still missing',
  'form.required': 'This field is needed.',
  'form.too_short': 'This is too short: at least {limit} characters.',
  'form.too_long': {
    one: 'This is too long by 1 character; {limit} fit.',
    other: 'This is too long by {over} characters; {limit} fit.'
  },
  'form.email': 'This is not a complete e-mail address. One looks like this: name@example.org',
  'form.slug': 'Only lower-case letters, digits and single hyphens, for example “leipzig”.',
  'form.base_url':
    'The address starts with https:// or http:// followed by the host name only, for example https://hub.example.org',
  'error.too_large':
    'This is too large: 64 MB fit here. Larger lists can be read on the server, with ./hubwerk import.',
  'error.unexpected':
    'Something went wrong that we did not foresee. It has been logged; your data is unchanged. Please try again.'
}
