export const deskErrors = {
  'error.task.not_of_office':
    'Diese Person arbeitet heute nicht in der Geschäftsstelle. Wählen Sie jemanden aus der Liste.'
}
