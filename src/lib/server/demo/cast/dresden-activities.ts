import type { DemoActivity } from './types.ts'

export const dresdenActivities: readonly DemoActivity[] = [
  {
    key: 'pumpenwacht',
    kind: 'project',
    language: 'en',
    title: 'Vacuum pumps that report their own wear',
    summary:
      'Motor current and vibration of 120 pumps in a semiconductor fab; 14 of 16 failures were announced at least three days ahead.',
    place: 'Dresden',
    from: '2024-01-01',
    to: '2025-12-31',
    participants: ['elbchip', 'pulsfrei', 'sensorik_h']
  },
  {
    key: 'spindellager',
    kind: 'project',
    language: 'de',
    title: 'Körperschall an Spindellagern',
    summary: 'Zustandsüberwachung großer Werkzeugmaschinen mit nachgerüsteten Sensoren.',
    place: 'Chemnitz',
    from: '2023-07-01',
    to: '2025-06-30',
    participants: ['drehspan', 'fi_prod', 'sensorik_h', 'retrofix']
  },
  {
    key: 'altmaschine',
    kind: 'project',
    language: 'de',
    title: 'Alte Maschinen sprechen lernen',
    summary: 'Nachrüstung von 45 Maschinen der Baujahre 1988 bis 2008, Anbindung über OPC UA.',
    place: 'Zwickau',
    from: '2024-11-01',
    to: '2025-10-31',
    participants: ['retrofix', 'drehspan', 'datenfaden']
  },
  {
    key: 'losgroesse10',
    kind: 'project',
    language: 'en',
    title: 'Inspection at batch size ten',
    summary: 'Few-shot learning for solder joints; set-up time fell from five days to 50 minutes.',
    place: 'Freital',
    from: '2025-02-01',
    to: '2026-01-31',
    participants: ['lotblick', 'platinum', 'ki_zentrum']
  },
  {
    key: 'griffkiste',
    kind: 'project',
    language: 'en',
    title: 'Picking oily castings',
    summary: '3D vision and grasp planning for a foundry cell; 98 percent of parts were picked.',
    place: 'Freiberg',
    from: '2024-08-01',
    to: '2025-12-31',
    participants: ['robolab', 'tiefenbild', 'hs_robotik']
  },
  {
    key: 'ohnebatterie',
    kind: 'project',
    language: 'de',
    title: 'Messen ohne Batterie',
    summary: 'Funksensoren aus Rohrwärme überwachen Dampf- und Wärmeleitungen.',
    place: 'Dresden',
    from: '2025-03-01',
    to: '2026-08-31',
    participants: ['energieernte', 'pleissenwerke', 'tu_elb']
  },
  {
    key: 'campus5g',
    kind: 'project',
    language: 'de',
    title: '5G in der Gießerei',
    summary: 'Ein privates Funknetz steuert fahrerlose Transporte bei Staub und Hitze.',
    place: 'Freiberg',
    from: '2024-05-01',
    to: '2025-08-31',
    participants: ['funkwabe', 'robolab', 'sichernetz']
  },
  {
    key: 'datenraumteil',
    kind: 'project',
    language: 'de',
    title: 'Bauteilpass im Datenraum',
    summary: 'Verwaltungsschalen begleiten ein Drehteil vom Stahl bis zum Ersatzteil.',
    place: 'Dresden',
    from: '2025-01-01',
    to: '2026-12-31',
    participants: ['datenfaden', 'drehspan', 'logistikhof']
  },
  {
    key: 'gewebefuehler',
    kind: 'project',
    language: 'de',
    title: 'Rotorblätter mit Nerven',
    summary: 'Eingewebte Dehnungssensoren melden Risse in Faserverbund.',
    place: 'Chemnitz',
    from: '2024-10-01',
    to: '2026-03-31',
    participants: ['textilnerv', 'tu_elb', 'layoutwerk']
  },
  {
    key: 'chipbild',
    kind: 'project',
    language: 'en',
    title: 'Seeing currents in packaged chips',
    summary: 'Diamond quantum sensors image short circuits without opening the package.',
    place: 'Dresden',
    from: '2025-02-01',
    to: '2026-10-31',
    participants: ['quantennadel', 'elbchip', 'tu_elb']
  },
  {
    key: 'hofortung',
    kind: 'project',
    language: 'de',
    title: 'Gitterboxen finden',
    summary: 'Ortung von 4.000 Ladungsträgern im Freien und in der Halle.',
    place: 'Radeburg',
    from: '2025-06-01',
    to: '2026-05-31',
    participants: ['logistikhof', 'ortsfunk', 'energieernte']
  },
  {
    key: 'kipruef',
    kind: 'project',
    language: 'de',
    title: 'Prüfplan für lernende Medizinprodukte',
    summary: 'Leitfaden und Prüfwerkzeug für Robustheit und Erklärbarkeit.',
    place: 'Dresden',
    from: '2024-07-01',
    to: '2025-12-31',
    participants: ['ki_zentrum', 'vitalkurve', 'medinf']
  },
  {
    key: 'asicfuehler',
    kind: 'project',
    language: 'de',
    title: 'Auswertechip für Gassensoren',
    summary: 'Ein sparsamer Chip liest vier Gassensoren aus; Muster aus dem Mehrprojektwafer.',
    place: 'Dresden',
    from: '2023-10-01',
    to: '2025-09-30',
    participants: ['layoutwerk', 'elbchip', 'schichtwerk']
  },
  {
    key: 'wz_buch',
    kind: 'publication',
    language: 'de',
    title: 'Leitfaden Nachrüstung',
    summary: 'Handreichung für Betriebe, die Maschinen anbinden wollen.',
    place: 'Chemnitz',
    from: '2026-01-01',
    to: '2026-03-31',
    participants: ['retrofix', 'fi_prod', 'kammer_l']
  }
]
