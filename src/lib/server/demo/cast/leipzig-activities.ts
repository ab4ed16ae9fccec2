import type { DemoActivity } from './types.ts'

export const leipzigActivities: readonly DemoActivity[] = [
  {
    key: 'waermeleck',
    kind: 'project',
    language: 'de',
    title: 'Leckortung im Wärmenetz ohne Aufgraben',
    summary:
      'Akustische Sensoren und Temperaturmessung wurden auf 12 Kilometern Fernwärmeleitung verglichen. Von 31 künstlichen Lecks wurden 28 auf drei Meter genau gefunden.',
    place: 'Leipzig',
    from: '2024-03-01',
    to: '2025-08-31',
    participants: ['pleissenwerke', 'hydrosonar', 'hs_wasser']
  },
  {
    key: 'flexquartier',
    kind: 'project',
    language: 'de',
    title: 'Flexible Lasten im Quartier',
    summary:
      'Wärmepumpen, Ladepunkte und ein Batteriespeicher eines Wohnquartiers folgten ein Jahr lang dem Angebot an Windstrom. Die Netzspitze sank um 19 Prozent.',
    place: 'Leipzig',
    from: '2024-05-01',
    to: '2025-10-31',
    participants: ['wattlauf', 'quartierplus', 'pleissenwerke', 'uni_auen']
  },
  {
    key: 'zweitesleben',
    kind: 'project',
    language: 'de',
    title: 'Zweites Leben für Fahrzeugbatterien',
    summary: 'Prüfverfahren und Sortierung gebrauchter Batteriemodule für ortsfeste Speicher.',
    place: 'Schkeuditz',
    from: '2023-09-01',
    to: '2025-02-28',
    participants: ['speicherkontor', 'uni_auen', 'quantennadel']
  },
  {
    key: 'mieterstrom',
    kind: 'project',
    language: 'de',
    title: 'Mieterstrom ohne Papier',
    summary: 'Viertelstündliche Messung und Abrechnung in acht Mehrfamilienhäusern.',
    place: 'Grimma',
    from: '2025-01-01',
    to: '2025-12-31',
    participants: ['sonnenhof', 'ewimess', 'offencode']
  },
  {
    key: 'netzblick',
    kind: 'project',
    language: 'en',
    title: 'Seeing into the low-voltage grid',
    summary:
      'State estimation for 40 secondary substations with few measurements; overloads were predicted a day ahead with 91 percent precision.',
    place: 'Leipzig',
    from: '2024-01-01',
    to: '2025-06-30',
    participants: ['gridwise', 'pleissenwerke', 'uni_auen']
  },
  {
    key: 'stapelwacht',
    kind: 'project',
    language: 'de',
    title: 'Alterung von Elektrolyseuren erkennen',
    summary: 'Impedanzmessung im laufenden Betrieb zeigt die Alterung einzelner Zellen.',
    place: 'Böhlen',
    from: '2024-10-01',
    to: '2026-09-30',
    participants: ['h2mitte', 'fi_prod', 'schichtwerk']
  },
  {
    key: 'radzaehlung',
    kind: 'project',
    language: 'de',
    title: 'Radverkehr zählen ohne Bilder',
    summary:
      'Zwanzig Zählstellen im Stadtgebiet, Auswertung im Gerät, offene Daten auf der urbanen Datenplattform.',
    place: 'Musterbergen',
    from: '2025-03-01',
    to: '2025-12-31',
    participants: ['zaehlwerk', 'amtdigital', 'netzfunk', 'kantenwerk']
  },
  {
    key: 'kanalwarn',
    kind: 'project',
    language: 'de',
    title: 'Warnkarte für Starkregen',
    summary: 'Pegelsensoren in 85 Schächten, Vorhersage für einzelne Straßen, Übergabe an die Leitstelle.',
    place: 'Musterbergen',
    from: '2024-06-01',
    to: '2025-11-30',
    participants: ['regenradar', 'amtdigital', 'netzfunk', 'hs_wasser']
  },
  {
    key: 'hitzekarte',
    kind: 'project',
    language: 'de',
    title: 'Hitzevorsorge mit digitalem Zwilling',
    summary: 'Mikroklima je Straßenzug, Wirkung von Bäumen und hellen Flächen, Beteiligung der Anwohnenden.',
    place: 'Leipzig',
    from: '2025-02-01',
    to: '2026-07-31',
    participants: ['klimablick', 'amtdigital', 'quartierplus']
  },
  {
    key: 'weichenohr',
    kind: 'project',
    language: 'de',
    title: 'Weichen hören',
    summary: 'Körperschall und Stellstrom von 30 Weichen sagen Störungen zwei Tage vorher an.',
    place: 'Leipzig',
    from: '2024-04-01',
    to: '2025-09-30',
    participants: ['stadtbahn', 'pulsfrei', 'sensorik_h']
  },
  {
    key: 'sepsiswarn',
    kind: 'project',
    language: 'en',
    title: 'Explaining sepsis alarms',
    summary:
      'Retrospective validation of an early warning model on 48,000 stays and a prospective study on two wards.',
    place: 'Leipzig',
    from: '2024-02-01',
    to: '2025-12-31',
    participants: ['vitalkurve', 'klinikum', 'medinf', 'ki_zentrum']
  },
  {
    key: 'radarpflege',
    kind: 'project',
    language: 'de',
    title: 'Radar in der Pflege',
    summary: 'Sturzerkennung ohne Kamera in 40 Zimmern; Fehlalarme sanken auf einen je Woche und Station.',
    place: 'Taucha',
    from: '2025-01-15',
    to: '2026-01-14',
    participants: ['sturzfrei', 'pflegenetz']
  },
  {
    key: 'bettenweg',
    kind: 'project',
    language: 'de',
    title: 'Bettenwege im Krankenhaus',
    summary: 'Ortung von 300 Betten mit Ultrabreitband, Wegezeiten um ein Fünftel verkürzt.',
    place: 'Leipzig',
    from: '2025-04-01',
    to: '2026-03-31',
    participants: ['klinikum', 'ortsfunk']
  },
  {
    key: 'tropfentest',
    kind: 'project',
    language: 'en',
    title: 'Inflammation markers from a drop of blood',
    summary:
      'A microfluidic cartridge for ambulances, tested against the central laboratory with 600 samples.',
    place: 'Leipzig',
    from: '2024-09-01',
    to: '2026-02-28',
    participants: ['laborion', 'tu_elb', 'klinikum']
  },
  {
    key: 'nachsorge',
    kind: 'project',
    language: 'de',
    title: 'Digitale Nachsorge',
    summary: 'Begleitung nach der Entlassung mit Übungen und Rückmeldung; 210 Teilnehmende.',
    place: 'Leipzig',
    from: '2025-05-01',
    to: '2026-04-30',
    participants: ['therapieraum', 'klinikum', 'medinf']
  }
]
