/** What somebody agrees to who wants a demo hub's news, German and English. */
export const newsConsent = (hub: string): [string, string] => [
  `${hub} darf mir Neuigkeiten, Einladungen und Ausschreibungen per Mail schicken, höchstens einmal in der Woche. Meine Adresse wird dafür gespeichert und nicht weitergegeben. Ich kann das jederzeit zurücknehmen, mit einem Klick in jeder Mail.`,
  `${hub} may send me news, invitations and calls by mail, once a week at most. My address is kept for this and given to nobody else. I can take this back at any time, with one click in every mail.`
]
