import { writeLegalForms } from '../../organisations/legal-forms.ts'

/**
 * Names that went through a PDF table lost the space or kept the hyphen where a line ended: "Technische
 * UniversitätDresden", "Produktions-technik". Some of that is certain from the name alone (a legal form stuck to a word);
 * the rest is only undone where the column as a whole shows it, and where the next word had no room on its line.
 */
export interface NameCleaning {
  /** The column comes from wrapped lines. */
  wrapped: boolean
}

/** A line of the tables these names come from holds at most this many characters, as far as their breaks show. */
const lineWidth = 23

const small = 'und|für|fuer|der|den|dem|des|die|von|mit|zur|zum|im|in|am|an|auf|f\\.|u\\.|v\\.'
const heads =
  'Stadtverwaltung|Gemeindeverwaltung|Kreisverwaltung|Universität|Hochschule|Fachhochschule|Landkreis|Gemeinde|' +
  'Zweckverband|Abwasserzweckverband|Trinkwasserzweckverband|Gesellschaft|Aktiengesellschaft'

export function cleanName(raw: string, cleaning: NameCleaning): string {
  const plain = tidySpaces(raw)
  const parted = certainBreaks(plain)
  const unwrapped = cleaning.wrapped ? unwrap(parted) : parted
  return tidySpaces(writeLegalForms(tidySpaces(unwrapped)))
}

/** Whether a name shows what only lost line breaks leave behind. */
export function looksWrapped(raw: string): boolean {
  const plain = tidySpaces(raw)
  return certainBreaks(plain) !== plain || /\p{Ll}{3}-\p{Ll}{4}/u.test(plain.slice(12))
}

/** Blanks of every kind become one; what nobody sees goes. */
export function tidySpaces(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0020\u007f-\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ')
      .trim()
  )
}

/** Breaks that are certain from the name alone, put in as line breaks. */
function certainBreaks(text: string): string {
  return (
    text
      // "LeipzigGmbH", "Druckdienstleistung24GmbH", but not "gGmbH"
      .replace(/(?<=[\p{L}\d.)"])(?<![\s-]g|^g)(GmbH|GbR|KGaA)(?!\p{Ll}{3})/gu, '\n$1')
      .replace(/(?<=\p{Ll}{4})(gmbh|GMBH|mbH)(?![\p{L}\d])/gu, '\n$1')
      .replace(/(?<=\p{Lu}{4})GMBH$/u, '\nGMBH')
      // "GmbHGesellschaft", "GbRInh.", "Co.KGService", "GbRund Gesellschafter"
      .replace(/(?<![\p{L}\d])(g?GmbH|GbR|mbH|KGaA)(?=\p{L}{2})/gu, '$1\n')
      .replace(
        new RegExp(`(?<![\\p{L}\\d])(KG|OHG|AG|UG|eG)(?=\\p{Lu}\\p{Ll}|(?:${small})\\s)`, 'gu'),
        '$1\n'
      )
      .replace(/(?<=\p{L})\((?=haftungsb|Deutschland)/gu, '\n(')
      .replace(/\)(?=\p{Lu})/gu, ')\n')
      .replace(/(?<=&|&\s)Co\.?(?=KG|OHG)/gu, 'Co. ')
      .replace(/mit\s?beschränkter\s?Haftung/giu, 'mit beschränkter Haftung')
      .replace(/(?<=beschränkter Haftung)(?=\p{Lu})/gu, '\n')
      // "Technologiee.V.", "e.V.Meinsberg"
      .replace(/(?<=\p{Ll})e\.\s?V\.(?!\p{Ll})/gu, '\ne. V.')
      .replace(/(?<=e\.\s?V\.)(?=\p{Lu})/gu, '\n')
      // "undEntwicklung", "fürSensortechnik", "u.Inge"
      .replace(new RegExp(`(?<=[\\s\\-])(${small})(?=\\p{Lu}\\p{Ll})`, 'gu'), '$1\n')
      .replace(/(?<=[\s-])([uf])\.(?=\p{L})/gu, '$1.\n')
      // "Gesellschaftmit", "Gesellschaftfür"
      .replace(/(?<=schaft|stelle|trieb|institut|service)(mit|für|zur|des|und)(?=[\s.])/giu, '\n$1')
      // "StadtverwaltungBad Düben"
      .replace(new RegExp(`(?<![\\p{L}])(${heads})(?=\\p{Lu}\\p{Ll})`, 'gu'), '$1\n')
      .replace(/(?<=\p{Ll}{4})(?=Aktiengesellschaft)/gu, '\n')
      // "Sondermaschinen-und", "Produktions-&", "Geräte& ", "&Technology", " +Bildverarbeitung"
      .replace(/(?<=\p{Ll})-(?=(?:und|oder|u\.)[\s\p{Lu}])/gu, '-\n')
      .replace(/(?<=\p{Ll}-?|GmbH)&(?=\s)/gu, '\n&')
      .replace(/(?<=\s[&+])(?=\p{Lu}\p{Ll})/gu, '\n')
      // "Dr.Müller", "S.Schröder", "Univers.Leipzig", "Entwicklung,Erprobung"
      .replace(/(?<=(?<!\p{L})(?:Dr|Prof|\p{Lu})\.)(?=\p{Lu}\p{Ll}{2})/gu, ' ')
      .replace(/(?<=\p{Ll}{3}\.)(?=\p{Lu}\p{Ll}{2})/gu, '\n')
      .replace(/(?<=\p{L},)(?=\p{L})/gu, '\n')
  )
}

/** Undoes line ends: a word begins in the middle of another one, and on its line there was no room for it. */
function unwrap(text: string): string {
  let result = ''
  let lineStart = 0
  for (let at = 0; at < text.length; at++) {
    const here = text[at]!
    const used = result.length - lineStart
    const next = /^[^\s]*/.exec(text.slice(at + 1))![0].length
    const noRoom = used + 2 + next >= lineWidth && used >= 5
    if (here !== '\n' && noRoom && wordBegins(text, at)) {
      result += ' '
      lineStart = result.length
    } else if (here === '-' && noRoom && used >= 14 && wordGoesOn(text, at)) {
      lineStart = result.length
      continue
    }
    result += here
    if (here === '\n') lineStart = result.length
  }
  return result
}

/** "SystemTechnik" may be parted, "GeSiM" and "McAdam" may not. */
function wordBegins(text: string, at: number): boolean {
  return /\p{Ll}{2}$/u.test(text.slice(0, at)) && /^\p{Lu}[\p{L}.-]{2}/u.test(text.slice(at))
}

/** "Produktions-technik" is one word, "sanitär-heizung-elektro" is three. */
function wordGoesOn(text: string, at: number): boolean {
  const before = /[\p{L}-]*$/u.exec(text.slice(0, at))![0]
  const after = /^-[\p{L}-]*/u.exec(text.slice(at))![0]
  return (
    /\p{Ll}$/u.test(before) && /^-\p{Ll}{2}/u.test(after) && !/\p{Ll}-\p{Ll}/u.test(before + after.slice(1))
  )
}
