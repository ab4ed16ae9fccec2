export const errors = {
  'error.not_found': 'This page or entry cannot be found here.',
  'error.forbidden': 'You do not have the permission for this. The hub office can grant it.',
  'error.sign_in_needed': 'Please sign in to see this page.',
  'error.form.unreadable': 'The form did not arrive complete. Go back one page and send it again.',
  'error.version_conflict':
    'Somebody has changed this entry in the meantime. Your input is still here; compare and save again.',
  'error.hub.slug_taken':
    'The address “{slug}” already belongs to another hub. Choose another one, for example “{slug}-2”.',
  'error.hub.slug_form':
    'The address may contain only lower-case letters, digits and single hyphens, for example “leipzig”.',
  'error.organisation.slug_taken':
    'This short name already belongs to another organisation. Choose another, for example “sample-leipzig”.',
  'error.person.email_taken': 'This e-mail address already belongs to another account. Use a different one.',
  'error.link.used_or_expired': 'This link has been used already or has expired. Please request a new one.',
  'error.import.not_ready':
    'This import is not in the state in which this step is possible. Reload the page.',
  'error.import.already_running':
    'Another import is running. Wait until it is done, then start this one again.',
  'error.import.mapping_incomplete':
    'No column is assigned as the name of the organisation. Choose the column that holds, for example, “Sample Ltd”.',
  'error.import.columns_doubtful':
    'The names of the organisations seem to be in the column “{column}” and not in the one assigned. Nothing was taken over. Check the assignment.',
  'error.import.columns_moved':
    'In {moved} of {known} known rows there is another organisation now. Columns have probably moved, or the file is another list with the same titles. Nothing was taken over.',
  'error.import.interrupted': 'The import was interrupted. Nothing was taken over; start it again.',
  'error.import.file.empty': 'The file contains no rows.',
  'error.import.file.binary':
    'This is not a table that can be read. Possible are CSV files and Excel workbooks (.xlsx).',
  'error.import.file.encrypted':
    'The workbook is encrypted with a password. Save it without a password and choose it again.',
  'error.import.file.old_excel':
    'This is an Excel file in the old format (.xls). Save it as “Excel workbook (.xlsx)” or as CSV.',
  'error.import.file.pdf': 'This is a PDF and not a table. Ask its publisher for the CSV or Excel file.',
  'error.import.file.workbook_broken':
    'The workbook is damaged or incomplete. Download it again or save it once more.',
  'error.import.file.workbook_bomb':
    'The workbook is packed unusually tightly, more than {ratio} times. Such files can bring the server down; it is not opened. Save the table as CSV.',
  'error.import.file.workbook_too_large':
    'The workbook is too large (at most {megabytes} MB unpacked and {cells} cells). Save the table as CSV, which has no such limit.',
  'error.import.file.no_table':
    'There is no table with column titles in this file. The titles must be in a row of their own, for example “Name; City; Website”.',
  'error.duplicate.already_decided': 'This duplicate has been decided already. Reload the page.',
  'error.merge.not_these':
    'These two cannot be merged: one of them has already become part of another organisation. Reload the page.',
  'error.merge.already_undone': 'This merge has been undone already.',
  'error.proposal.already_decided': 'This proposal has been decided already. Reload the page.',
  'error.setup.already_done': 'This installation has already been set up.',
  'error.claim.already_yours': 'You belong to this organisation already.',
  'error.claim.already_asked': 'You have already asked for this organisation; the answer is still to come.',
  'error.claim.organisation_taken':
    'Somebody has just asked to speak for this organisation. The hub office is looking into it; once that is settled you can join as a colleague.',
  'error.claim.already_decided': 'This request has already been decided. Reload the page.',
  'error.invitation.open': 'This address has been invited already, and the invitation is still valid.',
  'error.affiliation.last_admin':
    'Somebody has to stay responsible for the organisation. Make another person responsible first.',
  'error.application.already_member': 'Your organisation is a member of this hub already.',
  'error.application.already_open':
    "Your organisation's application is already with the office and waits for the decision.",
  'error.application.already_decided': 'This application has already been decided. Reload the page.',
  'error.application.period': 'The end lies before the start. Leave the end empty if there is none.',
  'error.organisation.name_known':
    '“{name}” is in the directory already. Choose the entry above, or confirm below that yours is another organisation.',
  'error.joining.not_begun':
    'An earlier step is still missing. Go back to the start; what you entered is still there.',
  'error.joining.nothing_said': 'Write at least one of the two: what you are looking for or what you offer.',
  'error.identifier.taken':
    'This identifier already belongs to another organisation. Check for typing mistakes. If it is correct, write to the hub office.',
  'error.logo.too_large':
    'The picture is too large: it may have at most {kilobytes} kB. Make it smaller and choose it again.',
  'error.logo.not_a_picture':
    'A picture is needed, as PNG, JPEG or WebP with at most 4,096 pixels a side. SVG is not taken because it can contain scripts.',
  'error.invitation.too_many':
    'We send no more than {limit} invitations a day for one person. You can go on tomorrow.',
  'error.listing.not_a_colleague':
    'The contact person does not belong to this organisation. Choose somebody from the list.',
  'error.listing.names_owner':
    'This cannot be shown anonymously: {words} says who you are. Take the words out, or choose another visibility.',
  'error.listing.hints_at_owner':
    '{words} may tell who you are. Change the words, or confirm that they may stay.',
  'error.listing.not_releasable':
    'Only what is published, and shown in its own hub only or anonymously, can be released to the network.',
  'error.listing.not_waiting': 'This was decided already, or it was withdrawn. Load the page again.',
  'error.listing.comment_needed': 'Say what should change, for example: “Please give the quantity.”',
  'error.component.class': 'The catalogue does not have this class. Choose one from the list.',
  'error.component.value': 'A detail is missing or does not fit. It is named beside the field.',
  'error.component.article_taken': 'One of your components already bears this article number.',
  'error.component.term_taken': 'This key is taken.',
  'error.component.importTaken': 'This table was already taken over.',
  'error.component.importUnreadable': 'This file cannot be read as a table. Save it as CSV or XLSX.',
  'error.component.importTooLong': 'The table has more than {most} rows. Split it.'
}
