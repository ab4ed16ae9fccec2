export const trouble = {
  'trouble.data.not_writable':
    'The data folder {folder} cannot be written to. Remedy: change its permissions or name another one with --data.',
  'trouble.data.not_reachable':
    'The system user “postgres” cannot get to the folder {folder}. Remedy: “chmod o+x” on the folders above it or name another place with --data.',
  'trouble.data.disk_full':
    'The disk of {folder} has less than 256 MB free. Remedy: make room and start again; the data is intact.',
  'trouble.data.in_use':
    'A Hubwerk is already running on the data folder {folder} (process {pid}, {address}). Remedy: use that one, stop it, or name another folder with --data.',
  'trouble.data.none':
    'There is no installation in the data folder {folder}. Remedy: name the right folder with --data; “./hubwerk start” sets up a new one.',
  'trouble.data.secrets':
    'The key file {file} cannot be read or is not from Hubwerk. Remedy: put the right file back; without it second factors have to be set up again (delete the file).',
  'trouble.database.unreachable':
    'The database at {host} does not answer ({reason}). Remedy: check DATABASE_URL and whether the database server is running.',
  'trouble.database.too_old':
    'The database is PostgreSQL {found}; Hubwerk needs {needed} or newer. Remedy: upgrade the database, or leave DATABASE_URL out and the one that comes along starts.',
  'trouble.database.no_start':
    'The database that comes along does not start in {folder}: {reason}. Remedy: read postgres.log in the data folder; the data stays as it is.',
  'trouble.database.role':
    'The database role {role} is missing or bypasses row-level security. Remedy: run as the database administrator: create role {role} nologin; grant {role} to {user};',
  'trouble.database.newer_schema':
    'The database belongs to a newer release of Hubwerk (schema {found}, here {known}). Remedy: upgrade this release.',
  'trouble.port.taken':
    'Port {port} is already taken. Remedy: stop the other program or name another one with --port.',
  'trouble.config.value':
    'The setting {name} has a value that does not fit. A fitting one looks like this: {example}',
  'trouble.platform.unsupported':
    'No database comes along for this system ({system}). Remedy: set up PostgreSQL 15 or newer and set DATABASE_URL.'
}
