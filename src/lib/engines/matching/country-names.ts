/** Countries by ISO 3166-1 alpha-2 code (EL and UK as the European Union writes them): German and English names. */
const table = `AT Österreich Austria|BE Belgien Belgium|BG Bulgarien Bulgaria|HR Kroatien Croatia|CY Zypern Cyprus
CZ Tschechien Czechia|DK Dänemark Denmark|EE Estland Estonia|FI Finnland Finland|FR Frankreich France
DE Deutschland Germany|EL Griechenland Greece|GR Griechenland Greece|HU Ungarn Hungary|IE Irland Ireland
IT Italien Italy|LV Lettland Latvia|LT Litauen Lithuania|LU Luxemburg Luxembourg|MT Malta Malta
NL Niederlande Netherlands|PL Polen Poland|PT Portugal Portugal|RO Rumänien Romania|SK Slowakei Slovakia
SI Slowenien Slovenia|ES Spanien Spain|SE Schweden Sweden|CH Schweiz Switzerland|LI Liechtenstein Liechtenstein
NO Norwegen Norway|IS Island Iceland|UK Großbritannien Britain|GB Großbritannien Britain|UA Ukraine Ukraine
RS Serbien Serbia|BA Bosnien Bosnia|ME Montenegro Montenegro|MK Nordmazedonien Macedonia|AL Albanien Albania
XK Kosovo Kosovo|MD Moldau Moldova|GE Georgien Georgia|AM Armenien Armenia|AZ Aserbaidschan Azerbaijan
TR Türkei Turkey|IL Israel Israel|TN Tunesien Tunisia|MA Marokko Morocco|EG Ägypten Egypt|ZA Südafrika Africa
KE Kenia Kenya|NG Nigeria Nigeria|GH Ghana Ghana|UG Uganda Uganda|RW Ruanda Rwanda|TZ Tansania Tanzania
ET Äthiopien Ethiopia|SN Senegal Senegal|US USA USA|CA Kanada Canada|BR Brasilien Brazil|MX Mexiko Mexico
AR Argentinien Argentina|CL Chile Chile|CO Kolumbien Colombia|PE Peru Peru|CN China China|JP Japan Japan
KR Südkorea Korea|IN Indien India|VN Vietnam Vietnam|TH Thailand Thailand|SG Singapur Singapore
AU Australien Australia|NZ Neuseeland Zealand|RU Russland Russia|BY Belarus Belarus`

const names = new Map(
  table.split(/[|\n]/).map((entry) => {
    const [code = '', de = '', en = ''] = entry.trim().split(' ')
    return [code, { de, en }] as const
  })
)

/** One word in each language that stands for the country, or null when the code is not in the table. */
export function countryName(code: string | null | undefined): { de: string; en: string } | null {
  return names.get((code ?? '').toUpperCase()) ?? null
}
