/** Generated from the OpenAPI document by `npm run generate`; never edited by hand. */

export interface paths {
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
         * @description For: applicant, consultant, caseOfficer. May refuse with: programme-not-open, unknown-programme, unknown-organisation, organisation-closed, not-your-organisation.
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
         * Letters of the case as they went out to the applicant; none for a consultant
         * @description For: caseOfficer, supervisor, authority, paymentOfficer, committeeMember, administrator, consultant, applicant, auditor.
         */
        get: operations["listCaseLetters"];
        put?: never;
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
         * @description For anyone. May refuse with: link-not-valid.
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
            committedAmount: string;
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
            paidAmount: string;
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
            recoveredAmount: string;
            recusals: {
                id: string;
                name: string;
            }[];
            reference: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            requestedAmount: string;
            state: string;
            title: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            toRecoverAmount: string;
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
            paidAmount: string;
            programme: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            receivedOn: string | null;
            reference: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            requestedAmount: string;
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
        CreatedOrganisation: {
            id: string;
            /** @enum {string} */
            registry: "found" | "unknown" | "offline" | "not-asked";
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
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            createdAt: string;
            createdByName: string | null;
            decisionMonths: number;
            documentTypes: components["schemas"]["DocumentType"][];
            id: string;
            /**
             * Format: date
             * @description Civil date
             * @example 2026-12-08
             */
            inForceFrom: string;
            label: string;
            parameters: {
                [key: string]: unknown;
            };
            version: number;
        };
        EditionTemplate: {
            decisionMonths: number;
            documentTypes: components["schemas"]["DocumentType"][];
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
        FracProposeWithdrawalPayload: {
            /** @enum {string} */
            ground: "unlawful" | "conditions-not-met";
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
        FracRequestDocumentsPayload: {
            days?: number;
            documents: string[];
            /** @default  */
            message: string;
        };
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
        FracWithdrawAwardPayload: {
            /** @enum {string} */
            ground: "unlawful" | "conditions-not-met";
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
            action: "session.opened" | "session.refused" | "session.closed" | "session.revoked" | "account.created" | "account.invited" | "account.registered" | "account.confirmed" | "account.changed" | "account.locked" | "account.unlocked" | "account.closed" | "account.reopened" | "password.changed" | "password.reset-asked" | "password.reset" | "factor.enabled" | "factor.disabled" | "factor.recovery-used" | "factor.recovery-made" | "grants.changed" | "membership.asked" | "membership.accepted" | "membership.refused" | "membership.withdrawn" | "membership.ended" | "identity.linked" | "identity.unlinked" | "token.created" | "token.revoked" | "token.refused" | "provider.created" | "provider.changed" | "interest.declared" | "interest.ended" | "recusal.recorded" | "case.opened" | "case.acted" | "case.assigned" | "case.changed" | "case.noted" | "case.read" | "programme.changed" | "edition.created" | "edition.changed" | "organisation.created" | "organisation.changed" | "organisation.read" | "organisation.linked" | "organisation.unlinked" | "organisation.year-recorded" | "person.added" | "person.ended" | "accreditation.recorded" | "accreditation.changed" | "list.read" | "envelope.opened" | "envelope.posted" | "payment.ordered" | "import.previewed" | "import.confirmed" | "import.abandoned" | "document.added" | "document.read" | "document.removed" | "letter.queued" | "letter.read" | "account.read" | "export.made" | "journal.read" | "journal.verified";
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
            hash: string;
            onBehalfOf: {
                id: string;
                name: string | null;
            } | null;
            sequence: string;
            subject: {
                id: string;
                /** @enum {string} */
                kind: "account" | "session" | "token" | "provider" | "organisation" | "person" | "link" | "interest" | "case" | "programme" | "edition" | "accreditation" | "envelope" | "payment" | "import" | "document" | "letter" | "list" | "export" | "journal";
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
            paragraphs: string[];
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
            /** @enum {string} */
            status: "queued" | "sent";
            subject: string;
        };
        NewApiToken: {
            /** @description Shown this once: only its hash is kept */
            secret: string;
            token: components["schemas"]["ApiToken"];
        };
        NewVersion: {
            version: number;
        };
        OidcEnd: {
            url: string | null;
        };
        OidcOffer: {
            label: string | null;
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
            id: string;
            kind: string;
            recipient: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with Z
             */
            sentAt: string | null;
            /** @enum {string} */
            state: "sent" | "waiting" | "failed" | "kept";
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
        RecoveryCodes: {
            recoveryCodes: string[];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    listJournal: {
        parameters: {
            query?: {
                action?: "session.opened" | "session.refused" | "session.closed" | "session.revoked" | "account.created" | "account.invited" | "account.registered" | "account.confirmed" | "account.changed" | "account.locked" | "account.unlocked" | "account.closed" | "account.reopened" | "password.changed" | "password.reset-asked" | "password.reset" | "factor.enabled" | "factor.disabled" | "factor.recovery-used" | "factor.recovery-made" | "grants.changed" | "membership.asked" | "membership.accepted" | "membership.refused" | "membership.withdrawn" | "membership.ended" | "identity.linked" | "identity.unlinked" | "token.created" | "token.revoked" | "token.refused" | "provider.created" | "provider.changed" | "interest.declared" | "interest.ended" | "recusal.recorded" | "case.opened" | "case.acted" | "case.assigned" | "case.changed" | "case.noted" | "case.read" | "programme.changed" | "edition.created" | "edition.changed" | "organisation.created" | "organisation.changed" | "organisation.read" | "organisation.linked" | "organisation.unlinked" | "organisation.year-recorded" | "person.added" | "person.ended" | "accreditation.recorded" | "accreditation.changed" | "list.read" | "envelope.opened" | "envelope.posted" | "payment.ordered" | "import.previewed" | "import.confirmed" | "import.abandoned" | "document.added" | "document.read" | "document.removed" | "letter.queued" | "letter.read" | "account.read" | "export.made" | "journal.read" | "journal.verified";
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
                limit?: number;
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
                            code: string;
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
}
