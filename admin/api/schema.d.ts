/** Generated from the OpenAPI document by `npm run generate`; never edited by hand. */

export interface paths {
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
         * @description For: applicant, caseOfficer. May refuse with: programme-not-open, unknown-programme, unknown-organisation, organisation-closed, not-your-organisation.
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
         * Letters of the case as they went out
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
         * @description For: caseOfficer, supervisor. May refuse with: stale-version, not-a-case-officer, outside-scope-of-officer.
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
         * Claims, certificates and payment orders of the case; for agents also its ledger lines
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
         * Sign in with e-mail and password; sets the session cookie
         * @description For anyone. May refuse with: wrong-credentials.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
            replayedResult: string;
            /**
             * @description Amount in EUR, decimal string
             * @example 1234.50
             */
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
            /** @enum {string} */
            locale: "fr" | "en";
            organisationIds: string[];
            timeZone: string;
            userId: string;
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
}
