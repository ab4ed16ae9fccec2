export const deskErrors = {
  'error.task.not_of_office': 'This person does not work in the office today. Choose somebody from the list.'
}
