import type { NewHub } from '../../domain/hubs/store.ts'
import type { DemoHub } from './types.ts'

export const hubs: readonly (NewHub & { key: DemoHub })[] = [
  {
    key: 'leipzig',
    slug: 'leipzig',
    name: 'Demo Smart Infrastructure Hub',
    place: 'Leipzig',
    purposeDe:
      'Energie, Stadt und Gesundheit wachsen digital zusammen. Hier finden Stadtwerke, Kliniken und Verwaltungen die Teams, mit denen aus einer Idee ein Pilot in der Stadt wird, und aus dem Pilot ein Geschäft.',
    purposeEn:
      'Energy, city and health are growing together digitally. This is where utilities, hospitals and administrations find the teams that turn an idea into a pilot in the city, and the pilot into a business.',
    timeZone: 'Europe/Berlin',
    contactEmail: 'hub@leipzig.example',
    topics: ['energy', 'smart-city', 'health']
  },
  {
    key: 'dresden',
    slug: 'dresden',
    name: 'Demo Smart Systems Hub',
    place: 'Dresden',
    purposeDe:
      'Vom Sensor bis zum Geschäftsmodell: Hier kommen Mikroelektronik, Software, Vernetzung und Produktion zusammen. Wer ein Bauteil für ein intelligentes System sucht oder anbietet, ist richtig.',
    purposeEn:
      'From the sensor to the business model: microelectronics, software, connectivity and production meet here. Whoever looks for a component of a smart system, or offers one, has come to the right place.',
    timeZone: 'Europe/Berlin',
    contactEmail: 'hub@dresden.example',
    topics: ['industry-4-0', 'embedded-system', 'microelectronics', 'connectivity']
  }
]
