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
    'Something went wrong that we did not foresee. It has been logged; your data is unchanged. Please try again.',
  'form.agree': 'Please tick the box for the terms of use. We cannot go on without your agreement.',
  'form.say_more': 'That is still too short to find partners: write at least 20 characters.',
  'form.website': 'A web address looks like this: https://example.org',
  'form.nace_code': 'A NACE code has two digits and at most two after the point, for example 62.10',
  'form.check_digits': 'The check digit does not agree: probably one character is mistyped.',
  'form.identifier.vat': 'A VAT number looks like this: DE129274202',
  'form.identifier.register': 'Court, register and number are needed, for example: Leipzig HRB 12345',
  'form.identifier.lei': 'An LEI has 20 characters and ends in two digits. Check whether one is missing.',
  'form.identifier.ror': 'A ROR id looks like this: 03yrm5c26',
  'form.identifier.euid': 'An EUID looks like this: DEX1517R.HRB395KI',
  'form.time_zone': 'There is no such time zone. One looks like this: Europe/Berlin',
  'form.date': 'A date looks like this here: 2026-03-02',
  'form.too_many': 'These are too many entries: {limit} fit.',
  'form.too_long_line': 'A line is longer than 100 characters. One place a line, for example “Leipzig”.',
  'form.no_address': 'This is the place for the name, not a web address, for example “Sample Ltd”.',
  'form.money': 'This is not an amount. Amounts look like this: 250,000 or 1.5 m',
  'form.whole_number': 'A whole number from 1 is needed, for example 40. Very large numbers do not fit here.',
  'form.choice': 'This is not among the choices.',
  'form.range': 'The amount “to” is smaller than the amount “from”.',
  'form.one_language': 'A title is needed, in German or in English.'
}
