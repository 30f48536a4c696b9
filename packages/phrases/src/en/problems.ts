import type { Translated } from '../shape.ts';
import type { problems as source } from '../vi/problems.ts';

export const problems: Translated<typeof source> = {
  'input-invalid': 'Some fields are not valid. Correct the marked fields.',
  'unknown-field': 'The data has a field that the form does not know. Reload the page and try again.',
  'not-signed-in': 'The session has ended. Sign in again; what you typed is kept on this device.',
  'sign-in-failed': 'The user name or the password is wrong. Check and type again.',
  'csrf-missing': 'The session changed in another window. Reload the page.',
  'not-allowed': 'Your position may not do this. Ask the administrator if this seems wrong.',
  'password-must-change': 'Change the first password before you work.',
  'not-found': 'Not found, or you may not see it.',
  conflict: 'Somebody else has just changed this. Reload to see the new version.',
  'stale-version': 'Somebody changed this field after you opened it. Choose which value to keep.',
  'name-taken': 'This name is taken. Choose another.',
  'campaign-not-draft': 'The campaign is open, so this can no longer be edited.',
  'campaign-not-open': 'The campaign is not open yet, or is closed.',
  'campaign-incomplete': 'The campaign lacks required content. Complete the items named.',
  'roster-empty': 'The roster is empty. Review the scope and the date.',
  'tiers-invalid': 'The chain of tiers or their due dates do not fit. Review order and dates.',
  'form-invalid': 'The form has errors. Correct the points named and try again.',
  'form-published': 'The form is published and cannot be edited. Make a new version.',
  'ruleset-invalid': 'The criteria have errors. Correct the points named and try again.',
  'ruleset-not-publishable': 'It cannot be published yet. Mend the points named and try again.',
  'ruleset-retired': 'This ruleset has been retired already.',
  'table-refused':
    'The table cannot be read. Mend the cells named and choose the file again; nothing went into the draft.',
  'template-not-draft': 'This template is published or retired and cannot be changed. Make a copy to edit.',
  'template-not-published': 'This template was retired before.',
  'template-shipped': 'This template ships with the program and does not change. Make a copy for your unit.',
  'template-unsound': 'The template still has errors. Correct the points named and try again.',
  'word-template-refused': 'This Word file cannot be a template. Remove what is named and save it again as .docx.',
  'wrong-step': 'The response is at another step. Reload to see the current step.',
  'not-your-tier': 'The response lies with another tier.',
  'item-not-open': 'This item is locked. Only returned items can be edited.',
  'nothing-returned': 'No item of this response was returned.',
  'response-incomplete': 'Required items are unanswered or not valid. Complete the items named.',
  'reason-required': 'Give a reason.',
  'review-incomplete': 'Some items are not checked. Finish them before forwarding.',
  'return-empty': 'Choose at least one item to return.',
  'due-day-past': 'The due date must be after today.',
  'not-confirmable': 'There is not enough ground to confirm. See the sub-criteria that are missing.',
  'already-confirmed': 'This has already been confirmed.',
  'already-withdrawn': 'This confirmation was withdrawn before.',
  'retention-unfounded':
    'A retention needs an earlier confirmation of the same level. Give the number and day of its paper.',
  'not-first': 'The commune was confirmed at this level in an earlier period. Choose «retained».',
  'override-needless': 'All conditions are met. Confirm in the ordinary way.',
  'override-waiting': 'A proposal already waits for a second person.',
  'override-decided': 'This proposal has been decided.',
  'appraisal-open': 'The commune has an appraisal that is not concluded. Open that one.',
  'appraisal-concluded': 'The appraisal is concluded and does not change. Write a new one to correct it.',
  'appraisal-unfinished': 'Cannot be concluded yet: something is missing or not right. Complete what is named.',
  'figures-refused': 'Some figures are not valid; correct the cells named and save again.',
  'figures-changed': 'Somebody has just changed these figures; look at the new ones and decide again.',
  'report-not-for-period': 'This template is not for the chosen period: choose a period of its kind that has begun.',
  'report-step-closed': 'The report is no longer at this step: load the page again to see where it is.',
  'report-not-issued': 'The report is not issued yet: number and issue it first.',
  'signed-copy-of-other-paper':
    'The signed file is not the issued PDF: download the issued paper here and sign that very file.',
  'report-version-changed': 'The report was submitted anew: read the new version, then decide.',
  'report-changed': 'Figures or words changed since you opened the page: look at the draft again, then submit.',
  'report-unanswered': 'Errors of checks are still open: mend the figures or explain each error, then submit.',
  'report-missing-not-accepted':
    'Figures or texts are missing: look at the list and accept it explicitly, then submit.',
  'narrative-changed': 'A colleague has just changed this text: compare the two and choose which to keep.',
  'number-taken': 'This number was used for another paper of the year: choose another.',
  'nothing-to-decide': 'This cell has no two sources that differ, so there is nothing to decide.',
  'import-file-refused':
    'This file cannot be taken. See the reason, correct the file and choose it again; nothing was imported.',
  'import-mapping-refused':
    'The sheet cannot be read with these columns. Correct the points named; nothing was imported.',
  'import-not-examined': 'The file has not been checked yet. Say what the columns mean and check it before importing.',
  'import-refused-cells':
    'Some cells are not valid, so nothing was imported. Correct the file, or agree to leave out exactly those cells.',
  'import-stopped':
    'Figures of the file break a rule that must hold, so nothing was imported. Correct the cells named and bring the file again.',
  'import-stale': 'Figures have changed since the check. Check the file again before importing; nothing was imported.',
  'import-done': 'This import is finished and cannot be checked again. Choose a new file.',
  'import-not-undoable': 'Cannot be undone: other figures were entered in some cells since. See the cells named.',
  'import-nothing': 'The file holds nothing new, so there is nothing to import.',
  'token-refused':
    'The access token is missing or wrong. Send «Authorization: Bearer …» with the token that was issued.',
  'token-expired': 'The access token has expired. Ask the department’s leader or the administrator for a new one.',
  'token-revoked': 'The access token was revoked. Ask the department’s leader or the administrator for a new one.',
  'token-invalid': 'The token cannot be issued. Check the system, the elements and the expiry date (at most one year).',
  'parameters-refused': 'The call has parameters that are not taken; each is named with the values that are.',
  'idempotency-key-missing': '«Idempotency-Key» is missing. Send a new key with every new set of figures.',
  'idempotency-key-reused': 'This «Idempotency-Key» was used for another content. Use a new key.',
  'call-in-progress':
    'The earlier call with this key is still being worked on. Wait a few seconds and send the same again.',
  'connector-invalid': 'The connection is not valid. Correct the fields that are named.',
  'support-opinion-first': 'The specialised office has not given its opinion; ask for it before approving.',
  'support-approval-first': 'The plan is not approved; results are reported only afterwards.',
  'support-not-now': 'This step cannot be taken in the present state of the plan; reload to see the next one.',
  'support-evidence-missing': 'The result has no evidence; attach at least one document and report again.',
  'no-index':
    'This campaign has no index that gives points, so nothing can be compared; choose a round under an index.',
  'separate-person-required': 'This needs another person: whoever submitted, verified or proposed does not confirm it.',
  'password-weak':
    'The password is too easy to guess. Use at least 12 characters, no user name and no common password.',
  'password-unchanged': 'The new password must differ from the current one.',
  'appointment-invalid': 'The time in the position does not fit, or overlaps.',
  'unit-not-in-force': 'The administrative unit is not in force on the chosen day.',
  'file-too-large': 'The file is too large. Choose a smaller one; your answers are not affected.',
  'file-type-refused': 'This type of file is not accepted. Use PDF, DOCX, XLSX, JPG or PNG.',
  'file-hostile': 'The file looks unsafe and was refused. Save it as a new file and try again.',
  'file-missing': 'There is no file. Choose one.',
  'upload-incomplete': 'The upload broke off. Try again; your answers are not affected.',
  'quota-exceeded': 'The space of this response is used up. Remove files or use smaller ones.',
  'body-too-large': 'Too much was sent at once. Split it and try again.',
  'media-type-refused': 'This format is not accepted.',
  'package-invalid': 'The data package is not valid or was altered. Ask the sender to export it again.',
  'package-known': 'This data package was received before.',
  'pdf-expected': 'The file is not a PDF. Choose a PDF',
  'pdf-encrypted': 'The PDF has a password or is encrypted. Save it without the password and send that file',
  'pdf-too-many-signatures': 'The PDF has more than 20 signatures and is not checked. Send one with fewer',
  'pdf-signature-broken':
    'The PDF has a signature that is not valid, so it is not sealed. Get the original and seal that',
  'pdf-unsealable':
    'This PDF cannot be sealed: it is damaged or keeps its tables compressed. Print it to PDF/A again and seal that',
  'pdf-locked':
    'The PDF is certified against changes, and a seal would break that signature. Seal a copy that is not locked',
  'seal-key-missing': 'The organisation has no key. Ask the administrator to place its key file in the folder of keys',
  'seal-key-password-missing': 'The key has no password file. Ask the administrator to place it beside the key file',
  'seal-key-exposed':
    'Others on the server can read the key or its password, so it is not used. Ask the administrator to give both files mode 600',
  'seal-key-unreadable':
    'The key or its password cannot be read. Ask the administrator to check the owner and the rights of both files',
  'seal-key-not-pkcs12':
    'The key file is not PKCS#12. Ask the administrator to export the certificate with its key as .p12',
  'seal-key-password-wrong':
    'The password does not open the key file. Ask the administrator to correct the password file',
  'seal-key-encryption-old':
    'The key file is encrypted the old way. Ask the administrator to export it again with AES (OpenSSL 3)',
  'seal-key-without-key':
    'The key file has no private key that fits its certificate. Ask the administrator to export it with the private key',
  'seal-key-unsupported':
    'This kind of key cannot be used. Ask the administrator for RSA of 2048 bits or more, or ECDSA',
  'seal-key-not-yet-valid': 'The certificate is not valid yet. Wait for its first day or use another',
  'seal-key-expired': 'The certificate has expired. Ask the administrator to replace it',
  'dispatch-sent': 'This letter has been sent and cannot be changed or sent again. Reload to see its recipients.',
  'dispatch-not-sent': 'The letter has not been sent. Give it a number and a day and send it first.',
  'recipients-empty': 'There is no recipient. Choose a group, an organisation, or write another recipient.',
  'note-required': 'Write what was done before saying that it is done.',
  'edxml-invalid':
    'The edXML file cannot be read. See what is named and ask the sender for it again; nothing was taken in.',
  'edxml-not-yours':
    'This document is not addressed to the chosen organisation. Look at the organisation’s id on the axis.',
  'document-known': 'This document is already among the incoming ones. There is no need to take it in again.',
  'organ-id-unknown':
    'An id on the document axis is missing. Write it among the contacts of the organisation and try again.',
  'organ-id-taken': 'Another organisation has this id on the axis. Check the id.',
  'rate-limited': 'Too fast. Wait a moment and try again.',
  'sign-in-paused': 'Too many failed sign-ins. Wait some minutes and try again.',
  'target-sheet-unfinished':
    'The sheet of targets is not finished. Mend or choose for each cell named, then import again.',
  'target-import-stands':
    'Later changes rest on this import, so it cannot be taken back as a whole. Change single targets.',
  'storage-full': 'The server is full. What was saved is safe; tell the administrator.',
  'database-busy': 'The server is busy. Try again in some seconds.',
  unexpected: 'Something unexpected happened. Try again; if it stays, tell the administrator the request id.',
  unreachable: 'The server cannot be reached. Check the network; what you typed is kept on this device.',
};
