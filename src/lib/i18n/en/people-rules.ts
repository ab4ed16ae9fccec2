export const peopleRules = {
  'import.duplicate.not_vouched':
    'One of them has only been entered by somebody themselves; no hub has taken it in',
  'error.claim.too_many':
    '{most} of your requests are waiting for an answer already. Take back one that you no longer need on your overview.',
  'error.joining.terms_changed':
    'The terms of use or the privacy notice have just been published anew. Read the new version, then agree once more.',
  'profile.nowChosen': 'Chosen in the meantime',
  'profile.nowNotChosen': 'Not chosen in the meantime',
  'profile.nowVisible': 'Saved in the meantime: {visibility}'
}
