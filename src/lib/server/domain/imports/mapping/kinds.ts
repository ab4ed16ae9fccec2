import { organisationKinds } from '#lib/engines/matching/types.ts'
import type { OrganisationKind } from '../../../database/schema.ts'
import { companyForms, legalFormOf } from '../../organisations/legal-forms.ts'

const research =
  /universit|hochschule|fachhochschule|akademie der wissenschaften|bergakademie|fraunhofer|leibniz|helmholtz|max-planck|\bTU\b|\bHTWK?\b|\bETH\b|institut|forschungszentrum|forschungsgesellschaft|research (?:institute|cent)|polytechnic|college|école|politecnic/i
const publicBody =
  /stadtverwaltung|gemeindeverwaltung|^stadt |^gemeinde |landeshauptstadt|kreisfreie stadt|kreisstadt|landkreis|landratsamt|freistaat|ministerium|zweckverband|talsperrenverwaltung|landesamt|staatsbetrieb|bundesanstalt|bundesamt|city of |municipality|county council|ministry|regierung/i
const multiplier =
  /handelskammer|handwerkskammer|\bIHK\b|wirtschaftsförderung|technologiezentrum .*e\.|clusterverein|netzwerk .*e\. ?V|verband|\bcluster\b|chamber of/i
const financing =
  /sparkasse|\bbank\b|volksbank|beteiligungsgesellschaft|\bventures?\b|\bcapital (?:partners|fund|management)|investitionsbank|aufbaubank|wagniskapital/i

/** Words that files use for kinds, beside our own identifiers. */
const words: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/start-?up|gründung|gruendung/i, 'startUp'],
  [
    /^(?:hes|rec)$|forschung|hochschul|universit|research|higher education|wissenschaft/i,
    'researchInstitution'
  ],
  [/^pub$|öffentlich|oeffentlich|public|kommun|behörde|verwaltung/i, 'publicBody'],
  [/bank|finanz|investor|financ|venture|kapital/i, 'financingPartner'],
  [/kammer|verband|netzwerk|cluster|multipl|association|verein/i, 'multiplier'],
  [/digital|software|\bit\b/i, 'digitalPartner'],
  [/^prc$|unternehmen|company|kmu|sme|industr|firma|gewerb|wirtschaft/i, 'establishedCompany']
]

const identifiers = new Set<string>(organisationKinds)

/** The kind a file states in its own words, or null. */
export function kindFromWord(text: string): OrganisationKind | null {
  if (identifiers.has(text)) return text as OrganisationKind
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/**
 * The kind a name gives away. A company's legal form counts as an established company until somebody knows better: the
 * field is marked as imported, so a person's correction stays.
 */
export function kindFromName(name: string): OrganisationKind | null {
  if (publicBody.test(name)) return 'publicBody'
  if (multiplier.test(name)) return 'multiplier'
  const form = legalFormOf(name)
  const company = form !== null && companyForms.has(form)
  if (research.test(name) && !(company && !/fraunhofer|helmholtz|leibniz|institut|forschungs/i.test(name)))
    return 'researchInstitution'
  if (financing.test(name)) return 'financingPartner'
  return company ? 'establishedCompany' : null
}
