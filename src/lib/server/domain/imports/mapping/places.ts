import { tidySpaces } from './clean-name.ts'

const additions =
  '(?:große |grosse )?(?:kreisstadt|stadt|kreisfreie stadt|landeshauptstadt|hansestadt|universitätsstadt|hochschulstadt|' +
  'kurort|markt|gemeinde|flecken|st\\.?|m|gkst|bergstadt|klingenstadt|wissenschaftsstadt|documenta-stadt|lutherstadt)'
const trailing = new RegExp(`,\\s*${additions}\\s*$`, 'iu')
const leading = new RegExp(
  `^(?:stadt|gemeinde|landeshauptstadt|kreisfreie stadt|große kreisstadt|hansestadt)\\s+(?=\\p{Lu})`,
  'iu'
)

/** A place without what registers add to it: "Freiberg, Stadt, Universitätsstadt" is Freiberg, "01069 Dresden" Dresden. */
export function cleanPlace(raw: string): string {
  let place = tidySpaces(raw).replace(/^(?:[A-Z]{1,2}-)?\d{4,5}\s+(?=\p{L})/u, '')
  for (let before = ''; before !== place;) {
    before = place
    place = place.replace(trailing, '')
  }
  place = place.replace(leading, '')
  return isShouted(place)
    ? place.toLowerCase().replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : place
}

const isShouted = (text: string) => text.length > 3 && text === text.toUpperCase() && /\p{L}{4}/u.test(text)
