/** Generated from the OpenAPI document by `npm run generate`; never edited by hand. */

export interface paths {
    "/account/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether one’s calendar has an address; the address itself is shown only when it is made
         * @description For anyone signed in.
         */
        get: operations["readOwnCalendar"];
        put?: never;
        /**
         * Make the secret address of one’s calendar, shown this once; an address made before is closed
         * @description For anyone signed in.
         */
        post: operations["openCalendar"];
        /**
         * Close the address of one’s calendar
         * @description For anyone signed in.
         */
        delete: operations["closeCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The language of one’s account, and of the messages one gets
         * @description For anyone signed in.
         */
        post: operations["changeLanguage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one’s own password; the other sessions end
         * @description For anyone signed in. May refuse with: no-local-password, too-many-attempts.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes in place of those before, told this once
         * @description For anyone signed in. May refuse with: second-factor-not-started, no-local-password, too-many-attempts.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether one’s second factor is on
         * @description For anyone signed in.
         */
        get: operations["readSecondFactor"];
        put?: never;
        /**
         * A secret for an authenticator application; it counts once a code of it has been given
         * @description For anyone signed in. May refuse with: no-local-password, second-factor-already-there, too-many-attempts.
         */
        post: operations["startSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn one’s second factor on with a first code; answers the recovery codes, this once
         * @description For anyone signed in. May refuse with: second-factor-not-started, second-factor-already-there, too-many-attempts.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one’s second factor away
         * @description For anyone signed in. May refuse with: second-factor-not-started, second-factor-compulsory, no-local-password, too-many-attempts.
         */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own sessions: when, from where, with which browser
         * @description For anyone signed in.
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of one’s own sessions
         * @description For anyone signed in.
         */
        delete: operations["revokeOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all of one’s own sessions but this one
         * @description For anyone signed in.
         */
        post: operations["revokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accreditation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A request for accreditation: consultants, fields, evidence, digital competence, proposals, decisions and rights
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readAccreditationCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accreditation/cases/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate of the accreditation as of today, as a PDF, while there is a right
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor. May refuse with: no-right-today.
         */
        get: operations["readAccreditationCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accreditation/cases/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the request as a whole: a draft, an answer to a request for documents, or an officer’s correction with its reason
         * @description For: consultant, caseOfficer. May refuse with: application-not-open, stale-version.
         */
        put: operations["saveAccreditationRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accredited-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Suspend, withdraw or restore an accreditation from a day on, or note a renewed insurance
         * @description For: administrator. May refuse with: accreditation-withdrawn.
         */
        patch: operations["changeAccreditation"];
        trace?: never;
    };
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens of machines, newest first; never their secrets
         * @description For: administrator.
         */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Make a token for a machine; its secret is shown this once
         * @description For: administrator. May refuse with: token-beyond-own-rights.
         */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token: refused from the next request on
         * @description For: administrator.
         */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apprentic/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The project of an ApprenTIC case: application, budget, jury, delivery and the computation of the aid
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readApprenticCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apprentic/cases/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the application as a whole: a draft, an answer to a request, or an officer’s correction with its reason
         * @description For: applicant, caseOfficer. May refuse with: application-not-open, stale-version, invalid-iban, names-apprentice, given-name-and-initial.
         */
        put: operations["saveApprenticApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I have asked for, the newest first
         * @description For: applicant, consultant.
         */
        get: operations["listMyAttachments"];
        put?: never;
        /**
         * Ask to act for the organisation of a SIRET; the answer does not tell whether it is known
         * @description For: applicant, consultant. May refuse with: attachment-already-asked, already-attached, too-many-attachment-requests.
         */
        post: operations["askAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachment-requests/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the person act for the organisation, from their next request on
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant. May refuse with: attachment-already-decided, organisation-not-known, own-attachment.
         */
        post: operations["acceptAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachment-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse, with the reason the person will read
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant. May refuse with: attachment-already-decided, own-attachment.
         */
        post: operations["refuseAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachment-requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back my open request
         * @description For: applicant, consultant. May refuse with: attachment-already-decided.
         */
        post: operations["withdrawAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachment-requests/to-decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open requests of others that I may decide, the oldest first
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant.
         */
        get: operations["listAttachmentsToDecide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deadlines of whoever the secret belongs to, as a calendar (RFC 5545)
         * @description For anyone.
         */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls for projects of the funder, the last to close first
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCalls"];
        put?: never;
        /**
         * Announce a call of a programme that works by calls
         * @description For: administrator. May refuse with: programme-without-calls, unknown-programme, unknown-edition, unknown-envelope.
         */
        post: operations["announceCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One call: its dates, its edition and, for those who work on it, its envelope and the number of files once closed
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readCall"];
        /**
         * Change a call before it opens; once open, only its closing moves, and only later
         * @description For: administrator. May refuse with: stale-version, call-over, call-kept.
         */
        put: operations["changeCall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}/unsealing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Break the seal of a closed call: its files come into sight of those who work on them
         * @description For: supervisor, authority. May refuse with: stale-version, call-not-closed, call-already-unsealed, role-may-not.
         */
        post: operations["unsealCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases the person may see: filters combine, with the number and sums of all that match
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCases"];
        put?: never;
        /**
         * Open a draft for an organisation
         * @description For: applicant, consultant, caseOfficer. May refuse with: programme-not-open, unknown-programme, unknown-organisation, organisation-closed, not-your-organisation, call-not-open, unknown-call.
         */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case: header, amounts, parties and the derivation of its legal date
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may be done with the case now, and why the rest is refused
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCaseActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an action of the lifecycle; the payload of each action is a schema of the programme
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor. May refuse with: conditions-not-met, action-not-possible-now, role-may-not, stale-version, four-eyes, budget-insufficient, claim-under-way, claim-already-made.
         */
        post: operations["takeCaseAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Amendments of the award, oldest first; to the applicant those signed or refused, to agents the one that waits and the envelope too
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCaseAmendments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/amendments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a proposal of amendment would change, before and after, and what stands in its way; nothing is written
         * @description For: caseOfficer. May refuse with: action-not-possible-now, role-may-not.
         */
        post: operations["previewAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything of the case the person may read as a zip: documents, letters, history and computations in words, with a manifest of hashes
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        post: operations["archiveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/committee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews and sessions of one case
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, committeeMember.
         */
        get: operations["readCaseCommittee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The check-list of a case and every document handed in for it, with its versions
         * @description For anyone signed in.
         */
        get: operations["listCaseDocuments"];
        put?: never;
        /**
         * Hand in a document, or a new version of one: the body is the file itself
         * @description For: caseOfficer, supervisor, paymentOfficer, authority, administrator, applicant, consultant. May refuse with: case-closed, case-documents-full, file-ambiguous, file-archive, file-damaged, file-empty, file-encrypted, file-executable, file-extension-mismatch, file-infected, file-macros, file-markup, file-old-office, file-too-large, file-type-unknown, request-aborted, role-may-not.
         */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the firm says of the organisation that worked for it, the questions, and whether it may answer now; nothing for that organisation
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readCaseEvaluation"];
        put?: never;
        /**
         * The firm evaluates, once and for good, the organisation that worked for it
         * @description For: applicant, consultant. May refuse with: role-may-not, evaluation-not-open, already-evaluated.
         */
        post: operations["evaluateProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History of the case, newest first
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCaseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters of the case as they went out; for people outside, those written to their own organisation
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCaseLetters"];
        put?: never;
        /**
         * Write to the applicant outside any act: a formal notice, an amendment, an acknowledgement of registration
         * @description For: caseOfficer, supervisor. May refuse with: letter-not-now, stale-version, role-may-not.
         */
        post: operations["writeLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/letters/{letterId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a letter written to one’s own organisation: the first opening is kept as the proof of reading
         * @description For: applicant, consultant. May refuse with: letter-not-sent-yet.
         */
        post: operations["openLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/letters/{letterId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDF of a letter, byte for byte as it went out; its recipient opens it first: a download proves nothing and changes nothing
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor. May refuse with: letter-not-sent-yet, letter-not-opened-yet.
         */
        get: operations["readLetterPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/letters/{letterId}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the letter as it went out, with the code received
         * @description For: applicant, consultant. May refuse with: letter-not-to-sign, letter-not-sent-yet, already-signed-letter, code-wrong, code-no-longer-valid.
         */
        post: operations["signLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/letters/{letterId}/signature-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a one-time code to the person’s own address, to sign this letter
         * @description For: applicant, consultant. May refuse with: letter-not-to-sign, letter-not-sent-yet, already-signed-letter, too-many-codes, code-just-sent.
         */
        post: operations["startLetterSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/letters/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The letter as it would go out now, to whom and by which means; nothing is written
         * @description For: caseOfficer, supervisor. May refuse with: letter-not-now, role-may-not.
         */
        post: operations["previewLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Time limits that run for the case, each with its derivation, for whoever sees all of it
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCaseLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/limits/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that what a limit asks for was done outside this program
         * @description For: caseOfficer, supervisor, administrator. May refuse with: limit-already-met, role-may-not.
         */
        put: operations["sayLimitMet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages with the applicant and, for agents, internal notes
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCaseNotes"];
        put?: never;
        /**
         * Write a message, or an internal note
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, applicant, consultant. May refuse with: agents-only.
         */
        post: operations["addCaseNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/officer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give the case to an officer, or to nobody
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, not-a-case-officer, outside-scope-of-officer, officer-recused, person-recused.
         */
        put: operations["assignCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims, certificates and payment orders of the case, for agents with its ledger lines; nothing for a consultant
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCasePayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the reasons of a rejection born of silence
         * @description For: caseOfficer. May refuse with: reasons-not-asked, reasons-already-given, role-may-not.
         */
        post: operations["giveReasons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/reasons-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the reasons of a rejection born of silence (CRPA L232-4)
         * @description For: applicant, consultant, caseOfficer. May refuse with: no-implicit-rejection, reasons-already-asked, appeal-time-over, role-may-not.
         */
        post: operations["askReasons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stored computations, each recomputed from its own trace: same amount or the difference
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["replayCaseTraces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many cases each value of a filter would give, the other filters as they are
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims by state, oldest first: what is to be certified, ordered, reconciled
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A collective action: plan, firms, sessions, half-days and shares; to the people of a firm, their own part only
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readCollectiveCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the application as a whole: a draft, an answer to a request, or an officer’s correction with its reason
         * @description For: applicant, caseOfficer. May refuse with: application-not-open, stale-version, no-seat-left.
         */
        put: operations["saveCollectiveApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a firm, by its SIRET, a seat of the action or the next place of its waiting list
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, firm-already-enrolled, firm-not-eligible, role-may-not, waiting-list-full.
         */
        post: operations["enrolFirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/participants/{participantId}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate of what a firm took part in, as a PDF
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor. May refuse with: nothing-attended.
         */
        get: operations["readAttendanceCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/participants/{participantId}/commitment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A firm commits itself to pay its share: its own person, or on paper with the document
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, already-committed, firm-has-left, role-may-not.
         */
        post: operations["commitFirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/participants/{participantId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a firm says of the action: satisfaction, what it would have done without it, its story with its consent
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, firm-consents-itself, firm-has-left, role-may-not.
         */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/participants/{participantId}/half-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant a firm individual half-days of the award, or take back what is not planned
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, firm-has-left, firm-without-seat, half-days-exhausted, role-may-not.
         */
        post: operations["grantHalfDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/participants/{participantId}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A firm leaves; the first of the waiting list takes its seat in the same act
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, firm-has-left, half-days-planned, role-may-not.
         */
        post: operations["leaveCollectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan one half-day: a collective session, or individual advice to one firm
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, firm-has-left, firm-without-seat, half-day-taken, half-days-exhausted, role-may-not.
         */
        post: operations["planSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/sessions/{sessionId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Declare who was present at a session, as a whole
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, claim-under-way, role-may-not, session-cancelled, attendance-signed, session-not-held, stale-version.
         */
        put: operations["recordAttendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/sessions/{sessionId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a session out of the plan; one that somebody signed for stays
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, claim-under-way, role-may-not, session-cancelled, session-signed.
         */
        post: operations["cancelSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/sessions/{sessionId}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The attendance sheet of a session, as a PDF to sign or signed
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readAttendanceSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/sessions/{sessionId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign lines of attendance: one’s own here, or what was signed on paper with the sheet
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, claim-under-way, role-may-not, session-cancelled, already-signed, not-declared-present, session-not-held.
         */
        post: operations["signAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collective-action/cases/{id}/sessions/{sessionId}/strikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Strike out the signatures of a line, with the reason
         * @description For: applicant, caseOfficer. May refuse with: action-not-possible-now, claim-under-way, role-may-not, session-cancelled, nothing-signed, session-not-held.
         */
        post: operations["strikeSignatures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Committee members of a programme, by name
         * @description For: caseOfficer, supervisor.
         */
        get: operations["listCommitteePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions of the committees, the latest date first
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, committeeMember.
         */
        get: operations["listCommitteeSessions"];
        put?: never;
        /**
         * Open a session of a programme’s committee
         * @description For: caseOfficer, supervisor. May refuse with: unknown-programme, unknown-envelope, role-may-not.
         */
        post: operations["openCommitteeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A session: members, agenda, votes and what they come to
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, committeeMember.
         */
        get: operations["readCommitteeSession"];
        /**
         * Change date, place, title, quorum or envelope before the session is held
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, unknown-envelope.
         */
        put: operations["changeCommitteeSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the session up; its cases may go to another one
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not.
         */
        post: operations["cancelCommitteeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put cases on the agenda
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, agenda-frozen, agenda-full, not-for-this-agenda, already-on-an-agenda, no-committee.
         */
        post: operations["addToAgenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What is proposed for a case, whether it is put off, and the reason the committee gives
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not.
         */
        put: operations["describeAgendaItem"];
        post?: never;
        /**
         * Take a case off the agenda before it is frozen
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, agenda-frozen.
         */
        delete: operations["removeFromAgenda"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/cases/{caseId}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member leaves the room for this case
         * @description For: caseOfficer, supervisor, committeeMember. May refuse with: session-not-in-this-state, role-may-not.
         */
        post: operations["declareRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/cases/{caseId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Votes on a case: a member their own, whoever prepares the session anybody’s
         * @description For: caseOfficer, supervisor, committeeMember. May refuse with: session-not-in-this-state, role-may-not, member-not-present, person-recused.
         */
        post: operations["recordVotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the agenda: no case is added, removed or moved from then on
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, agenda-empty, too-few-members.
         */
        post: operations["freezeAgenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The session begins: who is there
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, not-a-committee-member.
         */
        post: operations["holdCommitteeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name who sits, and who takes the chair
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, not-a-committee-member.
         */
        put: operations["nameCommitteeMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The minutes as a PDF: a draft until the session is posted, then always the same bytes
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, committeeMember. May refuse with: minutes-name-a-closed-case.
         */
        get: operations["readMinutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the agenda in this order
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, agenda-frozen, not-the-agenda.
         */
        put: operations["orderAgenda"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post every decision and every commitment of the session, or none
         * @description For: authority. May refuse with: stale-version, session-not-in-this-state, role-may-not, session-blocked, session-not-decided, vote-of-recused, no-committee, budget-insufficient.
         */
        post: operations["postCommitteeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Somebody came late, or was not there after all
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, session-not-in-this-state, role-may-not, not-a-committee-member, member-voted.
         */
        put: operations["recordPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committee-sessions/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What posting would do now, to the cent; nothing is changed
         * @description For: authority. May refuse with: stale-version, session-not-in-this-state, role-may-not, session-blocked, session-not-decided, vote-of-recused, no-committee, budget-insufficient.
         */
        post: operations["rehearseSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consultancies accredited and insured on a day (today when none is given), in a field when given
         * @description For anyone signed in.
         */
        get: operations["listConsultants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/versions/{number}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a version
         * @description For anyone signed in. May refuse with: document-unreadable.
         */
        get: operations["readDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-links/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password by a link sent by e-mail; an invitation also signs in
         * @description For anyone. May refuse with: link-not-valid, address-used-elsewhere.
         */
        post: operations["choosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-links/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a link sent by e-mail is for, and for whom; changes nothing (a POST so that the secret is in no address)
         * @description For anyone. May refuse with: link-not-valid.
         */
        post: operations["readEmailLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Envelopes with their balances, newest year first
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["listEnvelopes"];
        put?: never;
        /**
         * Open an envelope for a programme and a year
         * @description For: administrator. May refuse with: envelope-already-exists, unknown-programme.
         */
        post: operations["openEnvelope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/envelopes/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add money to an envelope, or take back what is not committed
         * @description For: administrator. May refuse with: budget-insufficient.
         */
        post: operations["changeAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/envelopes/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger of an envelope, newest first; lines are never changed or erased
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["listLedgerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the person may export, with their columns; in the language of the account, if no other is asked for
         * @description For anyone signed in.
         */
        get: operations["listExportableLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export-lists/{list}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many rows an export of this filter would have now; above `rowsAtOnce` it is made by a job
         * @description For anyone signed in. May refuse with: role-may-not, recused-from-organisation, snapshots-of-other-scope, jobs-unavailable, export-beyond-computed.
         */
        post: operations["countExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export-lists/{list}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The list as a file, made at once; X-Total-Rows says how many rows follow. Refused above `rowsAtOnce`
         * @description For anyone signed in. May refuse with: export-too-large, role-may-not, recused-from-organisation, snapshots-of-other-scope, jobs-unavailable, export-beyond-computed.
         */
        post: operations["exportList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export-lists/{list}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an export that is made later, and waits seven days
         * @description For anyone signed in. May refuse with: exports-under-way, role-may-not, recused-from-organisation, snapshots-of-other-scope, jobs-unavailable, export-beyond-computed.
         */
        post: operations["askExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export-lists/{list}/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Formats and columns the person saved for a list
         * @description For anyone signed in.
         */
        get: operations["listExportSets"];
        put?: never;
        /**
         * Save a format and columns under a name; the same name replaces them
         * @description For anyone signed in. May refuse with: export-sets-full.
         */
        post: operations["saveExportSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a saved set
         * @description For anyone signed in.
         */
        delete: operations["dropExportSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports the person asked for, how far they are, and until when they wait
         * @description For anyone signed in.
         */
        get: operations["listExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop an export that is being made, or erase one that is done
         * @description For anyone signed in.
         */
        delete: operations["dropExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask once more for an export that was given up or stopped: the same list, filter and columns, the rows of today
         * @description For anyone signed in. May refuse with: exports-under-way, export-not-ended, role-may-not, recused-from-organisation, snapshots-of-other-scope, jobs-unavailable, export-beyond-computed.
         */
        post: operations["askExportAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export that is ready
         * @description For anyone signed in.
         */
        get: operations["readExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frac/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mission of a FRAC case: application, appraisal, report and the computation of the aid
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["readFracCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frac/cases/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the application as a whole: a draft, an answer to a request, or an officer’s correction with its reason
         * @description For: applicant, caseOfficer. May refuse with: application-not-open, stale-version, unknown-organisation, invalid-iban.
         */
        put: operations["saveFracApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funder-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the funder is reached, who may open an account, how long a past link of interest keeps away
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["readFunderSettings"];
        /**
         * Change them; letters already sent keep their words
         * @description For: administrator. May refuse with: stale-version.
         */
        put: operations["changeFunderSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files read so far, newest first
         * @description For: administrator.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Read a file of past awards or firms and say, row by row, what it would become; nothing is imported yet
         * @description For: administrator. May refuse with: file-too-large, import-empty, import-no-rows, import-not-a-table, import-format-unsupported, import-encoding-unreadable, import-quote-not-closed, import-spreadsheet-damaged, import-spreadsheet-too-large, import-too-many-rows, import-too-many-columns, import-kind-unknown, import-columns-missing, import-mapping-invalid.
         */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file: how it was read, what its rows become
         * @description For: administrator.
         */
        get: operations["readImport"];
        put?: never;
        post?: never;
        /**
         * Drop a preview
         * @description For: administrator. May refuse with: import-not-open.
         */
        delete: operations["abandonImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take every row to be added, all or none
         * @description For: administrator. May refuse with: import-not-open, import-has-rejected-rows, import-out-of-date.
         */
        post: operations["confirmImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows of a file in its order, with each problem by row and column
         * @description For: administrator.
         */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Links of interest of the funder’s people, newest first
         * @description For: administrator, supervisor.
         */
        get: operations["listInterests"];
        put?: never;
        /**
         * Record a link of interest of another person of the funder
         * @description For: administrator, supervisor. May refuse with: interest-already-declared.
         */
        post: operations["recordInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interests/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a link of interest on a day; it stays in the list
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, committeeMember. May refuse with: interest-ended, interest-recorded-by-another.
         */
        post: operations["endInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interests/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My links of interest, those that run first
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, committeeMember.
         */
        get: operations["listMyInterests"];
        put?: never;
        /**
         * Declare a link of mine with an organisation; its cases are closed to me at once
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, committeeMember. May refuse with: interest-already-declared.
         */
        post: operations["declareInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interests/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People whose links of interest can be recorded
         * @description For: administrator, supervisor.
         */
        get: operations["listInterestPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is done outside requests: the queue, those who empty it, what runs by the clock
         * @description For: administrator. May refuse with: jobs-unavailable.
         */
        get: operations["readJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs given up, the latest first
         * @description For: administrator. May refuse with: jobs-unavailable.
         */
        get: operations["listFailedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/failed/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a job that was given up back to work
         * @description For: administrator. May refuse with: jobs-unavailable.
         */
        post: operations["retryFailedJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/failed/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put every job that was given up back to work, at most 500
         * @description For: administrator. May refuse with: jobs-unavailable.
         */
        post: operations["retryFailedJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The journal of the funder, newest line first
         * @description For: administrator, auditor. May refuse with: role-may-not.
         */
        get: operations["listJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed heads of the journal, newest first, and the key this installation signs with
         * @description For: administrator, auditor. May refuse with: role-may-not.
         */
        get: operations["listJournalAnchors"];
        put?: never;
        /**
         * Sign the head of the journal as it is now
         * @description For: administrator, auditor. May refuse with: journal-empty, role-may-not.
         */
        post: operations["anchorJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recompute a part of the journal, from a line on; asked again until it is finished
         * @description For: administrator, auditor. May refuse with: role-may-not.
         */
        post: operations["checkJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters-to-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters whose recipient has no e-mail and that are in no file yet, oldest first
         * @description For: caseOfficer, supervisor.
         */
        get: operations["listLettersToPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often one’s messages come
         * @description For anyone signed in.
         */
        get: operations["readNoticeSettings"];
        /**
         * Choose how often one’s messages come: at once, or in a daily or weekly digest
         * @description For anyone signed in.
         */
        put: operations["chooseNoticeRhythm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one was told in the console, newest first
         * @description For anyone signed in.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one’s own as read or unread; without ids, all of them
         * @description For anyone signed in.
         */
        post: operations["markNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many are unread, at most 100
         * @description For anyone signed in.
         */
        get: operations["countUnreadNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Case officers of the funder, to whom a case can be given
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["listOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the funder publishes: rules, last edition, awards by state of publication
         * @description For: administrator, auditor.
         */
        get: operations["readOpenData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Awards with their time limit and state of publication, newest signature first
         * @description For: administrator, auditor.
         */
        get: operations["listOpenDataAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/awards/{id}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep an award out of the file, or let it in, with the reason
         * @description For: administrator. May refuse with: open-data-already-ruled.
         */
        post: operations["ruleOnOpenDataAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Editions published so far, newest first
         * @description For: administrator, auditor.
         */
        get: operations["listOpenDataEditions"];
        put?: never;
        /**
         * Publish what was previewed: a new edition that never changes
         * @description For: administrator. May refuse with: open-data-out-of-date, open-data-nothing-new.
         */
        post: operations["publishOpenData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What publishing now would add, correct and remove, and what is held and why
         * @description For: administrator, auditor.
         */
        get: operations["previewOpenData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/preview.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The SCDL file as it would be published now
         * @description For: administrator, auditor.
         */
        get: operations["readOpenDataPreviewFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the rules of publication
         * @description For: administrator. May refuse with: stale-version.
         */
        put: operations["changeOpenDataSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a link typed by mistake, on the day it was recorded only
         * @description For: caseOfficer, supervisor, administrator. May refuse with: link-already-used.
         */
        delete: operations["eraseLink"];
        options?: never;
        head?: never;
        /**
         * Set the last day of a link, or remove it (null)
         * @description For: caseOfficer, supervisor, administrator. May refuse with: link-already-recorded.
         */
        patch: operations["endLink"];
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations by name; `q` finds names, SIRET and towns with a typing error
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, applicant, consultant.
         */
        get: operations["listOrganisations"];
        put?: never;
        /**
         * Record an organisation; what the register of companies holds is filled in
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant. May refuse with: organisation-already-known, attachment-first.
         */
        post: operations["createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An organisation with its figures by year, people, links, accreditations and size today
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, applicant, consultant.
         */
        get: operations["readOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the fields given; null empties one
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant. May refuse with: organisation-already-known.
         */
        patch: operations["updateOrganisation"];
        trace?: never;
    };
    "/organisations/{id}/accredited-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a consultancy is accredited in a field, from a day to a day
         * @description For: administrator. May refuse with: accreditation-overlaps, not-a-consultancy.
         */
        post: operations["recordAccreditation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/aid-headroom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De minimis aid the single undertaking of the firm holds and may still be granted, with every line it is made of
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["readAidHeadroom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/declared-aids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note de minimis aid of another body, as the firm declares it
         * @description For: caseOfficer, supervisor, administrator.
         */
        post: operations["declareAid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/declared-aids/{declaredId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a declaration noted by mistake: it counts no longer and stays with the reason
         * @description For: caseOfficer, supervisor, administrator. May refuse with: declaration-already-withdrawn.
         */
        post: operations["withdrawDeclaredAid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evaluations of an organisation: averages, spread, and each one given on a case the person may see
         * @description For: caseOfficer, supervisor, authority, administrator, auditor. May refuse with: recused-from-organisation.
         */
        get: operations["listProviderEvaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that this organisation holds another, or is held by it, over dates
         * @description For: caseOfficer, supervisor, administrator. May refuse with: link-already-recorded.
         */
        post: operations["recordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that act for the organisation, at most 200, oldest first
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/members/{userId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The account acts for the organisation no longer, from its next request on; the person is told why
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant. May refuse with: not-a-member.
         */
        post: operations["endMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a person a capacity in the organisation, from a day on
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant. May refuse with: capacity-already-recorded.
         */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/people/{capacityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a capacity yesterday; one that begins today or later leaves no trace
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant.
         */
        delete: operations["endPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/sme-size": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Size of the firm on a day (today when none is given), step by step
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor, applicant, consultant.
         */
        get: operations["readSmeSize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Headcount, turnover and balance sheet of the accounts closed in that year (of this year: an estimate)
         * @description For: caseOfficer, supervisor, administrator, applicant, consultant. May refuse with: year-already-checked.
         */
        put: operations["recordOrganisationYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outgoing-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages of the funder, newest first, and whether they left
         * @description For: administrator.
         */
        get: operations["listOutgoingMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outgoing-mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of a message: in a demonstration without a mail server only
         * @description For: administrator.
         */
        get: operations["readOutgoingMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outgoing-mails/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again a message that is dead or came back, to the address its person has now
         * @description For: administrator. May refuse with: mail-not-dead, mail-words-gone.
         */
        post: operations["replayOutgoingMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password; the same answer whether the address has an account or not
         * @description For anyone.
         */
        post: operations["askPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/past-awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Awards of the past taken from files, newest first
         * @description For: caseOfficer, supervisor, administrator, auditor.
         */
        get: operations["listPastAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postal-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last files of letters this person made for the post
         * @description For: caseOfficer, supervisor.
         */
        get: operations["listPostalFiles"];
        put?: never;
        /**
         * Gather the oldest letters that wait, 200 at most, into one file to print
         * @description For: caseOfficer, supervisor. May refuse with: nothing-to-post.
         */
        post: operations["makePostalFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postal-files/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stored PDF of each letter, byte for byte, with the list of addresses, what is printed, and a manifest of hashes, as a zip
         * @description For: caseOfficer, supervisor.
         */
        get: operations["readPostalArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postal-files/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is printed: for each letter a page with its address, then the letter; a letter that is printed apart is named first
         * @description For: caseOfficer, supervisor.
         */
        get: operations["readPostalFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postal-files/{id}/posted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The letters of the file were handed to the post on this day
         * @description For: caseOfficer, supervisor. May refuse with: already-posted.
         */
        post: operations["markPosted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Programmes of this installation, and whether the funder has opened them
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listProgrammes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Corrections of wrong editions, newest first
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["listCorrections"];
        put?: never;
        /**
         * Begin the correction of an edition: a copy that counts for nobody until it is applied
         * @description For: administrator. May refuse with: edition-corrected-already, edition-not-in-force, role-may-not.
         */
        post: operations["prepareCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One correction: how far it is, and how many cases it moves
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["readCorrection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections/{id}/abandonment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a correction that changed nothing yet
         * @description For: administrator. May refuse with: stale-version, correction-not-in-this-state, role-may-not.
         */
        post: operations["abandonCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply the correction to the open cases, or go on with it
         * @description For: administrator. May refuse with: stale-version, correction-not-in-this-state, role-may-not.
         */
        post: operations["applyCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a correction would change of each open case, or did: before, after, and how each date is found
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["listCorrectedCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections/{id}/cases.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same list as a file, one line for each change
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["readCorrectedCasesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections/{id}/halt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop between two cases; what is left waits
         * @description For: administrator. May refuse with: stale-version, correction-not-in-this-state, role-may-not.
         */
        post: operations["haltCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/corrections/{id}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List what the correction would change, without changing it
         * @description For: administrator. May refuse with: stale-version, correction-not-in-this-state, role-may-not.
         */
        post: operations["askForCorrectionList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dated editions of a programme, newest first, with the template of the next one
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["listEditions"];
        put?: never;
        /**
         * Open a new edition from a date
         * @description For: administrator. May refuse with: edition-already-starts-that-day, edition-in-the-past.
         */
        post: operations["createEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an edition that no case uses yet
         * @description For: administrator. May refuse with: edition-in-use, stale-version.
         */
        put: operations["changeEdition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/reminder-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules as they hold for the cases of an edition: its own, else those of the funder
         * @description For: caseOfficer, supervisor, administrator.
         */
        get: operations["listEditionReminderRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/reminder-rules/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give the cases of an edition a rule of their own, or (null) that of the funder again
         * @description For: administrator. May refuse with: stale-version, reminder-compulsory, role-may-not.
         */
        put: operations["changeEditionReminderRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/silence-resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State the rejections born of silence again
         * @description For: administrator. May refuse with: silence-stopped-already, silence-not-stopped, role-may-not.
         */
        post: operations["resumeSilence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/silence-stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * State no rejection born of silence for the cases of an edition; the law goes on
         * @description For: administrator. May refuse with: silence-stopped-already, silence-not-stopped, role-may-not.
         */
        put: operations["stopSilence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/wordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The letters of a programme under an edition, and which wording each goes out with
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["listWordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/wordings/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One letter: words in force, draft, fields it may name, compulsory mentions, past versions
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["readWording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/wordings/{kind}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the words being written; the version is that of the draft, 0 when there is none
         * @description For: administrator. May refuse with: stale-version, role-may-not.
         */
        put: operations["saveWordingDraft"];
        post?: never;
        /**
         * Throw the draft away; the wording in force stays
         * @description For: administrator. May refuse with: stale-version, role-may-not.
         */
        delete: operations["dropWordingDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/wordings/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What these words would give on a real case or session, without keeping them
         * @description For: administrator, supervisor, auditor. May refuse with: minutes-name-a-closed-case.
         */
        post: operations["previewWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/wordings/{kind}/preview/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The draft, or else the wording in force, on a real case or session as a PDF
         * @description For: administrator, supervisor, auditor. May refuse with: invalid-fields, minutes-name-a-closed-case.
         */
        get: operations["readWordingPreviewPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{code}/editions/{id}/wordings/{kind}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The draft becomes the wording of the letters that leave from now on; refused while a compulsory mention is missing
         * @description For: administrator. May refuse with: stale-version, role-may-not, mentions-missing.
         */
        post: operations["publishWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an account; the same answer whether the address has one or not, a message tells which
         * @description For anyone. May refuse with: registration-closed.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the account by the link and the password chosen; signs in
         * @description For anyone. May refuse with: link-not-valid, too-many-attempts.
         */
        post: operations["confirmRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/funders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Funders where anyone may ask for an account
         * @description For anyone.
         */
        get: operations["listOpenFunders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which account a link of confirmation opens; changes nothing (a POST so that the secret is in no address)
         * @description For anyone. May refuse with: link-not-valid.
         */
        post: operations["readRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/{siret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the register of companies says of a SIRET. Always 200: off-line is a normal state
         * @description For anyone signed in.
         */
        get: operations["lookUpSiret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminder-mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is muted for oneself; for officers, for everybody too; for supervisors and administrators, for anyone
         * @description For anyone signed in.
         */
        get: operations["listReminderMutes"];
        put?: never;
        /**
         * Say no more of a rule to a person or to everybody
         * @description For anyone signed in. May refuse with: reminder-compulsory, reminder-already-muted, role-may-not.
         */
        post: operations["muteReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminder-mutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift a mute
         * @description For anyone signed in.
         */
        delete: operations["unmuteReminders"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminder-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is said, of which date, how many days before or after, and to whom
         * @description For: caseOfficer, supervisor, administrator.
         */
        get: operations["listReminderRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminder-rules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a rule for the whole funder; reminders of open cases follow
         * @description For: administrator. May refuse with: reminder-compulsory, role-may-not.
         */
        put: operations["changeReminderRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes out in the next thirty days and why; an officer sees what they are to be told themselves
         * @description For: caseOfficer, supervisor, administrator.
         */
        get: operations["listComingReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminders/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The message as it would be today, and who would get it
         * @description For: caseOfficer, supervisor, administrator.
         */
        get: operations["previewReminder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminders/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a reminder off until a day, or back to its own
         * @description For: caseOfficer, supervisor, administrator. May refuse with: reminder-not-planned.
         */
        put: operations["snoozeReminder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returned-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a raw message that came back (RFC 3464); always 200, `outcome` says what was made of it
         * @description For: administrator. May refuse with: file-too-large, request-aborted.
         */
        post: operations["handInReturnedMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases given to me to review, the oldest first
         * @description For: committeeMember.
         */
        get: operations["listMyReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of my reviews: the grid, what I have written, and the others’ once mine is handed in
         * @description For: committeeMember.
         */
        get: operations["readReview"];
        /**
         * Keep marks and reasons as one writes; criteria left out stay as they are
         * @description For: committeeMember. May refuse with: stale-version, review-submitted, action-not-possible-now, unknown-criterion, outside-scale, person-recused.
         */
        put: operations["saveReview"];
        post?: never;
        /**
         * Take a case back from a reviewer who has not handed in
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, review-submitted, role-may-not.
         */
        delete: operations["removeReview"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a review in: a mark and a reason for each criterion; it is not changed afterwards
         * @description For: committeeMember. May refuse with: stale-version, review-submitted, action-not-possible-now, person-recused.
         */
        post: operations["submitReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give cases to reviewers, so many each, as evenly as links of interest and territories allow
         * @description For: caseOfficer, supervisor. May refuse with: too-few-reviewers, not-a-committee-member, several-programmes, no-committee, no-review-grid, role-may-not, action-not-possible-now, already-reviewing, person-recused.
         */
        post: operations["assignReviewers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases with reviewers, ranked on their exact scores; ties share a rank, wide differences between reviewers are flagged
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, administrator, auditor.
         */
        get: operations["rankCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with which roles and scopes
         * @description For anyone signed in.
         */
        get: operations["readSession"];
        put?: never;
        /**
         * Sign in with e-mail and password; sets the session cookie, or asks for the second factor (details.pending)
         * @description For anyone. May refuse with: wrong-credentials, second-factor, too-many-attempts.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description For anyone signed in.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go and sign in at the identity provider
         * @description For anyone. May refuse with: oidc-not-configured.
         */
        get: operations["startOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from the identity provider: opens a session, or shows in the console why not
         * @description For anyone. May refuse with: oidc-not-configured.
         */
        get: operations["finishOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/oidc/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to sign out at the identity provider too, for a session opened there
         * @description For anyone signed in.
         */
        get: operations["readOidcEnd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/oidc/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The identity provider people may sign in with, if there is one
         * @description For anyone.
         */
        get: operations["readOidcOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The second step of signing in: a code of the application, or a recovery code
         * @description For anyone. May refuse with: sign-in-expired, wrong-code, too-many-attempts.
         */
        post: operations["confirmSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state-aid/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last declarations whose every award the person sees, newest first
         * @description For: caseOfficer, supervisor, administrator, auditor.
         */
        get: operations["listStateAidDeclarations"];
        put?: never;
        /**
         * Say that awards stand in the State’s register since a day, under a reference
         * @description For: caseOfficer, supervisor, administrator. May refuse with: aid-already-declared, aid-changed, role-may-not.
         */
        post: operations["declareStateAid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state-aid/declarations/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a declaration said by mistake: its awards stand as before
         * @description For: caseOfficer, supervisor, administrator. May refuse with: declaration-already-undone, aid-declared-again, role-may-not.
         */
        post: operations["undoStateAidDeclaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state-aid/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De minimis awards for the State’s register: to declare by, declared on, to correct; late ones first
         * @description For: caseOfficer, supervisor, administrator, auditor.
         */
        get: operations["listStateAidRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases of a stage of the funnel, of a step or of an age of the backlog, oldest receipt first
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["listStatisticCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dashboard of a period beside the same one a year before; without dates, this year until today
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["readStatisticsDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a figure is the sum of, newest day first: cases and ledger lines, with their sign
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["listStatisticEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every figure of a period, whole or by group; figures of money of a group in which a case breaks a rule are withheld
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["readStatisticFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/firms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The different firms aided in a period, or those of them that had been aided in the five years before
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["listAidedFirms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is counted: unit, definition and source of every figure
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["listStatisticIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/past-awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Awards of the past taken from files, by year, département or programme: a series of its own, never added to cases
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["readPastAwardFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/populations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many firms could be aided in a year (the last one known), by place and section of activity, with the source; and the years known
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["listPopulations"];
        put?: never;
        /**
         * Write the reference population of a year, in place of what it held; no line makes it unknown again
         * @description For: administrator. May refuse with: role-may-not.
         */
        post: operations["recordPopulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/report.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The yearly report as a PDF, and its tables as an OpenDocument workbook, in one file; of a snapshot, always the same bytes
         * @description For: administrator, supervisor, auditor. May refuse with: snapshot-of-former-format.
         */
        get: operations["readYearlyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Snapshots of the figures, the last number first
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Freeze the figures as of a day, with all that is recorded so far: numbered, its bytes kept
         * @description For: administrator, supervisor. May refuse with: unknown-programme.
         */
        post: operations["takeSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One snapshot: its number, its day and its fingerprint
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["readSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/snapshots/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a snapshot as they were frozen: canonical JSON
         * @description For: administrator, supervisor, auditor.
         */
        get: operations["readSnapshotContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/snapshots/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why two snapshots differ, in total and case by case: another period, late entry, correction, amendment, withdrawal
         * @description For: administrator, supervisor, auditor. May refuse with: snapshots-of-other-scope.
         */
        get: operations["compareSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/snapshots/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each figure in which two snapshots differ, and what each cause makes of the difference, figures that are no sums included
         * @description For: administrator, supervisor, auditor. May refuse with: snapshots-of-other-scope, snapshot-of-former-format.
         */
        get: operations["explainSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/snapshots/{id}/firms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The firms aided in a year that one of two snapshots counts and the other does not, each with the aid that made it
         * @description For: administrator, supervisor, auditor. May refuse with: snapshots-of-other-scope, snapshot-of-former-format.
         */
        get: operations["listSnapshotFirms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of the funder with their rights, by name
         * @description For: administrator.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Open an account with its rights; a link to choose the password is sent
         * @description For: administrator.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person of the funder, with their rights
         * @description For: administrator.
         */
        get: operations["readUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/deactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account: it enters no more, its sessions end, what it did stays
         * @description For: administrator. May refuse with: own-account, last-administrator, account-already-closed.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the rights of a person; their sessions end
         * @description For: administrator. May refuse with: own-account, last-administrator, outside-account.
         */
        put: operations["changeGrants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the link to choose a password again; the one before no longer works
         * @description For: administrator. May refuse with: own-account, already-entered.
         */
        post: operations["inviteUserAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/password-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another password before anything else
         * @description For: administrator. May refuse with: own-account, no-local-password.
         */
        post: operations["forcePasswordChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether an account may be entered through the identity provider, and to which identity it is tied
         * @description For: administrator.
         */
        get: operations["readUserProvider"];
        put?: never;
        /**
         * Allow the way through the identity provider, or bar it: untied, and the sessions opened there end
         * @description For: administrator. May refuse with: own-account.
         */
        post: operations["changeUserProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/reactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed account again, with the rights it had
         * @description For: administrator. May refuse with: own-account, account-already-open.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/second-factor-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a second factor away from someone who lost it
         * @description For: administrator. May refuse with: own-account.
         */
        post: operations["removeSecondFactorOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one delivery again
         * @description For: administrator. May refuse with: delivery-waiting.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass over a delivery that waits, so that what follows it may leave
         * @description For: administrator. May refuse with: delivery-ended, delivery-being-sent.
         */
        post: operations["skipWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses told of what happens to cases; never their secrets
         * @description For: administrator.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Register an address; its secret is shown this once
         * @description For: administrator. May refuse with: too-many-webhooks.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One address
         * @description For: administrator.
         */
        get: operations["readWebhook"];
        /**
         * Change what an address is told, switch it off or on
         * @description For: administrator.
         */
        put: operations["changeWebhook"];
        post?: never;
        /**
         * Delete an address; what waits for it is dropped and counted
         * @description For: administrator.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an address was told, newest first, and what it answered
         * @description For: administrator.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what happened since an instant, at most 1000
         * @description For: administrator.
         */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret, shown this once; the one before signs beside it for a week
         * @description For: administrator.
         */
        post: operations["renewWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event of type `test`, signed like the others, and answer what was answered
         * @description For: administrator.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccreditationAccreditPayload: {
            /** @default [] */
            lines: {
                consultant: number;
                field: string;
                /** @enum {string} */
                outcome: "accept" | "refuse";
                reason: string;
            }[];
        };
        AccreditationCase: {
            certified: boolean;
            competenceRule: {
                referencesNeeded: number;
                trainingMonths: number;
            };
            criteria: string[];
            grid: {
                criterion: string;
                mark: number;
                reason: string;
            }[];
            lines: components["schemas"]["AccreditationLine"][];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            observationsUntil: string | null;
            offered: string[];
            proposalNote: string | null;
            publicPage: string | null;
            renewsCaseId: string | null;
            request: {
                charterAccepted: boolean;
                consultants: {
                    experience: string;
                    fields: {
                        evidence: components["schemas"]["AccreditationEvidence"][];
                        field: string;
                    }[];
                    fullName: string;
                }[];
                departements: string[];
                presentation: string;
            };
            rights: {
                field: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                from: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                insuranceUntil: string;
                /** @enum {string} */
                status: "accredited" | "suspended" | "withdrawn";
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                until: string;
            }[];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            validFrom: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            validUntil: string | null;
        };
        AccreditationChange: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from?: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            insuranceUntil?: string;
            reason?: string;
            /** @enum {string} */
            status?: "accredited" | "suspended" | "withdrawn";
        };
        AccreditationEvidence: {
            client: string;
            digital: boolean;
            /** @enum {string} */
            kind: "training" | "reference" | "test";
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
            title: string;
        };
        AccreditationInput: {
            field: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            insuranceUntil: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            until: string;
        };
        AccreditationLine: {
            /** @enum {string} */
            competence: "training" | "reference" | "test" | "none";
            competenceSteps: {
                /** @enum {string} */
                code: "training" | "reference" | "test";
                count: number;
                met: boolean;
                needed: number;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                since: string | null;
            }[];
            consultant: number;
            consultantName: string;
            decision: {
                /** @enum {string} */
                outcome: "accept" | "refuse";
                reason: string;
            } | null;
            field: string;
            proposal: {
                /** @enum {string} */
                outcome: "accept" | "refuse";
                reason: string;
            } | null;
        };
        AccreditationProposePayload: {
            grid: {
                criterion: string;
                mark: number;
                reason: string;
            }[];
            lines: {
                consultant: number;
                field: string;
                /** @enum {string} */
                outcome: "accept" | "refuse";
                reason: string;
            }[];
        };
        AccreditationRecordInsurancePayload: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from?: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            until: string;
        };
        AccreditationRequest: {
            charterAccepted: boolean;
            consultants: {
                experience: string;
                fields: {
                    evidence: {
                        client: string;
                        digital: boolean;
                        /** @enum {string} */
                        kind: "training" | "reference" | "test";
                        /**
                         * Format: date
                         * @description Civil date
                         * @example 2026-12-08
                         */
                        on: string;
                        title: string;
                    }[];
                    field: string;
                }[];
                fullName: string;
            }[];
            departements: string[];
            presentation: string;
        };
        AccreditationRequestDocumentsPayload: {
            days?: number;
            documents: string[];
            /** @default  */
            message: string;
        };
        AddedDocument: {
            documentId: string;
            /** @description The same bytes, held already for this case or organisation */
            duplicates: {
                documentId: string;
                fileName: string;
                number: number;
                onThisCase: boolean;
                type: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                uploadedAt: string;
            }[];
            fileName: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            issuedOn: string | null;
            mediaType: string;
            number: number;
            /** @description Hexadecimal */
            sha256: string;
            sizeBytes: number;
            type: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            uploadedAt: string;
            /**
             * Format: date
             * @description Last day on which it counts
             * @example 2026-12-08
             */
            validUntil: string | null;
        };
        AidDeclaration: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            declaredOn: string;
            id: string;
            lines: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            madeAt: string;
            madeByName: string;
            reference: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            undoneAt: string | null;
        };
        AidDeclarationContent: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            declaredOn: string;
            lines: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                /** Format: uuid */
                caseId: string;
                /** @default  */
                number: string;
                /** Format: uuid */
                organisationId: string;
            }[];
            reference: string;
        };
        AidedFirm: {
            aids: number;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            before: boolean;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            firstOn: string;
            name: string;
            organisationId: string;
            siren: string | null;
        };
        AidHeadroom: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            ceiling: string;
            /**
             * Format: date
             * @description First day that counts: three rolling years that end on the day asked for
             * @example 2026-12-08
             */
            from: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            left: string;
            /** @description Newest first, at most 500; `used` counts them all */
            lines: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                authority: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                grantedOn: string;
                id: string;
                organisationId: string;
                organisationName: string;
                reference: string;
                /** @enum {string} */
                source: "award" | "share" | "imported" | "declared";
            }[];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
            organisationId: string;
            /** @description Organisations of the single undertaking */
            organisations: number;
            regulation: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            used: string;
        };
        AidStep: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /** @enum {string} */
            code: "fee" | "days-cap" | "daily-rate-cap" | "travel-share" | "base" | "rate" | "ceiling" | "aid";
            values: {
                [key: string]: string | number | boolean;
            };
        };
        Amendment: {
            after: components["schemas"]["AmendmentTerms"];
            before: components["schemas"]["AmendmentTerms"];
            budgetChanged: boolean;
            decidedByName: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            decidedOn: string | null;
            /** @description Why it was refused, or taken back */
            decidedReason: string | null;
            id: string;
            number: number;
            proposedByName: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            proposedOn: string;
            /** @description Why it was proposed; told to agents */
            reason: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            requestedOn: string | null;
            /** @enum {string} */
            state: "proposed" | "signed" | "refused" | "taken-back";
        };
        AmendmentPreview: {
            after: components["schemas"]["AmendmentTerms"] & (Record<string, never> | null);
            before: components["schemas"]["AmendmentTerms"] & (Record<string, never> | null);
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            difference: string | null;
            envelope: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                after: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                before: string;
                label: string;
            } | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            ruleGives: string | null;
            unmet: {
                condition: string;
                details: {
                    [key: string]: unknown;
                };
            }[];
        };
        AmendmentTerms: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            awarded: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            eligible: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            endsOn: string;
        };
        ApiToken: {
            createdAt: string;
            createdByName: string;
            expiresAt: string;
            id: string;
            lastAddress: string | null;
            lastUsedAt: string | null;
            name: string;
            networks: string[] | null;
            prefix: string;
            programmes: string[] | null;
            revokedAt: string | null;
            revokedByName: string | null;
            /** @enum {string} */
            role: "auditor" | "caseOfficer" | "supervisor" | "paymentOfficer" | "administrator";
            scopes: string[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked" | "makerClosed";
        };
        ApprenticApplication: {
            apprentice: string;
            apprenticeMinor: boolean | null;
            beneficiaryIban: string | null;
            centreName: string;
            centreSiret: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            contractFrom: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            contractUntil: string | null;
            description: string;
            funding: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                funderName: string;
                granted: boolean;
            }[];
            groupExplained: boolean;
            lines: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                category: string;
                label: string;
            }[];
            objectives: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            projectEnd: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            projectStart: string | null;
            qualification: string;
            title: string;
            tools: string;
            tutor: string;
        };
        ApprenticAwardPayload: {
            /** Format: uuid */
            envelopeId: string;
        };
        ApprenticCase: {
            application: {
                apprentice: string;
                apprenticeMinor: boolean | null;
                beneficiaryIban: string | null;
                centreName: string;
                centreSiret: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                contractFrom: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                contractUntil: string | null;
                description: string;
                funding: {
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    amount: string;
                    funderName: string;
                    granted: boolean;
                }[];
                groupExplained: boolean;
                lines: {
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    amount: string;
                    category: string;
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    eligible: string;
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    excluded: string;
                    /** @enum {string|null} */
                    excludedBy: "category" | "officer" | null;
                    excludedReason: string | null;
                    label: string;
                    place: number;
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    spent: string | null;
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    spentExcluded: string;
                    spentExcludedReason: string | null;
                }[];
                objectives: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                projectEnd: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                projectStart: string | null;
                qualification: string;
                title: string;
                tools: string;
                tutor: string;
            };
            appraisalNote: string | null;
            call: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                closesAt: string;
                id: string;
                /** @enum {string} */
                state: "announced" | "open" | "closed" | "unsealed";
                title: string;
            };
            categories: {
                code: string;
                excluded: boolean;
            }[];
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            claimedPublicFunding: string | null;
            computation: components["schemas"]["ApprenticComputation"];
            /** @enum {string} */
            computedOn: "planned" | "spent";
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            demonstratedOn: string | null;
            headcount: string | null;
            headcountBelow: number;
            limits: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                balance: string;
            };
            prize: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            reportReceivedOn: string | null;
            reviews: {
                assigned: number;
                needed: number;
                submitted: number;
            } | null;
            session: {
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                meetsOn: string;
                /** @enum {string} */
                outcome: "favourable" | "unfavourable";
                title: string;
            } | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            startedOn: string | null;
            story: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                consentAt: string | null;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                publishedAt: string | null;
                text: string;
            };
        };
        ApprenticCertifyDeliveryPayload: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            demonstratedOn?: string;
            /** @default [] */
            exclusions: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                line: number;
                reason: string;
            }[];
        };
        ApprenticChangeBankDetailsPayload: {
            iban: string;
        };
        ApprenticClaimBalancePayload: {
            lines: {
                line: number;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                spent: string;
            }[];
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            publicFunding: string;
        };
        ApprenticComputation: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            base: string;
            steps: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                /** @enum {string} */
                code: "budget" | "category-excluded" | "officer-excluded" | "base" | "rate" | "ceiling" | "public-money" | "aid";
                values: {
                    [key: string]: string | number | boolean;
                };
            }[];
        };
        ApprenticDeclareAdmissiblePayload: {
            /** @default [] */
            exclusions: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                line: number;
                reason: string;
            }[];
        };
        ApprenticGrantPrizePayload: {
            title: string;
        };
        ApprenticNotifyAwardPayload: {
            /** @enum {string} */
            means: "portal" | "e-mail" | "registered-letter" | "by-hand";
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            notifiedOn: string;
        };
        ApprenticOrderPaymentPayload: {
            number: string;
        };
        ApprenticOrderRecoveryPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /** @enum {string} */
            ground: "object-changed" | "ceiling-exceeded" | "not-completed" | "award-withdrawn";
        };
        ApprenticProposeAmendmentPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @default null
             * @example 1234.50
             */
            amount: string | null;
            /** @default null */
            budget: {
                lines: {
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    amount: string;
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    excluded: string;
                    line: number;
                }[];
            } | null;
            /**
             * Format: date
             * @description Civil date
             * @default null
             * @example 2026-12-08
             */
            endsOn: string | null;
            /**
             * Format: date
             * @description Civil date
             * @default null
             * @example 2026-12-08
             */
            requestedOn: string | null;
        };
        ApprenticProposeWithdrawalPayload: {
            /** @enum {string} */
            ground: "unlawful" | "fraud" | "conditions-not-met";
        };
        ApprenticRecordBalancePaymentPayload: {
            accountantReference: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            paidOn: string;
        };
        ApprenticRecordRecoveryPayload: {
            accountantReference: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string;
        };
        ApprenticRefuseAmendmentPayload: Record<string, never>;
        ApprenticRequestDocumentsPayload: {
            days?: number;
            documents: string[];
            /** @default  */
            message: string;
        };
        ApprenticSignAmendmentPayload: Record<string, never>;
        ApprenticStartProjectPayload: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            startedOn: string;
        };
        ApprenticSubmitReportPayload: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            demonstratedOn: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string;
        };
        ApprenticTakeBackAmendmentPayload: Record<string, never>;
        ApprenticTellStoryPayload: {
            /** @enum {boolean} */
            consent: true;
            story: string;
        };
        ApprenticWithdrawAwardPayload: {
            /** @enum {string} */
            ground: "unlawful" | "fraud" | "conditions-not-met";
        };
        /** @description Words of codes as the console shows them; without, codes are written */
        ArchiveWords: {
            /** @default {} */
            actions: {
                [key: string]: string;
            };
            /** @default {} */
            states: {
                [key: string]: string;
            };
            /** @default {} */
            steps: {
                [key: string]: string;
            };
        };
        AttachmentToDecide: {
            asker: {
                email: string;
                fullName: string;
            };
            /** @enum {string} */
            capacity: "applicant" | "consultant";
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            id: string;
            /** @description The funder does not know this SIRET: record the organisation first */
            mayCreate: boolean;
            message: string;
            organisation: {
                id: string;
                name: string;
            } | null;
            siret: string;
        };
        Call: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            closesAt: string;
            edition: {
                id: string;
                label: string;
            };
            envelope: {
                id: string;
                label: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                left: string;
            } | null;
            filed: number | null;
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            opensAt: string;
            presentation: string;
            programme: string;
            /** @enum {string} */
            state: "announced" | "open" | "closed" | "unsealed";
            title: string;
            unsealed: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                at: string;
                byName: string;
                files: number | null;
            } | null;
            version: number;
        };
        CaseCommittee: {
            assigned: number;
            brought: boolean;
            flagged: boolean;
            /** @description Points out of 100, two decimals, halves rounded up */
            points: string | null;
            reviewable: boolean;
            reviewers: {
                id: string;
                name: string;
                /** @enum {string} */
                state: "assigned" | "submitted";
                version: number;
            }[];
            reviews: components["schemas"]["SubmittedReview"][];
            sessions: {
                id: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                meetsOn: string;
                outcome: string | null;
                position: number;
                reason: string;
                state: string;
                title: string;
            }[];
            /** @description Points out of 100, two decimals, halves rounded up */
            spread: string | null;
            submitted: number;
            toReview: boolean;
        };
        CaseDocument: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            id: string;
            type: string;
            versions: components["schemas"]["DocumentVersion"][];
        };
        CaseDocuments: {
            checklist: components["schemas"]["DocumentChecklistItem"][];
            documents: components["schemas"]["CaseDocument"][];
            mayAdd: boolean;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
        };
        CaseEvaluation: {
            evaluation: {
                comment: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                givenOn: string;
                jobsCreated: number | null;
                jobsKept: number | null;
                marks: {
                    mark: number;
                    question: string;
                }[];
                /** @enum {string|null} */
                withoutAid: "yes" | "smaller" | "later" | "no" | "partly" | null;
            } | null;
            open: boolean;
            providerName: string | null;
            questions: string[];
        };
        CaseEvent: {
            action: string;
            actorName: string;
            actorRole: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            at: string;
            basis: string;
            details: {
                [key: string]: unknown;
            };
            fromState: string;
            id: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            onDate: string;
            reason: string | null;
            sequence: number;
            toState: string;
        };
        CaseFacets: {
            departement: {
                count: number;
                value: string | null;
            }[];
            officer: {
                count: number;
                label: string | null;
                value: string | null;
            }[];
            programme: {
                count: number;
                value: string | null;
            }[];
            state: {
                count: number;
                value: string | null;
            }[];
        };
        CaseLedgerEntry: {
            actorName: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            at: string;
            id: string;
            kind: string;
            memo: string;
        };
        CaseLimit: {
            basis: string;
            /** @description Met outside this program: a person says so */
            byHand: boolean;
            /**
             * Format: date
             * @description The day it runs from; null: what it waits for has not happened
             * @example 2026-12-08
             */
            from: string | null;
            kind: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            metOn: string | null;
            /**
             * Format: date
             * @description Its last day
             * @example 2026-12-08
             */
            on: string | null;
            steps: components["schemas"]["LimitStep"][];
        };
        CaseList: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            awardedSum: string;
            items: components["schemas"]["CaseSummary"][];
            nextCursor: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            requestedSum: string;
            total: number;
            totalIsExact: boolean;
        };
        CaseNote: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            at: string;
            authorName: string;
            id: string;
            internal: boolean;
            text: string;
        };
        CasePage: {
            applicant: {
                id: string;
                name: string;
            };
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            awardedAmount: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            awardedOn: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            committedAmount: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            decisionDueOn: string | null;
            decisionDueSteps: {
                /** @enum {string} */
                code: "received" | "months" | "suspension";
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                date: string;
                days?: number;
                months?: number;
            }[];
            departement: string | null;
            edition: {
                id: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                inForceFrom: string;
                label: string;
            };
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            eligibleAmount: string | null;
            id: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            implicitRejectionOn: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            lastEventAt: string;
            nextDueKind: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            nextDueOn: string | null;
            officer: {
                id: string;
                name: string;
            } | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            paidAmount: string | null;
            parties: {
                capacity: string;
                communeName: string | null;
                departement: string | null;
                name: string;
                organisationId: string;
                siret: string | null;
            }[];
            programme: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            recoveredAmount: string | null;
            recusals: {
                id: string;
                name: string;
            }[];
            reference: string;
            /**
             * @description Null like the other amounts to one of many who benefit, who reads their own share
             * @example 1234.50
             */
            requestedAmount: string | null;
            /** @description The system does not state the rejection born of silence; the law goes on. Told to agents */
            silenceStop: {
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                since: string;
            } | null;
            state: string;
            title: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            toRecoverAmount: string | null;
            version: number;
        };
        CaseSummary: {
            applicantName: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            awardedAmount: string | null;
            departement: string | null;
            id: string;
            lastAction: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            lastEventAt: string;
            nextDueKind: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            nextDueOn: string | null;
            officerId: string | null;
            officerName: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            paidAmount: string | null;
            programme: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string | null;
            reference: string;
            /**
             * @description Null like the other amounts to one of many who benefit, who reads their own share
             * @example 1234.50
             */
            requestedAmount: string | null;
            state: string;
            title: string;
        };
        CaseTrace: {
            action: string;
            actorName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            at: string;
            id: string;
            inputs: {
                [key: string]: unknown;
            };
            parameters: {
                [key: string]: unknown;
            };
            replayedResult: string | null;
            result: string;
            rule: string;
            same: boolean;
            steps: unknown[];
            version: number;
        };
        ChosenNoticeSettings: {
            /** @enum {string} */
            rhythm: "at-once" | "daily" | "weekly";
        };
        ClaimLine: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            applicantName: string;
            caseId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            claimedAt: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            dueOn: string | null;
            id: string;
            /** @enum {string} */
            kind: "advance" | "interim" | "balance";
            orderNumber: string | null;
            programme: string;
            reference: string;
            /** @enum {string} */
            state: "claimed" | "certified" | "ordered" | "paid" | "refused";
        };
        CollectiveAction: {
            activities: ("training" | "club" | "pre-diagnosis" | "study-trip" | "awareness")[];
            application: {
                /** @enum {string|null} */
                activity: "training" | "club" | "pre-diagnosis" | "study-trip" | "awareness" | null;
                beneficiaryIban: string | null;
                capacity: number;
                /** @enum {string|null} */
                clubComposition: "mixed" | "same-trade" | "cluster" | null;
                /** @enum {string|null} */
                clubMode: "active" | "passive" | null;
                collectiveHalfDays: number;
                collectivePhase: string;
                costs: {
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    amount: string;
                    /** @enum {string} */
                    category: "facilitation" | "advice" | "travel" | "communication" | "coordination";
                    label: string;
                    parts: string[];
                    /** @enum {string} */
                    phase: "collective" | "individual";
                }[];
                funders: {
                    /** @enum {string} */
                    kind: "requested" | "public" | "carrier" | "firms" | "private";
                    name: string;
                }[];
                indicators: {
                    label: string;
                    target: string;
                }[];
                individualHalfDays: number;
                individualPhase: string;
                objectives: string;
                partners: {
                    contribution: string;
                    name: string;
                }[];
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                plannedEnd: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                plannedStart: string | null;
                territory: string[];
                theme: string;
                title: string;
            };
            appraisalNote: string | null;
            attendance: components["schemas"]["CollectiveAttendance"][];
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            claimedOtherPublic: string | null;
            computation: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                base: string;
                steps: components["schemas"]["CollectiveAidStep"][];
            } | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            endedOn: string | null;
            feedback: components["schemas"]["CollectiveFeedback"][];
            figures: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                certified: string | null;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                claimed: string | null;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                retained: string | null;
            }[];
            halfDays: {
                allotted: number;
                certified: number;
                delivered: number;
                facilitators: {
                    certified: number;
                    delivered: number;
                    id: string;
                    name: string;
                    planned: number;
                }[];
                granted: number;
                planned: number;
            };
            indicators: {
                label: string;
                reached: string | null;
                target: string;
            }[];
            limits: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                advance: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                advanceWithGuarantee: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                balance: string;
            };
            participants: components["schemas"]["CollectiveParticipant"][];
            plan: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                firms: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                private: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                public: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                total: string;
            };
            publicCapBasisPoints: number;
            /** @enum {string|null} */
            recommendation: "award" | "refuse" | null;
            reconciliation: {
                attendances: number;
                declared: number;
                individual: number;
                missing: {
                    firm: string;
                    /** @enum {string} */
                    half: "am" | "pm";
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    on: string;
                    participantId: string;
                    sessionId: string;
                    /** @enum {string} */
                    side: "participant" | "facilitator";
                }[];
            };
            seats: {
                capacity: number;
                taken: number;
            };
            sessions: components["schemas"]["CollectiveSession"][];
            shares: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                aid: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                cost: string;
                firm: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                on: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                own: string;
                participantId: string;
                regulation: string;
            }[];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            startedOn: string | null;
            territory: string[];
            undertakings: {
                count: number;
                minimum: number;
            };
        } | null;
        CollectiveActionAwardPayload: {
            /** Format: uuid */
            envelopeId: string;
        };
        CollectiveActionCertifyDeliveryPayload: {
            certified: string[];
        };
        CollectiveActionChangeBankDetailsPayload: {
            iban: string;
        };
        CollectiveActionClaimAdvancePayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /** @default false */
            guaranteed: boolean;
        };
        CollectiveActionClaimBalancePayload: {
            attendances: number;
            individualHalfDays: number;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            otherPublic: string;
            spent: string[];
        };
        CollectiveActionEndActionPayload: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            endedOn: string;
        };
        CollectiveActionNotifyAgreementPayload: {
            /** @enum {string} */
            means: "portal" | "e-mail" | "registered-letter" | "by-hand";
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            notifiedOn: string;
        };
        CollectiveActionOrderPaymentPayload: {
            number: string;
        };
        CollectiveActionOrderRecoveryPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /** @enum {string} */
            ground: "object-changed" | "ceiling-exceeded" | "not-completed" | "award-withdrawn";
        };
        CollectiveActionProposeAmendmentPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @default null
             * @example 1234.50
             */
            amount: string | null;
            /** @default null */
            budget: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                asked: string;
                retained: string[];
            } | null;
            /**
             * Format: date
             * @description Civil date
             * @default null
             * @example 2026-12-08
             */
            endsOn: string | null;
            /**
             * Format: date
             * @description Civil date
             * @default null
             * @example 2026-12-08
             */
            requestedOn: string | null;
        };
        CollectiveActionProposeWithdrawalPayload: {
            /** @enum {string} */
            ground: "unlawful" | "fraud" | "conditions-not-met";
        };
        CollectiveActionRecommendAwardPayload: {
            retained: string[];
        };
        CollectiveActionRecordBalancePaymentPayload: {
            accountantReference: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            paidOn: string;
        };
        CollectiveActionRecordPaymentPayload: {
            accountantReference: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            paidOn: string;
        };
        CollectiveActionRecordRecoveryPayload: {
            accountantReference: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string;
        };
        CollectiveActionRefuseAmendmentPayload: Record<string, never>;
        CollectiveActionReportIndicatorsPayload: {
            reached: string[];
        };
        CollectiveActionRequestDocumentsPayload: {
            days?: number;
            documents: string[];
            /** @default  */
            message: string;
        };
        CollectiveActionSignAmendmentPayload: Record<string, never>;
        CollectiveActionStartActionPayload: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            startedOn: string;
        };
        CollectiveActionTakeBackAmendmentPayload: Record<string, never>;
        CollectiveActionWithdrawAwardPayload: {
            /** @enum {string} */
            ground: "unlawful" | "fraud" | "conditions-not-met";
        };
        CollectiveAidStep: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /** @enum {string} */
            code: "cost" | "categories" | "collective-cap" | "individual-cap" | "base" | "public-cap" | "other-public" | "granted-rate" | "asked" | "ceiling" | "aid";
            values: {
                [key: string]: string | number | boolean;
            };
        };
        CollectiveApplication: {
            /** @enum {string|null} */
            activity: "training" | "club" | "pre-diagnosis" | "study-trip" | "awareness" | null;
            beneficiaryIban: string | null;
            capacity: number;
            /** @enum {string|null} */
            clubComposition: "mixed" | "same-trade" | "cluster" | null;
            /** @enum {string|null} */
            clubMode: "active" | "passive" | null;
            collectiveHalfDays: number;
            collectivePhase: string;
            costs: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                /** @enum {string} */
                category: "facilitation" | "advice" | "travel" | "communication" | "coordination";
                label: string;
                parts: string[];
                /** @enum {string} */
                phase: "collective" | "individual";
            }[];
            funders: {
                /** @enum {string} */
                kind: "requested" | "public" | "carrier" | "firms" | "private";
                name: string;
            }[];
            indicators: {
                label: string;
                /**
                 * @description A quantity with at most two decimals
                 * @example 12
                 */
                target: string;
            }[];
            individualHalfDays: number;
            individualPhase: string;
            objectives: string;
            partners: {
                contribution: string;
                name: string;
            }[];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            plannedEnd: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            plannedStart: string | null;
            territory: string[];
            theme: string;
            title: string;
        };
        CollectiveAttendance: {
            attendee: string;
            facilitator: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                at: string;
                /** @enum {string} */
                means: "console" | "paper";
                userName: string;
            } | null;
            participant: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                at: string;
                /** @enum {string} */
                means: "console" | "paper";
                userName: string;
            } | null;
            participantId: string;
            sessionId: string;
        };
        CollectiveCase: {
            own: components["schemas"]["CollectiveParticipation"][];
            whole: components["schemas"]["CollectiveAction"];
        };
        CollectiveFeedback: {
            firm: string;
            participantId: string;
            satisfaction: number;
            story: string;
            storyConsent: boolean;
            /** @enum {string} */
            withoutIt: "same" | "smaller" | "later" | "not-at-all";
        };
        CollectiveParticipant: {
            /** @enum {string|null} */
            commitmentMeans: "console" | "paper" | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            committedAt: string | null;
            communeName: string | null;
            departement: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            enrolledAt: string;
            halfDays: {
                certified: number;
                delivered: number;
                granted: number;
                planned: number;
            };
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            leftAt: string | null;
            leftReason: string | null;
            name: string;
            organisationId: string;
            rank: number | null;
            siret: string | null;
            size: string;
            /** @enum {string} */
            status: "enrolled" | "waiting" | "left";
        };
        CollectiveParticipation: {
            attendance: components["schemas"]["CollectiveAttendance"][];
            carrier: string;
            /** @enum {string|null} */
            commitmentMeans: "console" | "paper" | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            committedAt: string | null;
            communeName: string | null;
            departement: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            enrolledAt: string;
            feedback: components["schemas"]["CollectiveFeedback"] & (Record<string, never> | null);
            halfDays: {
                certified: number;
                delivered: number;
                granted: number;
                planned: number;
            };
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            leftAt: string | null;
            leftReason: string | null;
            name: string;
            organisationId: string;
            rank: number | null;
            sessions: components["schemas"]["CollectiveSession"][];
            share: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                aid: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                cost: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                on: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                own: string;
                regulation: string;
            } | null;
            siret: string | null;
            size: string;
            /** @enum {string} */
            status: "enrolled" | "waiting" | "left";
            title: string;
        };
        CollectiveSession: {
            cancelled: boolean;
            cancelReason: string | null;
            facilitatorId: string;
            facilitatorName: string;
            /** @enum {string} */
            half: "am" | "pm";
            id: string;
            link: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            onDate: string;
            participantId: string | null;
            place: string;
            title: string;
            yours: boolean;
        };
        ComingReminder: {
            aboutKind: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            aboutOn: string;
            case: {
                applicantName: string;
                id: string;
                programme: string;
                reference: string;
            };
            /** @enum {string} */
            channel: "mail" | "inside" | "both";
            /** @description Neither muted nor switched off */
            compulsory: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            dueAt: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            dueOn: string;
            id: string;
            officerName: string | null;
            /** @enum {string} */
            recipient: "officer" | "supervisor" | "applicant" | "consultant";
            rule: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            snoozedUntil: string | null;
            version: number;
        };
        CommitteePosting: {
            envelope: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                after: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                before: string;
                label: string;
            } | null;
            items: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string | null;
                caseId: string;
                outcome: string;
                reference: string;
            }[];
        };
        CommitteeSession: {
            cancelReason: string | null;
            envelope: {
                id: string;
                label: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                left: string;
                year: number;
            } | null;
            /** @description Cases of the agenda this person may not see */
            hiddenItems: number;
            id: string;
            items: components["schemas"]["CommitteeSessionItem"][];
            /** @description Of a posted session: how far the letters of its decisions have gone */
            letters: {
                sent: number;
                toPost: number;
                total: number;
                waiting: number;
            } | null;
            may: {
                post: boolean;
                prepare: boolean;
                vote: boolean;
            };
            meetsAt: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            meetsOn: string;
            members: {
                chair: boolean;
                fullName: string;
                present: boolean;
                userId: string;
            }[];
            /** @description The PDF kept when the session was posted */
            minutes: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                madeAt: string;
                sha256: string;
            } | null;
            place: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            postedAt: string | null;
            postedByName: string | null;
            programme: string;
            quorum: number;
            /** @enum {string} */
            state: "draft" | "frozen" | "held" | "posted" | "cancelled";
            title: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            total: string;
            version: number;
        };
        CommitteeSessionItem: {
            adjourned: boolean;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string | null;
            applicantName: string;
            caseId: string;
            caseState: string;
            count: {
                abstain: number;
                against: number;
                for: number;
            };
            /** @description Members present and not kept away from this case */
            eligible: number;
            /** @enum {string|null} */
            outcome: "favourable" | "unfavourable" | "adjourned" | null;
            /** @enum {string|null} */
            outcomeBy: "majority" | "chair" | "tie" | "no-quorum" | "committee" | null;
            position: number;
            /** @enum {string|null} */
            proposal: "favourable" | "unfavourable" | null;
            proposalNote: string;
            quorumMet: boolean;
            reason: string;
            recused: string[];
            reference: string;
            score: string | null;
            title: string;
            votes: {
                userId: string;
                /** @enum {string} */
                vote: "for" | "against" | "abstain";
            }[];
        };
        CommitteeSessionLine: {
            cases: number;
            id: string;
            meetsAt: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            meetsOn: string;
            members: number;
            place: string;
            programme: string;
            quorum: number;
            /** @enum {string} */
            state: "draft" | "frozen" | "held" | "posted" | "cancelled";
            title: string;
            version: number;
        };
        Consultant: {
            communeName: string | null;
            departement: string | null;
            fields: {
                field: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                insuranceUntil: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                until: string;
            }[];
            id: string;
            name: string;
            siret: string | null;
        };
        ConsultantList: {
            items: components["schemas"]["Consultant"][];
            nextCursor: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
            total: number;
        };
        CorrectedCase: {
            applicantName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            appliedAt: string | null;
            caseId: string;
            changes: components["schemas"]["CorrectionChange"][];
            decided: boolean;
            reference: string;
            state: string;
        };
        Correction: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            appliedAt: string | null;
            appliedByName: string | null;
            correcting: {
                id: string;
                label: string;
            };
            edition: {
                id: string;
                label: string;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            endedAt: string | null;
            id: string;
            /** @description Decided cases keep the aid they were decided with, and follow an edition of their own */
            keepsDecided: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            listedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            preparedAt: string;
            preparedByName: string;
            reason: string;
            /** @enum {string} */
            state: "draft" | "listing" | "listed" | "applying" | "halted" | "applied" | "abandoned";
            version: number;
        };
        CorrectionChange: {
            after: string | null;
            /** @description A civil date, or an amount in EUR for an aid */
            before: string | null;
            code: string;
            /** @enum {string} */
            of: "silence" | "next" | "limit" | "aid" | "reminder";
            steps: {
                after: components["schemas"]["LimitStep"][];
                before: components["schemas"]["LimitStep"][];
            };
        };
        CorrectionPage: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            appliedAt: string | null;
            appliedByName: string | null;
            correcting: {
                id: string;
                label: string;
            };
            /** @description Of the cases the person may see; `otherwise`: corrected otherwise than listed, since somebody acted in between */
            counts: {
                aid: number;
                applied: number;
                cases: number;
                limit: number;
                moving: number;
                next: number;
                otherwise: number;
                reminder: number;
                silence: number;
            };
            edition: {
                id: string;
                label: string;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            endedAt: string | null;
            id: string;
            /** @description Decided cases keep the aid they were decided with, and follow an edition of their own */
            keepsDecided: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            listedAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            preparedAt: string;
            preparedByName: string;
            reason: string;
            /** @enum {string} */
            state: "draft" | "listing" | "listed" | "applying" | "halted" | "applied" | "abandoned";
            version: number;
        };
        CreatedOrganisation: {
            id: string;
            /** @enum {string} */
            registry: "found" | "unknown" | "offline" | "not-asked";
        };
        DeclaredAidInput: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            authority: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            grantedOn: string;
            /** @default  */
            purpose: string;
        };
        DocumentChecklistItem: {
            blocking: boolean;
            code: string;
            document: {
                caseId: string | null;
                documentId: string;
                fileName: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                issuedOn: string | null;
                mediaType: string;
                number: number;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                uploadedAt: string;
                /**
                 * Format: date
                 * @description Last day on which it counts
                 * @example 2026-12-08
                 */
                validUntil: string | null;
            } | null;
            labelEn: string;
            labelFr: string;
            legalBasis: string;
            /** @enum {string} */
            stage: "application" | "start" | "delivery";
            /** @enum {string} */
            status: "present" | "reused" | "expired" | "missing";
            /** @description How long a document of this type counts; null: no end */
            validityMonths: number | null;
        };
        DocumentType: {
            blocking: boolean;
            code: string;
            labelEn: string;
            labelFr: string;
            legalBasis: string;
            /** @enum {string} */
            stage: "application" | "start" | "delivery";
            validityMonths: number | null;
        };
        DocumentVersion: {
            fileName: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            issuedOn: string | null;
            mediaType: string;
            number: number;
            /** @description Hexadecimal */
            sha256: string;
            sizeBytes: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            uploadedAt: string;
            uploadedBy: string;
            uploadedByName: string;
            /**
             * Format: date
             * @description Last day on which it counts
             * @example 2026-12-08
             */
            validUntil: string | null;
        };
        Edition: {
            caseCount: number;
            /** @description The correction that takes its place */
            correctedBy: string | null;
            /** @description The correction it was made for */
            correction: {
                id: string;
                /** @enum {string} */
                state: "draft" | "listing" | "listed" | "applying" | "halted" | "applied" | "abandoned";
            } | null;
            /** @description The edition whose wrong rules it corrects */
            correctsId: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            createdByName: string | null;
            decisionMonths: number;
            documentTypes: components["schemas"]["DocumentType"][];
            /** @description Kept by a correction for cases already decided */
            forDecided: boolean;
            id: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            inForceFrom: string;
            label: string;
            limits: {
                acknowledgement?: components["schemas"]["LimitRule"];
                appeal?: components["schemas"]["LimitRule"];
                "appeal-after-reasons"?: components["schemas"]["LimitRule"];
                "appeal-of-silence"?: components["schemas"]["LimitRule"];
                "open-data"?: components["schemas"]["LimitRule"];
                reasons?: components["schemas"]["LimitRule"];
                registration?: components["schemas"]["LimitRule"];
                "state-aid-register"?: components["schemas"]["LimitRule"];
                withdrawal?: components["schemas"]["LimitRule"];
            };
            parameters: {
                [key: string]: unknown;
            };
            /** @description The system does not state rejections born of silence; the law goes on */
            silenceStop: {
                byName: string;
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                since: string;
            } | null;
            version: number;
        };
        EditionReminderRule: {
            about: string[];
            /** @enum {string} */
            channel: "mail" | "inside" | "both";
            code: string;
            compulsory: boolean;
            days: number;
            defaultDays: number;
            enabled: boolean;
            own: boolean;
            /** @enum {string} */
            recipient: "officer" | "supervisor" | "applicant" | "consultant";
            /** @enum {string} */
            side: "before" | "after";
            version: number;
        };
        EditionTemplate: {
            decisionMonths: number;
            documentTypes: components["schemas"]["DocumentType"][];
            limits: {
                basis: string;
                /** @enum {string} */
                kind: "registration" | "acknowledgement" | "appeal" | "appeal-of-silence" | "appeal-after-reasons" | "reasons" | "withdrawal" | "state-aid-register" | "open-data";
                rule: components["schemas"]["LimitRule"];
            }[];
            parameters: {
                [key: string]: unknown;
            };
            unconfirmed: string[];
        };
        EmailLink: {
            email: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            expires: string;
            fullName: string;
            funderName: string;
            /** @enum {string} */
            locale: "fr" | "en";
            /** @enum {string} */
            purpose: "invitation" | "password-reset" | "email-confirmation";
        };
        Envelope: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            allocated: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            committed: string;
            id: string;
            label: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            left: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            paid: string;
            programme: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            recovered: string;
            year: number;
        };
        EnvelopeForecast: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            allocated: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            committed: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            exhaustedOn: string | null;
            id: string;
            label: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            left: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            paid: string;
            programme: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            projected: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            recovered: string;
            year: number;
        };
        ExportFile: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            askedAt: string;
            /** @enum {string|null} */
            failure: "no-longer-allowed" | "interrupted" | null;
            fileName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            finishedAt: string | null;
            /** @enum {string} */
            format: "csv" | "xlsx" | "ods" | "json";
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            keepUntil: string;
            list: string;
            rowsDone: number;
            rowsTotal: number;
            sizeBytes: number | null;
            /** @enum {string} */
            state: "waiting" | "running" | "ready" | "failed" | "cancelled";
        };
        ExportLayout: {
            /** @default true */
            byteOrderMark: boolean;
            columns: string[];
            /**
             * @default comma
             * @enum {string}
             */
            decimals: "point" | "comma";
            /** @enum {string} */
            format: "csv" | "xlsx" | "ods" | "json";
            /**
             * @default semicolon
             * @enum {string}
             */
            separator: "comma" | "semicolon" | "tab";
        };
        ExportList: {
            code: string;
            columns: {
                code: string;
                coded: boolean;
                heading: string;
                kind: string;
            }[];
            heading: string;
        };
        ExportOrder: {
            /** @default true */
            byteOrderMark: boolean;
            columns: string[];
            /**
             * @default comma
             * @enum {string}
             */
            decimals: "point" | "comma";
            /** @default {} */
            filter: {
                [key: string]: string;
            };
            /** @enum {string} */
            format: "csv" | "xlsx" | "ods" | "json";
            /** @enum {string} */
            language?: "fr" | "en";
            /**
             * @default semicolon
             * @enum {string}
             */
            separator: "comma" | "semicolon" | "tab";
            sort?: string;
            /** @default {} */
            words: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        ExportSet: {
            id: string;
            layout: components["schemas"]["ExportLayout"];
            name: string;
        };
        FailedJob: {
            attempts: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            failedAt: string | null;
            id: string;
            name: string;
            /** @description Without what it quotes of people and secrets */
            reason: string;
        };
        FracApplication: {
            beneficiaryIban: string | null;
            choiceReason: string;
            consultantName: string;
            /** Format: uuid */
            consultantOrganisationId: string | null;
            consultantSellsEquipment: boolean;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            dailyRate: string | null;
            /**
             * @description Consultant-days, at most two decimals
             * @example 4.50
             */
            days: string | null;
            field: string | null;
            independenceDeclared: boolean;
            /** @enum {string|null} */
            missionKind: "court" | "long" | null;
            /** @default advice */
            missionNature: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            orderSignedOn: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            plannedEnd: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            plannedStart: string | null;
            proposals: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                chosen: boolean;
                consultancyName: string;
                /**
                 * @description Consultant-days, at most two decimals
                 * @example 4.50
                 */
                days: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                receivedOn: string;
            }[];
            subject: string;
            termsOfReference: string;
            title: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            travelCosts: string;
        };
        FracAwardPayload: {
            /** Format: uuid */
            envelopeId: string;
        };
        FracCase: {
            application: {
                beneficiaryIban: string | null;
                choiceReason: string;
                consultantName: string;
                consultantOrganisationId: string | null;
                consultantSellsEquipment: boolean;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                dailyRate: string | null;
                days: string | null;
                field: string | null;
                independenceDeclared: boolean;
                /** @enum {string|null} */
                missionKind: "court" | "long" | null;
                missionNature: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                orderSignedOn: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                plannedEnd: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                plannedStart: string | null;
                proposals: {
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    amount: string;
                    chosen: boolean;
                    consultancyName: string;
                    days: string;
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    receivedOn: string;
                }[];
                subject: string;
                termsOfReference: string;
                title: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                travelCosts: string;
            };
            appraisalNote: string | null;
            computation: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                base: string;
                steps: components["schemas"]["AidStep"][];
            } | null;
            consultantOrganisationName: string | null;
            fields: string[];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            invoicedOn: string | null;
            limits: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                advance: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                advanceWithGuarantee: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                balance: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                interim: string;
            };
            previousMissions: number;
            recentAwards: number;
            /** @enum {string|null} */
            recommendation: "award" | "refuse" | null;
            reportDigitalSection: boolean | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            reportReceivedOn: string | null;
            retained: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                dailyRate: string;
                days: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                travelCosts: string;
            } | null;
            smeSize: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            startedOn: string | null;
        };
        FracCertifyDeliveryPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            dailyRate: string;
            /**
             * @description Consultant-days, at most two decimals
             * @example 4.50
             */
            days: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            invoicedOn?: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            travelCosts: string;
        };
        FracCertifyInterimPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
        };
        FracChangeBankDetailsPayload: {
            iban: string;
        };
        FracClaimAdvancePayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /** @default false */
            guaranteed: boolean;
        };
        FracClaimBalancePayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            dailyRate: string;
            /**
             * @description Consultant-days, at most two decimals
             * @example 4.50
             */
            days: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            invoicedOn?: string;
            invoiceNumber: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            travelCosts: string;
        };
        FracClaimInterimPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
        };
        FracNotifyAgreementPayload: {
            /** @enum {string} */
            means: "portal" | "e-mail" | "registered-letter" | "by-hand";
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            notifiedOn: string;
        };
        FracOrderPaymentPayload: {
            number: string;
        };
        FracOrderRecoveryPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /** @enum {string} */
            ground: "object-changed" | "ceiling-exceeded" | "not-completed" | "award-withdrawn";
        };
        FracProposeAmendmentPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @default null
             * @example 1234.50
             */
            amount: string | null;
            /** @default null */
            budget: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                dailyRate: string;
                /**
                 * @description Consultant-days, at most two decimals
                 * @example 4.50
                 */
                days: string;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                travelCosts: string;
            } | null;
            /**
             * Format: date
             * @description Civil date
             * @default null
             * @example 2026-12-08
             */
            endsOn: string | null;
            /**
             * Format: date
             * @description Civil date
             * @default null
             * @example 2026-12-08
             */
            requestedOn: string | null;
        };
        FracProposeWithdrawalPayload: {
            /** @enum {string} */
            ground: "unlawful" | "fraud" | "conditions-not-met";
        };
        FracRecommendAwardPayload: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            dailyRate: string;
            /**
             * @description Consultant-days, at most two decimals
             * @example 4.50
             */
            days: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            travelCosts: string;
        };
        FracRecordBalancePaymentPayload: {
            accountantReference: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            paidOn: string;
        };
        FracRecordPaymentPayload: {
            accountantReference: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            paidOn: string;
        };
        FracRecordRecoveryPayload: {
            accountantReference: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string;
        };
        FracRefuseAmendmentPayload: Record<string, never>;
        FracRequestDocumentsPayload: {
            days?: number;
            documents: string[];
            /** @default  */
            message: string;
        };
        FracSignAmendmentPayload: Record<string, never>;
        FracStartMissionPayload: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            orderSignedOn: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            startedOn: string;
        };
        FracSubmitReportPayload: {
            digitalSection: boolean;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string;
        };
        FracTakeBackAmendmentPayload: Record<string, never>;
        FracWithdrawAwardPayload: {
            /** @enum {string} */
            ground: "unlawful" | "fraud" | "conditions-not-met";
        };
        FunderSettings: {
            name: string;
            /** @description Anyone may open an account; otherwise by invitation only */
            openRegistration: boolean;
            /** @description Years during which a former employer or a past mission keeps a person away from the cases of a firm */
            recusalYears: number;
            serviceAddress: string;
            /** Format: email */
            serviceEmail: string;
            serviceName: string;
            servicePhone: string;
        };
        ImportFile: {
            /** @description Rows taken at confirmation */
            added: number | null;
            byteSize: number;
            counts: {
                add: number;
                alreadyThere: number;
                /** @description Rows with a problem or a warning */
                noted: number;
                rejected: number;
                rows: number;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            createdByName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            endedAt: string | null;
            fileName: string;
            id: string;
            /** @enum {string} */
            kind: "past-awards" | "organisations";
            /** @enum {string} */
            state: "previewed" | "imported" | "abandoned";
        };
        ImportPreview: {
            /** @description Rows taken at confirmation */
            added: number | null;
            byteSize: number;
            counts: {
                add: number;
                alreadyThere: number;
                /** @description Rows with a problem or a warning */
                noted: number;
                rejected: number;
                rows: number;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            createdByName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            endedAt: string | null;
            fileName: string;
            id: string;
            /** @enum {string} */
            kind: "past-awards" | "organisations";
            reading: components["schemas"]["ImportReading"];
            sameFile: {
                added: number;
                id: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                importedAt: string;
            } | null;
            /** @enum {string} */
            state: "previewed" | "imported" | "abandoned";
        };
        ImportReading: {
            absent: string[];
            byteOrderMark: boolean;
            columns: {
                /** @enum {string|null} */
                basis: "official" | "recognised" | "guessed" | "by-hand" | null;
                /** @description What the column was taken for; null: left out */
                field: string | null;
                header: string;
                number: number;
            }[];
            /** @enum {string|null} */
            encoding: "utf-8" | "windows-1252" | "iso-8859-1" | "utf-16le" | "utf-16be" | null;
            headerRow: number;
            notes: {
                code: string;
                details: {
                    [key: string]: string | number;
                };
            }[];
            problemCounts: {
                /** @enum {string} */
                code: "row-too-short" | "row-too-long" | "repeated-line" | "cell-empty" | "cell-error" | "cell-too-long" | "columns-disagree" | "date-unreadable" | "date-impossible" | "date-month-first" | "date-implausible" | "date-in-future" | "date-two-digit-year" | "date-from-serial" | "date-year-only" | "period-unreadable" | "period-reversed" | "amount-unreadable" | "amount-negative" | "amount-ambiguous" | "amount-scientific" | "amount-too-large" | "amount-rounded" | "amount-zero" | "share-from-percent" | "share-unreadable" | "siret-rounded" | "siret-rounded-siren-kept" | "siret-scientific" | "siret-decimals-removed" | "siret-zeros-restored" | "siret-is-siren" | "siret-is-rna" | "siret-wrong" | "siret-wrong-siren-kept" | "siret-wrong-length" | "siret-not-a-number" | "siren-differs" | "rna-malformed" | "beneficiary-unidentified" | "nature-unreadable" | "yes-no-unreadable" | "naf-unreadable" | "state-unreadable" | "postal-code-unreadable" | "commune-code-unreadable" | "departement-unreadable" | "organisation-twice";
                /** @description Number of the column, 1 is A */
                column: number | null;
                /** @description Field of the standard; null: the row as a whole */
                field: string | null;
                firstRow: number;
                header: string | null;
                rows: number;
                /** @enum {string} */
                severity: "problem" | "warning";
            }[];
            /** @enum {string|null} */
            separator: "," | ";" | "\t" | "|" | null;
            sheet: string | null;
        };
        ImportRow: {
            cells: string[];
            /** @enum {string} */
            outcome: "add" | "already-there" | "rejected";
            problems: components["schemas"]["ImportRowNote"][];
            /** @description What the row becomes; null when rejected */
            record: {
                [key: string]: unknown;
            } | null;
            /** @description As a spreadsheet shows it: the first line of the file is 1 */
            rowNumber: number;
        };
        ImportRowNote: {
            /** @enum {string} */
            code: "row-too-short" | "row-too-long" | "repeated-line" | "cell-empty" | "cell-error" | "cell-too-long" | "columns-disagree" | "date-unreadable" | "date-impossible" | "date-month-first" | "date-implausible" | "date-in-future" | "date-two-digit-year" | "date-from-serial" | "date-year-only" | "period-unreadable" | "period-reversed" | "amount-unreadable" | "amount-negative" | "amount-ambiguous" | "amount-scientific" | "amount-too-large" | "amount-rounded" | "amount-zero" | "share-from-percent" | "share-unreadable" | "siret-rounded" | "siret-rounded-siren-kept" | "siret-scientific" | "siret-decimals-removed" | "siret-zeros-restored" | "siret-is-siren" | "siret-is-rna" | "siret-wrong" | "siret-wrong-siren-kept" | "siret-wrong-length" | "siret-not-a-number" | "siren-differs" | "rna-malformed" | "beneficiary-unidentified" | "nature-unreadable" | "yes-no-unreadable" | "naf-unreadable" | "state-unreadable" | "postal-code-unreadable" | "commune-code-unreadable" | "departement-unreadable" | "organisation-twice";
            /** @description Number of the column, 1 is A */
            column: number | null;
            details: {
                [key: string]: string | number;
            };
            /** @description Field of the standard; null: the row as a whole */
            field: string | null;
            header: string | null;
            /** @enum {string} */
            severity: "problem" | "warning";
        };
        Interest: {
            binds: boolean;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            bindsUntil: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            declaredAt: string;
            declaredByName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            endedAt: string | null;
            endedByName: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from: string;
            id: string;
            /** @enum {string} */
            kind: "shareholder" | "director" | "family" | "formerEmployer" | "sameGroup" | "pastMission";
            mayEnd: boolean;
            note: string;
            organisation: {
                id: string;
                name: string;
                siret: string | null;
            };
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            until: string | null;
            user: {
                id: string;
                name: string;
            };
        };
        Jobs: {
            counts: {
                active: number;
                delayed: number;
                failed: number;
                waiting: number;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            oldestWaitingAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            outboxOldestAt: string | null;
            /** @description Asked for and not handed to the queue yet */
            outboxWaiting: number;
            schedules: {
                id: string;
                name: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                next: string | null;
                pattern: string;
                timeZone: string;
            }[];
            /**
             * @description `funder`: others share the installation, and only one’s own is counted
             * @enum {string}
             */
            scope: "installation" | "funder";
            /** @enum {string} */
            store: "postgres" | "redis";
            workers: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                beatAt: string;
                /** @description null: several funders share the installation */
                host: string | null;
                id: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                startedAt: string;
                /** @enum {string} */
                state: "alive" | "silent" | "stopped";
                /** @enum {string} */
                store: "postgres" | "redis";
            }[];
        };
        /** @description The head of a journal, signed: keep it where the administrators of the database cannot write */
        JournalAnchor: {
            /** @enum {string} */
            algorithm: "Ed25519";
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            funderId: string;
            hash: string;
            /** @enum {string} */
            kind: "guichet-journal-anchor";
            publicKey: string;
            sequence: string;
            signature: string;
            /** @enum {number} */
            version: 1;
        };
        JournalCheck: {
            anchors: number;
            broken: {
                /** @enum {string} */
                fault: "content-changed" | "hash-changed" | "line-missing" | "line-rewritten" | "order-changed" | "head-differs" | "anchor-forged" | "anchor-differs";
                sequence: string;
            } | null;
            checked: number;
            finished: boolean;
            foreignAnchors: number;
            last: string;
        };
        JournalLine: {
            /** @enum {string} */
            action: "session.opened" | "session.refused" | "session.closed" | "session.revoked" | "account.created" | "account.invited" | "account.registered" | "account.confirmed" | "account.changed" | "account.locked" | "account.unlocked" | "account.closed" | "account.reopened" | "password.changed" | "password.reset-asked" | "password.reset" | "factor.enabled" | "factor.disabled" | "factor.recovery-used" | "factor.recovery-made" | "grants.changed" | "membership.asked" | "membership.accepted" | "membership.refused" | "membership.withdrawn" | "membership.ended" | "identity.linked" | "identity.unlinked" | "token.created" | "token.revoked" | "token.refused" | "provider.created" | "provider.changed" | "funder.changed" | "interest.declared" | "interest.ended" | "recusal.recorded" | "case.opened" | "case.acted" | "case.assigned" | "case.changed" | "case.noted" | "case.read" | "review.assigned" | "review.removed" | "review.submitted" | "committee.read" | "committee.created" | "committee.changed" | "committee.frozen" | "committee.held" | "committee.voted" | "committee.posted" | "committee.cancelled" | "programme.changed" | "edition.created" | "edition.changed" | "correction.prepared" | "correction.listed" | "correction.applied" | "correction.halted" | "correction.abandoned" | "silence.stopped" | "silence.resumed" | "call.created" | "call.changed" | "call.unsealed" | "organisation.created" | "organisation.changed" | "organisation.read" | "organisation.linked" | "organisation.unlinked" | "organisation.year-recorded" | "aid.declared" | "aid.declaration-withdrawn" | "person.added" | "person.ended" | "accreditation.recorded" | "accreditation.changed" | "list.read" | "envelope.opened" | "envelope.posted" | "payment.ordered" | "import.previewed" | "import.confirmed" | "import.abandoned" | "document.added" | "document.read" | "document.removed" | "letter.queued" | "letter.read" | "mail.replayed" | "mail.returned" | "reminder.snoozed" | "reminder.muted" | "reminder.unmuted" | "reminder.changed" | "letter.signed" | "letter.posted" | "wording.published" | "wording.dropped" | "publication.made" | "publication.changed" | "publication.withheld" | "publication.released" | "aid.registered" | "aid.unregistered" | "webhook.created" | "webhook.changed" | "webhook.secret-renewed" | "webhook.deleted" | "webhook.tested" | "webhook.replayed" | "webhook.skipped" | "calendar.opened" | "calendar.closed" | "job.retried" | "account.read" | "export.made" | "journal.read" | "journal.verified" | "snapshot.taken" | "population.recorded";
            actorId: string | null;
            actorName: string;
            actorRole: string | null;
            address: string | null;
            after?: unknown;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            at: string;
            before?: unknown;
            /** @description The case it is about, when this reader may open it */
            case: {
                id: string;
                programme: string;
                reference: string;
            } | null;
            hash: string;
            onBehalfOf: {
                id: string;
                name: string | null;
            } | null;
            sequence: string;
            subject: {
                id: string;
                /** @enum {string} */
                kind: "account" | "session" | "token" | "provider" | "organisation" | "person" | "link" | "funder" | "interest" | "case" | "committee" | "programme" | "edition" | "correction" | "call" | "accreditation" | "envelope" | "payment" | "import" | "document" | "letter" | "mail" | "reminder" | "wording" | "webhook" | "job" | "list" | "export" | "publication" | "journal" | "snapshot" | "population";
                label: string | null;
            };
            /** @enum {string} */
            through: "session" | "token" | "program";
        };
        LedgerEntry: {
            actorName: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            at: string;
            caseId: string | null;
            caseReference: string | null;
            id: string;
            /** @enum {string} */
            kind: "allocation" | "allocation-cut" | "commitment" | "decommitment" | "payment" | "recovery";
            memo: string;
        };
        Letter: {
            id: string;
            kind: string;
            /** @enum {string|null} */
            means: "electronic" | "post" | null;
            /**
             * Format: date
             * @description By post: the day it was posted; on the portal: the day of the first opening
             * @example 2026-12-08
             */
            notifiedOn: string | null;
            /**
             * Format: date-time
             * @description First opening on the portal by somebody of the organisation
             */
            openedAt: string | null;
            openedByName: string | null;
            /** @description Written to an organisation the person acts for */
            own: boolean;
            paragraphs: string[];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            postedOn: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            queuedAt: string;
            recipientEmail: string | null;
            recipientName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            sentAt: string | null;
            /** @description Of the PDF as it went out, hexadecimal */
            sha256: string | null;
            signature: {
                method: string;
                sha256: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                signedAt: string;
                signerName: string;
            } | null;
            signerCapacity: string | null;
            signerName: string | null;
            /** @enum {string} */
            status: "queued" | "to-post" | "sent";
            subject: string;
            toSign: boolean;
            /** @description Its words are given once it is opened */
            withheld: boolean;
        };
        LetterMention: {
            basis: string;
            code: string;
            fields: string[];
        };
        LetterPreview: {
            /** @enum {string} */
            means: "electronic" | "post";
            paragraphs: string[];
            recipientName: string;
            subject: string;
        };
        LetterToPost: {
            caseId: string;
            id: string;
            kind: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            queuedAt: string;
            recipientName: string;
            reference: string;
            subject: string;
        };
        LetterWording: {
            byDefault: {
                body: string;
                subject: string;
            };
            diff: {
                /** @enum {string} */
                kind: "same" | "removed" | "added";
                text: string;
            }[];
            draft: {
                body: string;
                subject: string;
                version: number;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                writtenAt: string;
                writtenByName: string;
            } | null;
            examples: {
                detail: string;
                id: string;
                name: string;
            }[];
            faults: {
                /** @enum {string} */
                at: "subject" | "body";
                code: string;
                field: string | null;
                paragraph: number;
            }[];
            fields: {
                kind: string;
                name: string;
                text: string | null;
            }[];
            inForce: {
                body: string;
                number: number;
                ofAnotherEdition: boolean;
                subject: string;
            };
            kind: string;
            mentions: components["schemas"]["LetterMention"][];
            missing: components["schemas"]["LetterMention"][];
            /**
             * @description What it tells of, and so what a preview is tried on
             * @enum {string}
             */
            of: "case" | "session";
            signed: boolean;
            versions: {
                body: string;
                number: number;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                publishedAt: string;
                publishedByName: string;
                subject: string;
            }[];
        };
        LimitRule: {
            count: number;
            franc: boolean;
            rolls: boolean;
            /** @enum {string} */
            unit: "months" | "days" | "working-days";
        };
        LimitStep: {
            /** @enum {string} */
            code: "start" | "counted" | "holiday" | "stopped" | "franc" | "rolled";
            count?: number;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            date: string;
            days?: number;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from?: string;
            name?: string;
            /** @enum {string} */
            unit?: "months" | "days" | "working-days";
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            until?: string;
            why?: string;
        };
        NewApiToken: {
            /** @description Shown this once: only its hash is kept */
            secret: string;
            token: components["schemas"]["ApiToken"];
        };
        NewVersion: {
            version: number;
        };
        NewWebhook: {
            /** @description Shown this once. Signs `timestamp.body` with HMAC-SHA256 */
            secret: string;
            webhook: components["schemas"]["Webhook"];
        };
        Notice: {
            aboutKind: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            aboutOn: string | null;
            /** @description The address that refused a message */
            address: string | null;
            case: {
                applicantName: string;
                id: string;
                reference: string;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "reminder" | "address-unreachable";
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            readAt: string | null;
            /** @description Why it went to the supervisor */
            rerouted: string | null;
            rule: string | null;
        };
        NoticeSettings: {
            /** @enum {string} */
            rhythm: "at-once" | "daily" | "weekly";
        };
        OidcEnd: {
            url: string | null;
        };
        OidcOffer: {
            label: string | null;
        };
        OpenDataAward: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            beneficiary: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            dueOn: string | null;
            id: string;
            late: boolean;
            lines: components["schemas"]["OpenDataLine"][];
            programme: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            publishedOn: string | null;
            reference: string;
            ruling: {
                reason: string;
                /** @enum {string} */
                ruling: "withhold" | "release";
            } | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            signedOn: string | null;
            /** @enum {string} */
            source: "case" | "import";
            /** @enum {string} */
            state: "to-publish" | "held" | "published" | "withheld" | "below-threshold" | "unsigned" | "taken-back";
        };
        OpenDataEdition: {
            added: number;
            changed: number;
            code: string;
            grantsSha256: string;
            held: number;
            lines: number;
            number: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            publishedAt: string;
            publishedByName: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            publishedOn: string;
            removed: number;
            scdlSha256: string;
            withheld: number;
        };
        OpenDataFault: {
            /** @enum {string} */
            code: "required" | "too-long" | "pattern" | "not-a-date" | "not-a-number" | "not-a-choice" | "too-small" | "too-big" | "siret-invalid" | "siret-or-rna" | "period-reversed" | "year-only" | "legal-form-unknown" | "names-a-person";
            /** @enum {string} */
            field: "nomAttribuant" | "idAttribuant" | "dateConvention" | "referenceDecision" | "nomBeneficiaire" | "idBeneficiaire" | "rnaBeneficiaire" | "objet" | "montant" | "nature" | "conditionsVersement" | "datesPeriodeVersement" | "idRAE" | "notificationUE" | "pourcentageSubvention" | "dispositifAide";
        };
        OpenDataLine: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            awardId: string;
            /** @enum {string|null} */
            change: "added" | "changed" | "removed" | "same" | null;
            differences: {
                after: string;
                before: string;
                field: string;
            }[];
            faults: components["schemas"]["OpenDataFault"][];
            key: string;
            name: string;
            reference: string;
            /** @enum {string|null} */
            withheld: "natural-person" | "ruling" | null;
        };
        OpenDataOverview: {
            address: string;
            funderSiret: string | null;
            last: {
                added: number;
                changed: number;
                code: string;
                grantsSha256: string;
                held: number;
                lines: number;
                number: number;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                publishedAt: string;
                publishedByName: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                publishedOn: string;
                removed: number;
                scdlSha256: string;
                withheld: number;
            } | null;
            late: number;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            nextDueOn: string | null;
            settings: components["schemas"]["OpenDataSettings"];
            states: {
                "below-threshold"?: number;
                held?: number;
                published?: number;
                "taken-back"?: number;
                "to-publish"?: number;
                unsigned?: number;
                withheld?: number;
            };
        };
        OpenDataPreview: {
            added: number;
            changed: number;
            changes: components["schemas"]["OpenDataLine"][];
            digest: string;
            held: number;
            heldLines: components["schemas"]["OpenDataLine"][];
            lines: number;
            removed: number;
            truncated: boolean;
            withheld: number;
        };
        OpenDataSettings: {
            /** @enum {string} */
            naturalPersons: "withheld" | "name-withheld";
            pastAwards: boolean;
            publishWithinMonths: number;
            /** @enum {string} */
            scope: "all" | "agreements";
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            threshold: string;
            /** @enum {string} */
            unknownLegalForm: "hold" | "publish";
            version: number;
        };
        Organisation: {
            accreditedFields: {
                field: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                from: string;
                id: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                insuranceUntil: string;
                reason: string | null;
                /** @enum {string} */
                status: "accredited" | "suspended" | "withdrawn";
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                until: string;
                version: number;
            }[];
            active: boolean;
            addressLine: string | null;
            communeCode: string | null;
            communeName: string | null;
            departement: string | null;
            id: string;
            /** @enum {string} */
            kind: "firm" | "consultancy" | "chamber" | "cluster-association" | "association" | "public-body";
            legalForm: string | null;
            links: {
                current: boolean;
                /** @enum {string} */
                direction: "holds" | "held-by";
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                from: string | null;
                id: string;
                /** @enum {string} */
                kind: "majority-of-votes" | "appoints-directors" | "dominant-influence" | "shareholder-agreement" | "partner";
                otherId: string | null;
                otherName: string;
                otherSiren: string | null;
                shareBasisPoints: number | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                until: string | null;
                version: number;
            }[];
            mayEdit: boolean;
            nafCode: string | null;
            /** @enum {string|null} */
            nafNomenclature: "NAFRev2" | "NAF2025" | null;
            name: string;
            people: {
                /** @enum {string} */
                capacity: "legal-representative" | "contact" | "accountant" | "consultant";
                email: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                from: string | null;
                fullName: string;
                id: string;
                personId: string;
                phone: string | null;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                until: string | null;
            }[];
            postalCode: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            registryCheckedAt: string | null;
            rna: string | null;
            siren: string | null;
            siret: string | null;
            size: {
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                on: string;
                referenceYear: number | null;
                /** @enum {string} */
                size: "micro" | "small" | "medium" | "large" | "unknown";
                sme: boolean | null;
            };
            source: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            taxSocialCompliantOn: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            updatedAt: string;
            version: number;
            years: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                balanceSheet: string | null;
                headcount: string | null;
                /** @enum {string} */
                source: "declared" | "accounts" | "registry" | "seed";
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                turnover: string | null;
                year: number;
            }[];
        };
        OrganisationInput: {
            active?: boolean;
            addressLine?: string | null;
            communeCode?: string | null;
            communeName?: string | null;
            departement?: string | null;
            /** @enum {string} */
            kind?: "firm" | "consultancy" | "chamber" | "cluster-association" | "association" | "public-body";
            legalForm?: string | null;
            nafCode?: string | null;
            name?: string;
            postalCode?: string | null;
            rna?: string | null;
            siren?: string | null;
            siret?: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            taxSocialCompliantOn?: string | null;
        };
        OrganisationLinkInput: {
            /** @enum {string} */
            direction: "holds" | "held-by";
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from: string;
            /** @enum {string} */
            kind: "majority-of-votes" | "appoints-directors" | "dominant-influence" | "shareholder-agreement" | "partner";
            /** Format: uuid */
            otherId: string;
            shareBasisPoints?: number | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            until?: string | null;
        };
        OrganisationList: {
            items: components["schemas"]["OrganisationListItem"][];
            nextCursor: string | null;
            total: number;
            totalExact: boolean;
        };
        OrganisationListItem: {
            active: boolean;
            communeName: string | null;
            departement: string | null;
            id: string;
            /** @enum {string} */
            kind: "firm" | "consultancy" | "chamber" | "cluster-association" | "association" | "public-body";
            nafCode: string | null;
            name: string;
            siren: string | null;
            siret: string | null;
        };
        OrganisationMember: {
            email: string;
            fullName: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            since: string;
            userId: string;
        };
        OrganisationYearInput: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            balanceSheet: string | null;
            /**
             * @description Annual work units, decimal string
             * @example 12.50
             */
            headcount: string | null;
            /** @enum {string} */
            source?: "declared" | "accounts" | "registry";
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            turnover: string | null;
        };
        OutgoingMail: {
            attempts: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            /** @enum {string|null} */
            deadBecause: "address-refused" | "message-refused" | "given-up" | null;
            /** @description What the mail server said */
            error: string | null;
            id: string;
            kind: string;
            recipient: string;
            /** @description It came back after the mail server had taken it: why, and its status (RFC 3463) */
            returned: {
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                at: string;
                reason: string;
                status: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            sentAt: string | null;
            /** @enum {string} */
            state: "sent" | "returned" | "waiting" | "failed" | "dead" | "kept";
            subject: string;
        };
        OwnAttachment: {
            /** @enum {string} */
            capacity: "applicant" | "consultant";
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            decidedAt: string | null;
            id: string;
            message: string;
            organisation: {
                id: string;
                name: string;
            } | null;
            reason: string | null;
            siret: string;
            /** @enum {string} */
            state: "asked" | "accepted" | "refused" | "withdrawn";
        };
        OwnSession: {
            address: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            current: boolean;
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            lastSeenAt: string;
            /** @enum {string} */
            method: "password" | "oidc";
            userAgent: string | null;
        };
        PastAward: {
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            agreementDate: string;
            aidRegisterNumber: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            beneficiaryName: string;
            beneficiaryRna: string | null;
            beneficiarySiren: string | null;
            beneficiarySiret: string | null;
            category: string;
            /** @enum {string} */
            datePrecision: "day" | "year";
            decisionReference: string;
            euNotified: boolean | null;
            grantorName: string;
            grantorSiren: string | null;
            grantorSiret: string | null;
            id: string;
            importId: string;
            /** @enum {string|null} */
            nature: "cash" | "in-kind" | "cash-and-in-kind" | null;
            organisationId: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            paymentFrom: string | null;
            paymentTerms: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            paymentTo: string | null;
            purpose: string;
            rowNumber: number;
            scheme: string;
            shareBasisPoints: number | null;
        };
        /** @description Imported awards: one line for each beneficiary, and what these received */
        PastAwardGroup: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            key: string | null;
            lines: number;
        };
        Payment: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            certified: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            certifiedAt: string | null;
            certifiedByName: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            claimed: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            claimedAt: string;
            id: string;
            /** @enum {string} */
            kind: "advance" | "interim" | "balance";
            order: {
                accountantReference: string | null;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                amount: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                dueOn: string;
                number: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                orderedAt: string;
                orderedByName: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                paidOn: string | null;
            } | null;
            refusedReason: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            spent: string | null;
            /** @enum {string} */
            state: "claimed" | "certified" | "ordered" | "paid" | "refused";
        };
        PendingRegistration: {
            /** @enum {string} */
            capacity: "applicant" | "consultant";
            email: string;
            fullName: string;
            funderName: string;
        };
        Person: {
            /** @description Cases in the hands of this person */
            cases: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            deactivatedAt: string | null;
            email: string;
            fullName: string;
            grants: {
                departements: string[] | null;
                programmes: string[] | null;
                /** @enum {string} */
                role: "caseOfficer" | "supervisor" | "authority" | "paymentOfficer" | "committeeMember" | "administrator" | "consultant" | "applicant" | "auditor";
            }[];
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            invitationUntil: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            lastSignInAt: string | null;
            localPassword: boolean;
            mustChangePassword: boolean;
            /** @description The person who asks: their own rights are changed by another */
            own: boolean;
            secondFactor: boolean;
            /** @enum {string} */
            state: "active" | "invited" | "inactive";
            version: number;
        };
        PersonInput: {
            /** @enum {string} */
            capacity: "legal-representative" | "contact" | "accountant" | "consultant";
            /** Format: email */
            email?: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from?: string;
            fullName?: string;
            /** Format: uuid */
            personId?: string;
            phone?: string | null;
        };
        PersonRow: {
            email: string;
            fullName: string;
            grants: {
                departements: string[] | null;
                programmes: string[] | null;
                /** @enum {string} */
                role: "caseOfficer" | "supervisor" | "authority" | "paymentOfficer" | "committeeMember" | "administrator" | "consultant" | "applicant" | "auditor";
            }[];
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            lastSignInAt: string | null;
            secondFactor: boolean;
            /** @enum {string} */
            state: "active" | "invited" | "inactive";
            version: number;
        };
        PossibleAction: {
            action: string;
            allowed: boolean;
            basis: string;
            by: ("caseOfficer" | "supervisor" | "authority" | "paymentOfficer" | "committeeMember" | "administrator" | "consultant" | "applicant" | "auditor")[];
            reasonRequired: boolean;
            to: string;
            unmet: {
                condition: string;
                details: {
                    [key: string]: unknown;
                };
            }[];
            wrongRole: boolean;
        };
        PostalFile: {
            id: string;
            letters: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            madeAt: string;
            madeByName: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            postedOn: string | null;
        };
        Problem: {
            code: string;
            details?: {
                [key: string]: unknown;
            };
            errors?: {
                code: string;
                details?: {
                    [key: string]: unknown;
                };
                pointer: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
            unmet?: {
                condition: string;
                details: {
                    [key: string]: unknown;
                };
            }[];
        };
        ProviderAccess: {
            allowed: boolean;
            identities: {
                issuer: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                lastUsedAt: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with Z
                 */
                linkedAt: string;
            }[];
        };
        ProviderEvaluations: {
            /**
             * @description One decimal, between 1 and 5
             * @example 4.2
             */
            average: string | null;
            count: number;
            /**
             * @description One decimal, between 1 and 5
             * @example 4.2
             */
            highest: string | null;
            items: {
                /**
                 * @description One decimal, between 1 and 5
                 * @example 4.2
                 */
                average: string | null;
                caseId: string;
                comment: string;
                /**
                 * Format: date
                 * @description Civil date
                 * @example 2026-12-08
                 */
                givenOn: string;
                jobsCreated: number | null;
                jobsKept: number | null;
                marks: {
                    mark: number;
                    question: string;
                }[];
                programme: string;
                reference: string;
                /** @enum {string|null} */
                withoutAid: "yes" | "smaller" | "later" | "no" | "partly" | null;
            }[];
            /**
             * @description One decimal, between 1 and 5
             * @example 4.2
             */
            lowest: string | null;
            nextCursor: string | null;
            questions: {
                /**
                 * @description One decimal, between 1 and 5
                 * @example 4.2
                 */
                average: string | null;
                count: number;
                programme: string;
                question: string;
            }[];
            withoutAid: {
                later: number;
                no: number;
                partly: number;
                smaller: number;
                yes: number;
            };
        };
        RankedCase: {
            applicantName: string;
            assigned: number;
            caseId: string;
            flagged: boolean;
            /** @description Points out of 100, two decimals, halves rounded up */
            points: string | null;
            rank: number | null;
            reference: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            requested: string;
            /** @description Points out of 100, two decimals, halves rounded up */
            spread: string | null;
            state: string;
            submitted: number;
            tied: boolean;
            title: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        ReferencePopulation: {
            departement: string;
            firms: number;
            /**
             * @description A section with its nomenclature
             * @example NAFRev2:C
             */
            naf: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            recordedAt: string;
            source: string;
        };
        RegisterLine: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            beneficiary: string;
            caseId: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            declaredAmount: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            declaredOn: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            dueOn: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            grantedOn: string;
            number: string;
            organisationId: string;
            programme: string;
            reference: string;
            regulation: string;
            siren: string | null;
            /** @enum {string} */
            state: "late" | "to-correct" | "to-declare" | "declared";
        };
        RegistryAnswer: {
            establishment: components["schemas"]["RegistryEstablishment"];
            /** @enum {string|null} */
            fault: "empty" | "not-digits" | "wrong-length" | "wrong-check-digit" | "wrong-siren" | null;
            /** @enum {string} */
            kind: "found" | "unknown" | "offline" | "invalid";
            knownOrganisationId: string | null;
            /** @enum {string|null} */
            reason: "not-configured" | "unreachable" | "timeout" | "refused" | "unreadable" | null;
        };
        RegistryEstablishment: {
            active: boolean;
            addressLine: string | null;
            communeCode: string | null;
            communeName: string | null;
            departement: string | null;
            legalForm: string | null;
            nafCode: string | null;
            /** @enum {string|null} */
            nafNomenclature: "NAFRev2" | "NAF2025" | null;
            name: string;
            postalCode: string | null;
            siren: string;
            siret: string;
            /** @enum {string} */
            source: "registry-api" | "registry-file";
        } | null;
        ReminderMute: {
            id: string;
            mayLift: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            mutedAt: string;
            mutedByName: string;
            reason: string;
            rule: string | null;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            until: string | null;
            userId: string | null;
            userName: string | null;
        };
        ReminderPreview: {
            rerouted: string | null;
            subject: string;
            text: string;
            to: string[];
        };
        ReminderRule: {
            about: string[];
            /** @enum {string} */
            channel: "mail" | "inside" | "both";
            code: string;
            compulsory: boolean;
            days: number;
            defaultDays: number;
            enabled: boolean;
            /** @enum {string} */
            recipient: "officer" | "supervisor" | "applicant" | "consultant";
            /** @enum {string} */
            side: "before" | "after";
            version: number;
        };
        ReturnedMail: {
            mailId: string | null;
            /** @enum {string} */
            outcome: "returned" | "delayed" | "already-known" | "arrived" | "no-such-message" | "not-a-report";
            /** @enum {string|null} */
            reason: "unknown-address" | "unknown-domain" | "mailbox-closed" | "mailbox-full" | "too-large" | "not-answering" | "system" | "content" | "policy" | "sender-refused" | "unspecified" | null;
            /** @description RFC 3463 */
            status: string | null;
        };
        ReviewCriterion: {
            code: string;
            labelEn: string;
            labelFr: string;
            scale: number;
            weight: number;
        };
        ReviewLine: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            assignedAt: string;
            case: {
                applicantName: string;
                id: string;
                programme: string;
                reference: string;
                state: string;
                title: string;
            };
            criteria: number;
            id: string;
            marked: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            savedAt: string | null;
            /** @enum {string} */
            state: "assigned" | "submitted";
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            submittedAt: string | null;
            version: number;
        };
        ReviewMark: {
            criterion: string;
            mark: number | null;
            reason: string;
        };
        ReviewPage: {
            case: {
                applicantName: string;
                id: string;
                programme: string;
                reference: string;
                state: string;
                title: string;
            };
            grid: components["schemas"]["ReviewCriterion"][];
            id: string;
            marks: components["schemas"]["ReviewMark"][];
            others: components["schemas"]["SubmittedReview"][];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            savedAt: string | null;
            /** @enum {string} */
            state: "assigned" | "submitted";
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            submittedAt: string | null;
            version: number;
        };
        SecondFactor: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            enabledAt: string | null;
            localPassword: boolean;
            recoveryCodesLeft: number;
        };
        SecondFactorEnrolment: {
            address: string;
            picture: string;
            secret: string;
        };
        Session: {
            email: string;
            fullName: string;
            funder: {
                code: string;
                demonstration: boolean;
                name: string;
            };
            grants: {
                departements: string[] | null;
                programmes: string[] | null;
                /** @enum {string} */
                role: "caseOfficer" | "supervisor" | "authority" | "paymentOfficer" | "committeeMember" | "administrator" | "consultant" | "applicant" | "auditor";
            }[];
            /**
             * @description What has to be done before anything else; every other route refuses with this code
             * @enum {string|null}
             */
            limitedTo: "password-change-required" | "second-factor-required" | null;
            /** @enum {string} */
            locale: "fr" | "en";
            organisationIds: string[];
            timeZone: string;
            userId: string;
        };
        SmeSize: {
            basis: string;
            missing: {
                /** @enum {string} */
                figure: "headcount" | "turnover" | "balanceSheet";
                name: string;
                organisationId: string;
                year: number;
            }[];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
            referenceYear: number | null;
            /** @enum {string} */
            size: "micro" | "small" | "medium" | "large" | "unknown";
            sme: boolean | null;
            steps: components["schemas"]["SmeStep"][];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            thresholdsFrom: string;
        };
        SmeStep: {
            /** @enum {string} */
            code: "group-too-large";
            limit: number;
        } | {
            /** @enum {string} */
            code: "public-body";
            name: string;
            organisationId: string;
            shareBasisPoints: number | null;
        } | {
            /** @enum {string} */
            code: "no-accounts";
            from: number;
            to: number;
        } | {
            /** @enum {string} */
            code: "reference-year";
            estimate: boolean;
            year: number;
        } | {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            balanceSheet: string | null;
            /** @enum {string} */
            code: "counted";
            headcount: string | null;
            name: string;
            organisationId: string;
            /** @enum {string} */
            relation: "self" | "linked" | "partner";
            shareBasisPoints: number;
            siren: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            turnover: string | null;
            year: number;
        } | {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            balanceSheet: string | null;
            /** @enum {string} */
            code: "total";
            complete: boolean;
            headcount: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            turnover: string | null;
            year: number;
        } | {
            ceiling: {
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                balanceSheet: string;
                headcountBelow: number;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                turnover: string;
            } | null;
            /** @enum {string} */
            code: "year-size";
            /** @enum {string} */
            size: "micro" | "small" | "medium" | "large" | "unknown";
            year: number;
        } | {
            /** @enum {string} */
            code: "single-year";
            year: number;
        } | {
            /** @enum {string} */
            after: "micro" | "small" | "medium" | "large";
            /** @enum {string} */
            before: "micro" | "small" | "medium" | "large";
            /** @enum {string} */
            code: "kept";
            consecutiveYears: number;
            /** @enum {string} */
            ofYear: "micro" | "small" | "medium" | "large";
            year: number;
        } | {
            /** @enum {string} */
            after: "micro" | "small" | "medium" | "large";
            /** @enum {string} */
            before: "micro" | "small" | "medium" | "large";
            /** @enum {string} */
            code: "changed";
            consecutiveYears: number;
            /** @enum {string} */
            ofYear: "micro" | "small" | "medium" | "large";
            year: number;
        };
        SnapshotDifference: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            applicantName: string;
            caseId: string;
            caseReference: string;
            /** @enum {string} */
            cause: "period" | "late-entry" | "correction" | "amendment" | "withdrawal";
            count: number;
            id: string;
            indicator: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            recordedAt: string;
        };
        SnapshotDifferenceTotal: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            cases: number;
            /** @enum {string} */
            cause: "period" | "late-entry" | "correction" | "amendment" | "withdrawal";
            count: number;
            indicator: string;
        };
        /** @description A figure in which two snapshots differ; the parts add up to the second less the first */
        SnapshotFigure: {
            /** @enum {string} */
            cut: "year" | "quarter" | "departement" | "age" | "scheme";
            first: string | null;
            indicator: string;
            key: string | null;
            parts: {
                /** @enum {string} */
                cause: "period" | "late-entry" | "correction" | "amendment" | "withdrawal";
                difference: string;
            }[];
            programme: string | null;
            second: string | null;
            /** @enum {string} */
            unit: "count" | "cents" | "decimal" | "days" | "share";
            year: string | null;
        };
        SnapshotFirm: {
            caseId: string;
            caseReference: string;
            /** @enum {string} */
            cause: "period" | "late-entry" | "correction" | "amendment" | "withdrawal";
            entered: boolean;
            name: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
            organisationId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            recordedAt: string;
            siren: string | null;
        };
        StatisticBreach: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            awarded: string;
            caseId: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            eligible: string;
            key: string | null;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            paid: string;
            reference: string;
            /** @enum {string} */
            rule: "aid-above-eligible" | "paid-above-awarded";
        };
        StatisticCase: {
            applicantName: string;
            caseId: string;
            caseReference: string;
            days: number | null;
            programme: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            requested: string;
            state: string;
        };
        StatisticEntry: {
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            amount: string;
            applicantName: string;
            caseId: string;
            caseReference: string;
            /** @enum {string} */
            cause: "entry" | "correction" | "amendment" | "withdrawal";
            count: number;
            id: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            on: string;
            programme: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            recordedAt: string;
        };
        /** @description A whole number, an amount in EUR, a decimal number or basis points, by the unit of the indicator; null when nothing can be said */
        StatisticFigure: {
            indicator: string;
            value: string | null;
            withheld: boolean;
        };
        StatisticGroup: {
            figures: components["schemas"]["StatisticFigure"][];
            key: string | null;
            label: string | null;
        };
        StatisticIndicator: {
            code: string;
            definition: string;
            denominator: string[];
            /** @enum {string} */
            family: "cases" | "money" | "firms" | "advice" | "results";
            label: string;
            less: string[];
            numerator: string[];
            /** @enum {string} */
            opensOnto: "entries" | "firms" | "consultants" | "population" | "parts" | "steps";
            source: string;
            /** @enum {string} */
            unit: "count" | "cents" | "decimal" | "days" | "share";
        };
        StatisticsDashboard: {
            backlog: {
                cases: number;
                from: number;
                /**
                 * @description Amount in EUR, decimal string
                 * @example 1234.50
                 */
                requested: string;
                to: number | null;
            }[];
            breaches: components["schemas"]["StatisticBreach"][];
            departements: components["schemas"]["StatisticGroup"][];
            envelopes: components["schemas"]["EnvelopeForecast"][];
            figures: components["schemas"]["StatisticFigure"][];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            from: string;
            funnel: {
                cases: number;
                stage: string;
            }[];
            months: components["schemas"]["StatisticGroup"][];
            previous: components["schemas"]["StatisticFigure"][];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            previousFrom: string;
            previousMonths: components["schemas"]["StatisticGroup"][];
            previousSteps: components["schemas"]["StatisticStep"][];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            previousTo: string;
            steps: components["schemas"]["StatisticStep"][];
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            to: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            today: string;
        };
        StatisticSnapshot: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            askedAt: string;
            askedBy: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            asOf: string;
            id: string;
            number: number;
            programme: string | null;
            sha256: string;
            title: string;
        };
        StatisticStep: {
            cases: number;
            median: number | null;
            ninth: number | null;
            step: string;
        };
        SubmittedReview: {
            id: string;
            marks: components["schemas"]["ReviewMark"][];
            /** @description Out of 100, two decimals */
            points: string;
            reviewerName: string;
            steps: {
                criterion: string;
                mark: number;
                points: string;
                scale: number;
                weight: number;
            }[];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            submittedAt: string;
        };
        Webhook: {
            active: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            createdByName: string;
            /** @description Given up after the last try */
            dead: number;
            id: string;
            kinds: ("case.state-changed" | "case.acted" | "case.assigned" | "document.added" | "note.added" | "letter.sent" | "payment.ordered")[];
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            lastDeliveredAt: string | null;
            name: string;
            /**
             * Format: date-time
             * @description Until when the secret before the present one signs too
             */
            previousSecretUntil: string | null;
            programmes: string[] | null;
            url: string;
            version: number;
            waiting: number;
        };
        WebhookDelivery: {
            attempts: number;
            /** @description Waits for one before it of the same case */
            behind: boolean;
            /** @description The bytes that are signed and sent */
            body: string;
            case: {
                id: string;
                reference: string;
            };
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            durationMs: number | null;
            error: string | null;
            eventId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            finishedAt: string | null;
            id: string;
            /** @enum {string} */
            kind: "case.state-changed" | "case.acted" | "case.assigned" | "document.added" | "note.added" | "letter.sent" | "payment.ordered";
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            nextTryAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            replayedAt: string | null;
            /** @description The beginning of the last answer */
            response: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "dead" | "skipped";
            /** @description HTTP status of the last answer */
            status: number | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            triedAt: string | null;
        };
        WebhookTest: {
            /** @description The bytes that were signed and sent */
            body: string;
            durationMs: number;
            error: string | null;
            eventId: string;
            /** @description The beginning of the answer */
            response: string | null;
            /** @description HTTP status of the answer */
            status: number | null;
        };
        WordingLine: {
            adapted: {
                edition: string;
                number: number;
                publishedAt: string;
                publishedByName: string;
            } | null;
            draft: boolean;
            kind: string;
            mentions: number;
            signed: boolean;
        };
        WordingPreview: {
            diff: {
                /** @enum {string} */
                kind: "same" | "removed" | "added";
                text: string;
            }[];
            faults: {
                /** @enum {string} */
                at: "subject" | "body";
                code: string;
                field: string | null;
                paragraph: number;
            }[];
            missing: components["schemas"]["LetterMention"][];
            paragraphs: string[];
            samples: string[];
            subject: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readOwnCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: {
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with Z
                             */
                            lastReadAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    locale: "fr" | "en";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password: string;
                    present: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorEnrolment"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSession"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccreditationCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccreditationCase"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccreditationCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAccreditationRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    request: components["schemas"]["AccreditationRequest"];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAccreditation: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccreditationChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    days: number;
                    name: string;
                    /** @description CIDR; null: from anywhere */
                    networks: string[] | null;
                    programmes: string[] | null;
                    /** @enum {string} */
                    role: "auditor" | "caseOfficer" | "supervisor" | "paymentOfficer" | "administrator";
                    /** @description read:Tag, write:Tag or call:operationId, as in this document */
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApprenticCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprenticCase"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveApprenticApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    application: components["schemas"]["ApprenticApplication"];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        computation: components["schemas"]["ApprenticComputation"];
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyAttachments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnAttachment"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    capacity?: "applicant" | "consultant";
                    /** @default  */
                    message?: string;
                    siret: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachmentsToDecide: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AttachmentToDecide"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                programme?: string;
                running?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Call"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announceCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Instant, ISO 8601 with Z
                     * @example 2026-12-08T11:00:00Z
                     */
                    closesAt: string;
                    /** Format: uuid */
                    editionId: string;
                    /** Format: uuid */
                    envelopeId: string | null;
                    /**
                     * Format: date-time
                     * @description Instant, ISO 8601 with Z
                     * @example 2026-12-08T11:00:00Z
                     */
                    opensAt: string;
                    /** @default  */
                    presentation?: string;
                    programme: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCall: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Instant, ISO 8601 with Z
                     * @example 2026-12-08T11:00:00Z
                     */
                    closesAt: string;
                    /** Format: uuid */
                    editionId: string;
                    /** Format: uuid */
                    envelopeId: string | null;
                    /**
                     * Format: date-time
                     * @description Instant, ISO 8601 with Z
                     * @example 2026-12-08T11:00:00Z
                     */
                    opensAt: string;
                    /** @default  */
                    presentation?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsealCall: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description Amount in EUR, decimal string */
                amountFrom?: string;
                /** @description Amount in EUR, decimal string */
                amountTo?: string;
                cursor?: string;
                departement?: string;
                /** @description Civil date */
                dueBefore?: string;
                /** @description Civil date */
                dueFrom?: string;
                dueKind?: string;
                edition?: string;
                limit?: number;
                officer?: string;
                organisation?: string;
                programme?: string;
                q?: string;
                /** @description Civil date */
                receivedFrom?: string;
                /** @description Civil date */
                receivedTo?: string;
                sort?: "lastEventAt" | "-lastEventAt" | "nextDueOn" | "-nextDueOn" | "reference" | "-reference" | "requestedAmount" | "-requestedAmount";
                state?: string;
                toReassign?: "true";
                waiting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    callId?: string;
                    /** Format: uuid */
                    organisationId: string;
                    programme: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PossibleAction"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeCaseAction: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                action: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default {} */
                    payload?: {
                        [key: string]: unknown;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseAmendments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        envelope: {
                            label: string;
                            /**
                             * @description Amount in EUR, decimal string
                             * @example 1234.50
                             */
                            left: string;
                        } | null;
                        items: components["schemas"]["Amendment"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default {} */
                    payload?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ArchiveWords"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCaseCommittee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCommittee"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDocuments"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDocument: {
        parameters: {
            query: {
                documentId?: string;
                fileName: string;
                /** @description Civil date */
                issuedOn?: string;
                type: string;
                /** @description Civil date */
                validUntil?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
                "application/pdf": string;
                "application/vnd.oasis.opendocument.spreadsheet": string;
                "application/vnd.oasis.opendocument.text": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "image/jpeg": string;
                "image/png": string;
                "text/csv": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedDocument"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCaseEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEvaluation"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluateProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    comment: string;
                    /** @default null */
                    jobsCreated?: number | null;
                    /** @default null */
                    jobsKept?: number | null;
                    marks: {
                        mark: number;
                        question: string;
                    }[];
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    withoutAid?: "yes" | "smaller" | "later" | "no" | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Kinds the person may write now, outside any act */
                        byHand: {
                            asks: ("reason" | "message" | "answerBy")[];
                            kind: string;
                        }[];
                        items: components["schemas"]["Letter"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @default null
                     * @example 2026-12-08
                     */
                    answerBy?: string | null;
                    kind: string;
                    /** @default  */
                    message?: string;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 with Z
                         */
                        openedAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLetterPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sha256: string;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 with Z
                         */
                        signedAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startLetterSignature: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 with Z
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @default null
                     * @example 2026-12-08
                     */
                    answerBy?: string | null;
                    kind: string;
                    /** @default  */
                    message?: string;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseLimit"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sayLimitMet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    metOn: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Civil date
                         * @example 2026-12-08
                         */
                        metOn: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseNote"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCaseNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    internal: boolean;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    officerId: string | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCasePayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Payment"][];
                        ledger: components["schemas"]["CaseLedgerEntry"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveReasons: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        given: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askReasons: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Civil date
                         * @example 2026-12-08
                         */
                        dueOn: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayCaseTraces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseTrace"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countCases: {
        parameters: {
            query?: {
                /** @description Amount in EUR, decimal string */
                amountFrom?: string;
                /** @description Amount in EUR, decimal string */
                amountTo?: string;
                departement?: string;
                /** @description Civil date */
                dueBefore?: string;
                /** @description Civil date */
                dueFrom?: string;
                dueKind?: string;
                edition?: string;
                officer?: string;
                organisation?: string;
                programme?: string;
                q?: string;
                /** @description Civil date */
                receivedFrom?: string;
                /** @description Civil date */
                receivedTo?: string;
                state?: string;
                toReassign?: "true";
                waiting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFacets"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClaims: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "claimed" | "certified" | "ordered" | "paid" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClaimLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCollectiveCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectiveCase"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveCollectiveApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    application: components["schemas"]["CollectiveApplication"];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrolFirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    siret: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        rank: number | null;
                        /** @enum {string} */
                        status: "enrolled" | "waiting" | "left";
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAttendanceCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    commitFirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @default null
                     */
                    documentId?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    satisfaction: number;
                    /** @default  */
                    story?: string;
                    /** @default false */
                    storyConsent?: boolean;
                    /** @enum {string} */
                    withoutIt: "same" | "smaller" | "later" | "not-at-all";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantHalfDays: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @default grant
                     * @enum {string}
                     */
                    direction?: "grant" | "cut";
                    halfDays: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveCollectiveAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    facilitator: {
                        /** Format: email */
                        email: string;
                        fullName: string;
                    };
                    /** @enum {string} */
                    half: "am" | "pm";
                    /** @default  */
                    link?: string;
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    onDate: string;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    participantId?: string | null;
                    /** @default  */
                    place?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAttendance: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    present: {
                        attendee: string;
                        /** Format: uuid */
                        participantId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAttendanceSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @default null
                     */
                    documentId?: string | null;
                    lines: {
                        /** Format: uuid */
                        participantId: string;
                        /** @enum {string} */
                        side: "participant" | "facilitator";
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    strikeSignatures: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    participantId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommitteePeople: {
        parameters: {
            query: {
                programme: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            departements: string[] | null;
                            fullName: string;
                            id: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommitteeSessions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                programme?: string;
                state?: "draft" | "frozen" | "held" | "posted" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CommitteeSessionLine"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCommitteeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @default null
                     */
                    envelopeId?: string | null;
                    /** @default  */
                    meetsAt?: string;
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    meetsOn: string;
                    /** @default  */
                    place?: string;
                    programme: string;
                    quorum: number;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCommitteeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCommitteeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @default null
                     */
                    envelopeId?: string | null;
                    /** @default  */
                    meetsAt?: string;
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    meetsOn: string;
                    /** @default  */
                    place?: string;
                    quorum: number;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCommitteeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addToAgenda: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    caseIds: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeAgendaItem: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                caseId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default false */
                    adjourned?: boolean;
                    /** @enum {string|null} */
                    proposal: "favourable" | "unfavourable" | null;
                    /** @default  */
                    proposalNote?: string;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeFromAgenda: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                caseId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareRecusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordVotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    votes: {
                        /** Format: uuid */
                        userId: string;
                        /** @enum {string|null} */
                        vote: "for" | "against" | "abstain" | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezeAgenda: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdCommitteeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    presentIds: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameCommitteeMembers: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @default null
                     */
                    chairId?: string | null;
                    memberIds: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderAgenda: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    caseIds: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCommitteeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteePosting"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPresence: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    presentIds: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rehearseSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteePosting"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsultants: {
        parameters: {
            query?: {
                cursor?: string;
                departement?: string;
                field?: string;
                limit?: number;
                /** @description Civil date */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultantList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDocumentContent: {
        parameters: {
            query?: {
                /** @description The case in which the document is reused */
                caseId?: string;
                /** @description Show in place when the type allows it (PDF, PNG, JPEG) */
                view?: "1";
            };
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choosePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: components["schemas"]["Session"] & (Record<string, never> | null);
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEmailLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailLink"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnvelopes: {
        parameters: {
            query?: {
                programme?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Envelope"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openEnvelope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    amount: string;
                    label: string;
                    /** @default  */
                    memo?: string;
                    programme: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAllocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    amount: string;
                    /** @enum {string} */
                    direction: "add" | "cut";
                    memo: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgerEntries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExportableLists: {
        parameters: {
            query?: {
                language?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExportList"][];
                        rowsAtOnce: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default {} */
                    filter?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: number;
                        rowsAtOnce: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportOrder"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportOrder"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        rows: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExportSets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExportSet"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveExportSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    layout: components["schemas"]["ExportLayout"];
                    name: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropExportSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExportFile"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askExportAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        rows: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFracCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FracCase"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveFracApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    application: components["schemas"]["FracApplication"];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFunderSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunderSettings"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeFunderSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Anyone may open an account; otherwise by invitation only */
                    openRegistration: boolean;
                    /** @description Years during which a former employer or a past mission keeps a person away from the cases of a firm */
                    recusalYears: number;
                    serviceAddress: string;
                    /** Format: email */
                    serviceEmail: string;
                    serviceName: string;
                    servicePhone: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportFile"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewImport: {
        parameters: {
            query: {
                /** @description Columns given by hand: JSON object, field to column number (1 is A), null leaves a field out */
                columns?: string;
                fileName: string;
                kind?: "past-awards" | "organisations";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abandonImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default false */
                    skipRejected?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                noted?: "true" | "false";
                outcome?: "add" | "already-there" | "rejected";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInterests: {
        parameters: {
            query?: {
                binding?: "true" | "false";
                cursor?: string;
                limit?: number;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Interest"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordInterest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "shareholder" | "director" | "family" | "formerEmployer" | "sameGroup" | "pastMission";
                    /** @default  */
                    note?: string;
                    /** Format: uuid */
                    organisationId?: string;
                    siret?: string;
                    /**
                     * Format: date
                     * @description Civil date
                     * @default null
                     * @example 2026-12-08
                     */
                    until?: string | null;
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endInterest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyInterests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Interest"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareInterest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    from: string;
                    /** @enum {string} */
                    kind: "shareholder" | "director" | "family" | "formerEmployer" | "sameGroup" | "pastMission";
                    /** @default  */
                    note?: string;
                    /** Format: uuid */
                    organisationId?: string;
                    siret?: string;
                    /**
                     * Format: date
                     * @description Civil date
                     * @default null
                     * @example 2026-12-08
                     */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInterestPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            fullName: string;
                            id: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFailedJobs: {
        parameters: {
            query?: {
                from?: number | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FailedJob"][];
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryFailedJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryFailedJobs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        retried: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJournal: {
        parameters: {
            query?: {
                action?: "session.opened" | "session.refused" | "session.closed" | "session.revoked" | "account.created" | "account.invited" | "account.registered" | "account.confirmed" | "account.changed" | "account.locked" | "account.unlocked" | "account.closed" | "account.reopened" | "password.changed" | "password.reset-asked" | "password.reset" | "factor.enabled" | "factor.disabled" | "factor.recovery-used" | "factor.recovery-made" | "grants.changed" | "membership.asked" | "membership.accepted" | "membership.refused" | "membership.withdrawn" | "membership.ended" | "identity.linked" | "identity.unlinked" | "token.created" | "token.revoked" | "token.refused" | "provider.created" | "provider.changed" | "funder.changed" | "interest.declared" | "interest.ended" | "recusal.recorded" | "case.opened" | "case.acted" | "case.assigned" | "case.changed" | "case.noted" | "case.read" | "review.assigned" | "review.removed" | "review.submitted" | "committee.read" | "committee.created" | "committee.changed" | "committee.frozen" | "committee.held" | "committee.voted" | "committee.posted" | "committee.cancelled" | "programme.changed" | "edition.created" | "edition.changed" | "correction.prepared" | "correction.listed" | "correction.applied" | "correction.halted" | "correction.abandoned" | "silence.stopped" | "silence.resumed" | "call.created" | "call.changed" | "call.unsealed" | "organisation.created" | "organisation.changed" | "organisation.read" | "organisation.linked" | "organisation.unlinked" | "organisation.year-recorded" | "aid.declared" | "aid.declaration-withdrawn" | "person.added" | "person.ended" | "accreditation.recorded" | "accreditation.changed" | "list.read" | "envelope.opened" | "envelope.posted" | "payment.ordered" | "import.previewed" | "import.confirmed" | "import.abandoned" | "document.added" | "document.read" | "document.removed" | "letter.queued" | "letter.read" | "mail.replayed" | "mail.returned" | "reminder.snoozed" | "reminder.muted" | "reminder.unmuted" | "reminder.changed" | "letter.signed" | "letter.posted" | "wording.published" | "wording.dropped" | "publication.made" | "publication.changed" | "publication.withheld" | "publication.released" | "aid.registered" | "aid.unregistered" | "webhook.created" | "webhook.changed" | "webhook.secret-renewed" | "webhook.deleted" | "webhook.tested" | "webhook.replayed" | "webhook.skipped" | "calendar.opened" | "calendar.closed" | "job.retried" | "account.read" | "export.made" | "journal.read" | "journal.verified" | "snapshot.taken" | "population.recorded";
                actorId?: string;
                cursor?: string;
                /** @description Civil date */
                from?: string;
                limit?: number;
                person?: string;
                sort?: "-sequence";
                subject?: string;
                /** @description Civil date */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JournalLine"][];
                        nextCursor: string | null;
                        total: number;
                        totalExact: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJournalAnchors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JournalAnchor"][];
                        publicKey: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    anchorJournal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalAnchor"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkJournal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    from: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalCheck"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLettersToPost: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LetterToPost"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNoticeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNoticeRhythm: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    rhythm: "at-once" | "daily" | "weekly";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenNoticeSettings"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    ids: string[] | null;
                    read: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countUnreadNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOfficers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            fullName: string;
                            id: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOpenData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataOverview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenDataAwards: {
        parameters: {
            query?: {
                cursor?: string;
                late?: "true";
                limit?: number;
                programme?: string;
                state?: "to-publish" | "held" | "published" | "withheld" | "below-threshold" | "unsigned" | "taken-back";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenDataAward"][];
                        /** @description A page may be short and still have a next one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ruleOnOpenDataAward: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    ruling: "withhold" | "release";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenDataEditions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenDataEdition"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishOpenData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    digest: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewOpenData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOpenDataPreviewFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOpenDataSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    funderSiret: string | null;
                    /** @enum {string} */
                    naturalPersons: "withheld" | "name-withheld";
                    pastAwards: boolean;
                    publishWithinMonths: number;
                    /** @enum {string} */
                    scope: "all" | "agreements";
                    /**
                     * @description Amount in EUR, decimal string
                     * @example 1234.50
                     */
                    threshold: string;
                    /** @enum {string} */
                    unknownLegalForm: "hold" | "publish";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endLink: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    until: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                active?: "true" | "false";
                cursor?: string;
                departement?: string;
                kind?: "firm" | "consultancy" | "chamber" | "cluster-association" | "association" | "public-body";
                limit?: number;
                q?: string;
                sort?: "name" | "-name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrganisationInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOrganisation"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrganisationInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewVersion"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAccreditation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccreditationInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAidHeadroom: {
        parameters: {
            query?: {
                /** @description Civil date */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AidHeadroom"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareAid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeclaredAidInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDeclaredAid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                declaredId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProviderEvaluations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderEvaluations"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrganisationLinkInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrganisationMember"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMembership: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PersonInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                capacityId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSmeSize: {
        parameters: {
            query?: {
                /** @description Civil date */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmeSize"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordOrganisationYear: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrganisationYearInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewVersion"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutgoingMails: {
        parameters: {
            query?: {
                cursor?: string;
                dead?: "true" | "false";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A mail server is configured */
                        configured: boolean;
                        items: components["schemas"]["OutgoingMail"][];
                        nextCursor: string | null;
                        /** @description The words of each message can be read */
                        readable: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOutgoingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        recipient: string;
                        subject: string;
                        text: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayOutgoingMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPastAwards: {
        parameters: {
            query?: {
                cursor?: string;
                departement?: string;
                limit?: number;
                scheme?: string;
                search?: string;
                siren?: string;
                siret?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PastAward"][];
                        nextCursor: string | null;
                        total: number;
                        /** @description false: there are more than `total` */
                        totalExact: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostalFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PostalFile"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makePostalFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        letters: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPostalArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPostalFile: {
        parameters: {
            query?: {
                /** @description `two`: printed on both sides, each address page and each letter on a sheet of its own */
                sides?: "one" | "two";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markPosted: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    postedOn: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Civil date
                         * @example 2026-12-08
                         */
                        postedOn: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProgrammes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            byCall: boolean;
                            code: string;
                            committee: boolean;
                            mayFile: boolean;
                            open: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Correction"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepareCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    editionId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editionId: string;
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abandonCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCorrectedCases: {
        parameters: {
            query?: {
                all?: "true";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CorrectedCase"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCorrectedCasesFile: {
        parameters: {
            query?: {
                all?: "true";
            };
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    haltCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForCorrectionList: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Edition"][];
                        template: components["schemas"]["EditionTemplate"];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEdition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    decisionMonths: number;
                    documentTypes: components["schemas"]["DocumentType"][];
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    inForceFrom: string;
                    label: string;
                    /** @default {} */
                    limits?: {
                        acknowledgement?: components["schemas"]["LimitRule"];
                        appeal?: components["schemas"]["LimitRule"];
                        "appeal-after-reasons"?: components["schemas"]["LimitRule"];
                        "appeal-of-silence"?: components["schemas"]["LimitRule"];
                        "open-data"?: components["schemas"]["LimitRule"];
                        reasons?: components["schemas"]["LimitRule"];
                        registration?: components["schemas"]["LimitRule"];
                        "state-aid-register"?: components["schemas"]["LimitRule"];
                        withdrawal?: components["schemas"]["LimitRule"];
                    };
                    parameters: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEdition: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    decisionMonths: number;
                    documentTypes: components["schemas"]["DocumentType"][];
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    inForceFrom: string;
                    label: string;
                    /** @default {} */
                    limits?: {
                        acknowledgement?: components["schemas"]["LimitRule"];
                        appeal?: components["schemas"]["LimitRule"];
                        "appeal-after-reasons"?: components["schemas"]["LimitRule"];
                        "appeal-of-silence"?: components["schemas"]["LimitRule"];
                        "open-data"?: components["schemas"]["LimitRule"];
                        reasons?: components["schemas"]["LimitRule"];
                        registration?: components["schemas"]["LimitRule"];
                        "state-aid-register"?: components["schemas"]["LimitRule"];
                        withdrawal?: components["schemas"]["LimitRule"];
                    };
                    parameters: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEditionReminderRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EditionReminderRule"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEditionReminderRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    own: {
                        /** @enum {string} */
                        channel: "mail" | "inside" | "both";
                        days: number;
                        enabled: boolean;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeSilence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stopped: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopSilence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stopped: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWordings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WordingLine"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterWording"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveWordingDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    body: string;
                    subject: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropWordingDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewWording: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    body: string;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    caseId?: string | null;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    sessionId?: string | null;
                    subject: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWordingPreviewPdf: {
        parameters: {
            query?: {
                caseId?: string;
                sessionId?: string;
            };
            header?: never;
            path: {
                code: string;
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishWording: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    capacity: "applicant" | "consultant";
                    email: string;
                    fullName: string;
                    funderCode: string;
                    /**
                     * @default fr
                     * @enum {string}
                     */
                    locale?: "fr" | "en";
                    password: string;
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenFunders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingRegistration"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpSiret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReminderMutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReminderMute"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    muteReminders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                    rule: string | null;
                    /**
                     * Format: date
                     * @description Civil date
                     * @default null
                     * @example 2026-12-08
                     */
                    until?: string | null;
                    /** Format: uuid */
                    userId: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmuteReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReminderRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReminderRule"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReminderRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "mail" | "inside" | "both";
                    days: number;
                    enabled: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComingReminders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                recipient?: "officer" | "supervisor" | "applicant" | "consultant";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ComingReminder"][];
                        nextCursor: string | null;
                        total: number;
                        /**
                         * Format: date
                         * @description Civil date
                         * @example 2026-12-08
                         */
                        until: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snoozeReminder: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    until: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handInReturnedMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedMail"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyReviews: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "assigned" | "submitted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewLine"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveReview: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    marks: {
                        criterion: string;
                        mark: number | null;
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeReview: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReview: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignReviewers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    caseIds: string[];
                    perCase: number;
                    reviewerIds: string[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            caseId: string;
                            reviewerId: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rankCases: {
        parameters: {
            query: {
                programme: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        complete: boolean;
                        items: components["schemas"]["RankedCase"][];
                        spreadPoints: number;
                        /** @description Cases left out because the person has still to review them */
                        toReview: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startOidc: {
        parameters: {
            query?: {
                next?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOidcEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcEnd"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOidcOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcOffer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    code: string;
                    pending: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStateAidDeclarations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AidDeclaration"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareStateAid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AidDeclarationContent"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        lines: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoStateAidDeclaration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStateAidRegister: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                programme?: string;
                state?: "late" | "to-correct" | "to-declare" | "declared";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            declared: number;
                            late: number;
                            "to-correct": number;
                            "to-declare": number;
                        };
                        items: components["schemas"]["RegisterLine"][];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatisticCases: {
        parameters: {
            query: {
                consultant?: string;
                cursor?: string;
                departement?: string;
                edition?: string;
                field?: string;
                /** @description Civil date */
                from?: string;
                limit?: number;
                naf?: string;
                officer?: string;
                programme?: string;
                set: "funnel-received" | "funnel-complete" | "funnel-decided" | "funnel-awarded" | "funnel-paid" | "step-acknowledgement" | "step-completeness" | "step-decision" | "step-agreement" | "step-first-payment" | "step-balance" | "waiting-0" | "waiting-30" | "waiting-60" | "waiting-90" | "waiting-180";
                size?: "micro" | "small" | "medium" | "large" | "none";
                /** @description Civil date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StatisticCase"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatisticsDashboard: {
        parameters: {
            query?: {
                consultant?: string;
                departement?: string;
                edition?: string;
                field?: string;
                /** @description Civil date */
                from?: string;
                naf?: string;
                officer?: string;
                programme?: string;
                size?: "micro" | "small" | "medium" | "large" | "none";
                /** @description Civil date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsDashboard"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatisticEntries: {
        parameters: {
            query: {
                consultant?: string;
                cursor?: string;
                departement?: string;
                edition?: string;
                field?: string;
                /** @description Civil date */
                from?: string;
                indicator: "received" | "complete" | "decided" | "awarded" | "refused" | "implicit" | "withdrawn" | "lapsed" | "award-withdrawn" | "requested" | "eligible" | "awarded-amount" | "committed" | "paid" | "recovered" | "project-cost" | "private-money" | "aids" | "collective-planned" | "collective-delivered" | "individual-planned" | "individual-delivered" | "missions" | "mission-days" | "mission-fees" | "evaluations" | "evaluation-marks" | "would-same" | "would-smaller" | "would-later" | "would-not" | "would-partly" | "jobs-kept" | "jobs-created";
                limit?: number;
                naf?: string;
                officer?: string;
                programme?: string;
                size?: "micro" | "small" | "medium" | "large" | "none";
                /** @description Civil date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StatisticEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatisticFigures: {
        parameters: {
            query?: {
                by?: "programme" | "edition" | "departement" | "naf" | "size" | "field" | "consultant" | "officer" | "year" | "quarter" | "month";
                consultant?: string;
                departement?: string;
                edition?: string;
                field?: string;
                /** @description Civil date */
                from?: string;
                naf?: string;
                officer?: string;
                programme?: string;
                size?: "micro" | "small" | "medium" | "large" | "none";
                /** @description Civil date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breaches: components["schemas"]["StatisticBreach"][];
                        items: components["schemas"]["StatisticGroup"][];
                        partial: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAidedFirms: {
        parameters: {
            query?: {
                consultant?: string;
                cursor?: string;
                departement?: string;
                edition?: string;
                field?: string;
                /** @description Civil date */
                from?: string;
                limit?: number;
                naf?: string;
                officer?: string;
                programme?: string;
                set?: "firms" | "firms-before";
                size?: "micro" | "small" | "medium" | "large" | "none";
                /** @description Civil date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AidedFirm"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatisticIndicators: {
        parameters: {
            query?: {
                language?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StatisticIndicator"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPastAwardFigures: {
        parameters: {
            query?: {
                by?: "year" | "departement" | "scheme";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PastAwardGroup"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPopulations: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReferencePopulation"][];
                        years: number[];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPopulation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    lines: {
                        departement: string;
                        firms: number;
                        /**
                         * @description A section with its nomenclature
                         * @default null
                         * @example NAFRev2:C
                         */
                        naf?: string | null;
                    }[];
                    source: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readYearlyReport: {
        parameters: {
            query: {
                language?: "fr" | "en";
                programme?: string;
                snapshot?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StatisticSnapshot"][];
                        nextBefore: number | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Civil date
                     * @example 2026-12-08
                     */
                    asOf: string;
                    /** @default null */
                    programme?: string | null;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: number;
                        sha256: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticSnapshot"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSnapshotContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareSnapshots: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                with: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        first: components["schemas"]["StatisticSnapshot"];
                        items: components["schemas"]["SnapshotDifference"][];
                        nextCursor: string | null;
                        second: components["schemas"]["StatisticSnapshot"];
                        totals: components["schemas"]["SnapshotDifferenceTotal"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainSnapshots: {
        parameters: {
            query: {
                programme?: string;
                with: string;
                year?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        first: components["schemas"]["StatisticSnapshot"];
                        items: components["schemas"]["SnapshotFigure"][];
                        partial: boolean;
                        second: components["schemas"]["StatisticSnapshot"];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSnapshotFirms: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                programme?: string;
                with: string;
                year: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SnapshotFirm"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                role?: "caseOfficer" | "supervisor" | "authority" | "paymentOfficer" | "committeeMember" | "administrator" | "consultant" | "applicant" | "auditor";
                state?: "active" | "invited" | "inactive";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonRow"][];
                        nextCursor: string | null;
                        total: number;
                        totalExact: boolean;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    fullName: string;
                    grants: {
                        departements: string[] | null;
                        programmes: string[] | null;
                        /** @enum {string} */
                        role: "caseOfficer" | "supervisor" | "authority" | "paymentOfficer" | "administrator" | "auditor" | "committeeMember";
                    }[];
                    /**
                     * @default fr
                     * @enum {string}
                     */
                    locale?: "fr" | "en";
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeGrants: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    grants: {
                        departements: string[] | null;
                        programmes: string[] | null;
                        /** @enum {string} */
                        role: "caseOfficer" | "supervisor" | "authority" | "paymentOfficer" | "administrator" | "auditor" | "committeeMember";
                    }[];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteUserAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forcePasswordChange: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUserProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAccess"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUserProvider: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    allowed: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactorOf: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    skipWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    kinds: ("case.state-changed" | "case.acted" | "case.assigned" | "document.added" | "note.added" | "letter.sent" | "payment.ordered")[];
                    name: string;
                    /** @description null: every programme */
                    programmes: string[] | null;
                    /** @description https; loopback and private networks only when the installation allows them */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    active: boolean;
                    kinds: ("case.state-changed" | "case.acted" | "case.assigned" | "document.added" | "note.added" | "letter.sent" | "payment.ordered")[];
                    name: string;
                    /** @description null: every programme */
                    programmes: string[] | null;
                    /** @description https; loopback and private networks only when the installation allows them */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read: 412 when someone changed it since */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Deliveries that will never leave */
                        dropped: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "delivered" | "dead" | "skipped";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    only: "undelivered" | "all";
                    /** Format: date-time */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        more: boolean;
                        replayed: number;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 with Z
                         */
                        previousUntil: string;
                        /** @description Shown this once. Signs `timestamp.body` with HMAC-SHA256 */
                        secret: string;
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered alike */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
