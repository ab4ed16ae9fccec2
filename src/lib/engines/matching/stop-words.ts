import type { Lang } from './types.ts'

/**
 * Words that say nothing about a topic. They serve twice: they are left out of the index, and their presence
 * tells the language of a text.
 */
const english = `a about above across after again against all almost along already also although always am among an and
any are around as at available away back based be became because become been before behind being below
between both but by can cannot could did do does doing done down due during each e.g either else enough etc even ever
every few for from further get give given go had has have having he hence her here hers him his how however i i.e if in
into is it its itself just kind let like made mainly make makes many may me might more moreover most much must my near
need needs neither no nor not now of off often on once one only onto or our ours out over own per
perhaps please quite rather really same see several shall she should show since so some such take than that the
their them then there thereby therefore these they this those through throughout thus to together too toward towards
under until up upon us use used using very via want was way we well were what when where whereas whether which while
who whom whose why will with within without would yet you your yours looking seek seeking searching find offer offers
project projects aim aims proposal propose proposed objective objectives`

const german = `ab aber alle allem allen aller alles als also am an auch auf
aus außer ausserdem bei beim bereits bin bis bisher bist da dabei dadurch dafür dagegen daher damit danach daneben dann
daran darauf daraus darf darin darüber darum das dass davon davor dazu dein deine dem den denn dennoch der deren des
deshalb dessen dich die dies diese dieselbe diesem diesen dieser dieses dir doch dort du durch eben ebenso ein eine einem
einen einer eines einige einigem einigen einiger einiges einmal entweder er es etwa etwas euch euer eure fast für gegen
gegenüber gemäß gerade gern gibt habe haben hat hatte hätte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren
ihrer ihres im immer in indem innerhalb ins insbesondere ist ja je jede jedem jeden jeder jedes jedoch jetzt kann kein
keine keinem keinen keiner können könnte machen man mehr mein meine mich mit mittels möchte möchten muss müssen nach
nachdem neben nicht noch nun nur ob oder ohne per sehr sein seine seinem seinen seiner seit selbst sich sie sind so
sobald sogar solche soll sollen sollte sondern sonst soweit sowie sowohl statt über um und uns unser unsere unserem
unseren unserer unter usw viel viele vielen vom von vor wann war waren warum was weder wegen weil weiter weitere
weiteren weiterer welche welchem welchen welcher welches wenig wenn wer werden wie wieder will wir wird wirst wo
wobei wodurch wollen worden wurde wurden während z.b zu zum zur zwar zwischen suchen sucht gesucht suche bieten bietet
bzw ca ggf inkl vorhaben projekt projekts projektes the of and for with to by from`

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}

const sets = { en: wordSet(english), de: wordSet(german) }

/** Is `word` (lower case) without topic in the given language? */
export function isStopWord(word: string, lang: Lang): boolean {
  return sets[lang].has(word)
}
