export const files = {
  'file.title': 'Files',
  'file.lead': 'Data sheet, slides, picture: whoever sees the text sees what lies here.',
  'file.leadAnonymous':
    'As long as no name is shown here, only your organisation and the hub team see the files: files easily tell whose they are.',
  'file.choose': 'Choose a file',
  'file.hint':
    'PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, PNG, JPEG or WebP, up to {megabytes} MB. Signed PDFs are kept byte for byte.',
  'file.add': 'Add file',
  'file.remove': 'Remove',
  'file.removeNamed': 'Remove {name}',
  'file.full': 'An entry carries no more than {count} files. Remove one to add another.',
  'file.pages': { one: '{count} page', other: '{count} pages' },
  'file.signedBy': 'Signed by {signer}, {at}:',
  'file.stampedBy': 'Time stamp by {signer}, {at}:',
  'file.signerUnknown': 'somebody without a name in the certificate',
  'file.timeUnknown': 'time not stated',
  'file.unchanged': 'unchanged since signing.',
  'file.changed': 'changed or added to after signing.',
  'file.identityNotChecked': 'Who signed has not been checked.',
  'listingDone.attached': 'The file has been added.',
  'listingDone.detached': 'The file has been removed.',
  'audit.file.added': 'File added',
  'audit.file.removed': 'File removed',
  'error.file.empty': 'The file is empty. Please check that it opens on your device, and choose it again.',
  'error.file.none': 'No file was chosen. Choose one and send the form again.',
  'error.file.tooLarge': 'The file is larger than {megabytes} MB. Make pictures in it smaller, or split it.',
  'error.file.name':
    'The file name does not fit. It needs a name and an extension, for example data-sheet.pdf.',
  'error.file.unknownType':
    'We do not take this kind of file. PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, PNG, JPEG and WebP are possible.',
  'error.file.wrongExtension':
    'The content does not match the extension: it is a file of the kind “{found}”. Give it the right extension or save it again.',
  'error.file.encrypted':
    'The file is encrypted or protected by a password. Save it without one; the connection to here is encrypted.',
  'error.file.macros': 'The file contains macros. Save it without macros, for example as DOCX, XLSX or PDF.',
  'error.file.archive': 'This is an archive ({found}). Upload the files in it one by one.',
  'error.file.program':
    'This is a program ({found}) and not a file to read. Upload a description instead, for example as PDF.',
  'error.file.script': 'The file can run programs in a browser (HTML, SVG). Save it as PDF or PNG.',
  'error.file.oldOffice': 'This is an older office format. Save the file as DOCX, XLSX, PPTX or PDF.',
  'error.file.active':
    'The file runs or loads something (for example JavaScript). Print it to a new PDF file.',
  'error.file.embedded':
    'There are further files inside the file. Upload those one by one and remove them from the file.',
  'error.file.damaged': 'The file is damaged and cannot be read. Open it on your device and save it again.',
  'error.file.bomb':
    'The file is unusually small when packed and too large when unpacked, or takes too long to read. Save it again, for example as PDF.',
  'error.file.polyglot': 'The file is two files at once ({found}). Save it again and upload the result.',
  'error.file.signatureBroken':
    'The electronic signature does not match the content or cannot be read. Ask for the unchanged original.',
  'error.file.tooManyPixels': 'The picture has more than 60 million pixels. Make it smaller.',
  'error.file.malware': 'The scanner found malware in the file. It was not stored. Check your device.',
  'error.file.scannerAway':
    'The malware scanner is not answering, so we take no files at the moment. Try again later.',
  'error.file.aborted': 'The transfer was cut off. Choose the file again.',
  'error.file.tooMany': 'An entry carries no more than {count} files. Remove one first.',
  'error.file.quota':
    'Your organisation has {megabytes} MB in this hub, and they are used up. Remove files that nobody needs any more.'
}
