export const config = {
  'config.column.name': 'Variable',
  'config.column.meaning': 'Meaning',
  'config.column.default': 'Default',
  'config.none': 'none; for example',
  'config.HUBWERK_DATA': 'Folder for everything Hubwerk keeps: database, files, reports.',
  'config.DATABASE_URL': 'Your own PostgreSQL server (15 or newer) instead of the one that comes along.',
  'config.PORT': 'Port on which the pages are served.',
  'config.HOST': 'Address the server binds to.',
  'config.HUBWERK_PROXY':
    'Address of the web server in front if it runs on another machine; only that one is believed about who asks.',
  'config.HUBWERK_SMTP_URL': 'Mail server for outgoing mail; without it mails stay in the outbox.',
  'config.HUBWERK_MAIL_FROM': 'Sender of the mails.',
  'config.HUBWERK_MAILBOX':
    'Mailbox page for development: shows every mail to everybody who opens it. Never on a real server.',
  'config.HUBWERK_LOG_LEVEL': 'How much is logged: debug, info, warn or error.',
  'config.HUBWERK_NOW':
    'Holds the clock still, for demonstrations and pictures that should not change from day to day.',
  'config.HUBWERK_LANGUAGE': 'Language of the command line; otherwise that of the environment (LANG).',
  'config.HUBWERK_FILE_MEGABYTES': 'Largest file that can be uploaded, in MB.',
  'config.HUBWERK_CLAMD':
    'Malware scanner that speaks the clamd protocol, as unix:/path or tcp://name:port. If set and out of reach, no files are taken.',
  'config.HUBWERK_BACKUPS': 'Folder into which a backup is written every day.',
  'config.HUBWERK_BACKUP_HOUR': 'Hour of the day (UTC) from which the backup is written.',
  'config.HUBWERK_BACKUP_KEEP': 'How many backups stay: one each of the last days, weeks and months.',
  'config.HUBWERK_METRICS_TOKEN':
    'Word with which /metrics is asked (Authorization: Bearer …), at least 20 characters.'
}
