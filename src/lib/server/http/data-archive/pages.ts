import type { Locale } from '#lib/i18n/catalogue.ts'

export const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A page that needs nothing but itself. */
export const pageOf = (locale: Locale, title: string, body: string): string =>
  `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title><style>${style}</style></head>
<body><main><h1>${html(title)}</h1>
${body}</main></body></html>
`

export const paragraph = (text: string): string => `<p>${html(text)}</p>`
export const section = (head: string, body: string): string =>
  `<section><h2>${html(head)}</h2>${body}</section>`
export const link = (path: string, text: string): string =>
  `<a href="${html(encodeURI(path))}">${html(text)}</a>`
export const items = (all: readonly string[]): string =>
  `<ul>${all.map((one) => `<li>${one}</li>`).join('')}</ul>`

export const facts = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>${pairs.map(([name, said]) => `<dt>${html(name)}</dt><dd>${html(said)}</dd>`).join('')}</dl>`

const style = `:root{color-scheme:light dark}
body{font:1rem/1.55 system-ui,sans-serif;margin:0;background:light-dark(#faf8f3,#171614);color:light-dark(#1c1b19,#ece9e1)}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.9rem;line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin-top:2.2rem}
h3{font-size:1rem;margin:0 0 .5rem}
a{color:light-dark(#0b4f6c,#8fd0ec)}
li{margin:.3rem 0}
article{border-top:1px solid light-dark(#cfc9bb,#44413a);padding:1rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.3rem 1rem;margin:0}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;padding:1rem;background:light-dark(#fff,#211f1c)}
nav{display:flex;flex-wrap:wrap;gap:1rem}
@media(max-width:34rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{body{background:none;color:#000}nav{display:none}}`
