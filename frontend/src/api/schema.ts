// The API's types, written by `npm run types` from its OpenAPI document; not to be edited.
export interface paths {
    "/api/v1/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accuracy
         * @description Tell how often the machine's values equal the coders', field by field.
         */
        get: operations["accuracy_api_v1_accuracy_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Candidates
         * @description List values that a person may choose for a field.
         */
        get: operations["candidates_api_v1_candidates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claim
         * @description Tell one claim, each field with its words.
         */
        get: operations["claim_api_v1_claims__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/narrative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Narrative
         * @description Tell a claim's history: who told it first, its echoes, variants and denials.
         */
        get: operations["narrative_api_v1_claims__id__narrative_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Document
         * @description Tell one document: its text in pieces with every claim's words marked.
         */
        get: operations["document_api_v1_documents__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Original
         * @description Show a document's original without anything that runs, loads or leads elsewhere.
         */
        get: operations["original_api_v1_documents__id__original_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events
         * @description List the events that a filter lets through, in an order.
         */
        get: operations["events_api_v1_events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Event
         * @description Tell one event; an id given out earlier means the event that now holds its first claim.
         */
        get: operations["event_api_v1_events__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/contradictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contradictions
         * @description Set what contradicts inside an event side by side, under a rule of aggregation.
         */
        get: operations["contradictions_api_v1_events__id__contradictions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description Write the events that a filter lets through as a file that is safe to share: without the documents' words.
         */
        get: operations["export_api_v1_export_get"];
        put?: never;
        /**
         * Export In Full
         * @description Write the same with the documents' words, which must be confirmed and is logged.
         */
        post: operations["export_in_full_api_v1_export_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facets
         * @description Count by what a filter could be narrowed.
         */
        get: operations["facets_api_v1_facets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save Filter
         * @description Keep a filter under a name.
         */
        post: operations["save_filter_api_v1_filters_post"];
        /**
         * Drop Filter
         * @description Forget a filter; a name such as ``..`` would be no part of a path.
         */
        delete: operations["drop_filter_api_v1_filters_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find
         * @description Find claims by what they tell, grouped by pattern.
         */
        get: operations["find_api_v1_find_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Judgements
         * @description List decisions, the latest first.
         */
        get: operations["judgements_api_v1_judgements_get"];
        put?: never;
        /**
         * Decide
         * @description Keep one decision: it is on the disk when this is answered; 409 where the record changed since it was seen.
         */
        post: operations["decide_api_v1_judgements_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Map View
         * @description Place a filter's events on the map; what has no place is in a tray.
         */
        get: operations["map_view_api_v1_map_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redo
         * @description Make decisions again that were last undone.
         */
        post: operations["redo_api_v1_redo_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rounds
         * @description List the rounds and how far they are.
         */
        get: operations["rounds_api_v1_rounds_get"];
        put?: never;
        /**
         * Start Round
         * @description Draw a sample and open a round.
         */
        post: operations["start_round_api_v1_rounds_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreement
         * @description Tell how far the coders of a round agree; hidden until all have finished.
         */
        get: operations["agreement_api_v1_rounds__id__agreement_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save Code
         * @description Keep a coder's values of one item, and give the next.
         */
        post: operations["save_code_api_v1_rounds__id__codes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Next Item
         * @description Give the reviewer's next item, without the machine's values.
         */
        get: operations["next_item_api_v1_rounds__id__next_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle
         * @description Decide a field that coders coded differently.
         */
        post: operations["settle_api_v1_rounds__id__settle_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use Rule
         * @description Settle the values of all events under another rule of aggregation from now on.
         *
         *     It is in force when this is answered; the session's ``unsettled`` tells how many events are still to be settled.
         */
        post: operations["use_rule_api_v1_rule_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Session
         * @description Tell what the page must know before it draws; the header X-Reportedly-Token has the token that writes need.
         */
        get: operations["session_api_v1_session_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources
         * @description List the sources with their volume.
         */
        get: operations["sources_api_v1_sources_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Source
         * @description Tell what one source does: whom it cites and copies, how often it agrees; never a grade.
         *
         *     Of the events that it alone tells the ids from ``offset`` on are named, a page of them.
         */
        get: operations["source_api_v1_sources__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State
         * @description Tell what differs once others linked anew or decided: an open page asks for it now and then.
         */
        get: operations["state_api_v1_state_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggestions
         * @description List where the machine says something else now than when a person decided.
         */
        get: operations["suggestions_api_v1_suggestions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Timeline
         * @description Lay a filter's events out in time; what has no day is in a tray.
         */
        get: operations["timeline_api_v1_timeline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo
         * @description Take back the reviewer's last decisions.
         */
        post: operations["undo_api_v1_undo_post"];
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
        /**
         * About
         * @description What a record is called: the line of the event that it is or is part of now, a claim's or document's words.
         */
        About: {
            /** @default null */
            row: components["schemas"]["EventRow"] | null;
            /** @default null */
            words: string | null;
        };
        /**
         * AccuracyPanel
         * @description The machine's accuracy on this project's own reports, from blind samples; never a claim about truth.
         *
         *     ``unsettled`` counts values on which the coders of one claim differ and nothing is settled yet: they are left out.
         */
        AccuracyPanel: {
            claims: number;
            fields: components["schemas"]["FieldAccuracy"][];
            rounds: components["schemas"]["Round"][];
            sampled: number;
            /** @default 0 */
            unsettled: number;
        };
        /**
         * Agreement
         * @description How often what a source says of a field agrees with an independent origin's word on the same event, or differs.
         *
         *     ``agrees`` and ``differs`` count pairs of an event and another origin; what cannot be compared is in neither.
         *
         *     >>> Agreement(field="how_many", agrees=2, differs=1).n
         *     3
         */
        Agreement: {
            agrees: number;
            differs: number;
            /** @enum {unknown} */
            field: "how_many" | "where" | "who";
        };
        /**
         * AgreementView
         * @description How far the coders of a round agree, field by field, and where they differ; hidden until both have finished.
         */
        AgreementView: {
            differences: components["schemas"]["Difference"][];
            fields: components["schemas"]["FieldAgreement"][];
            is_hidden: boolean;
            round: components["schemas"]["Round"];
        };
        /**
         * Answer
         * @description What a corpus tells in answer to a question: claims that match, grouped by pattern, the best first.
         *
         *     ``claims`` counts all that match. ``patterns`` counts the groups of the best of them, ``grouped`` claims in all;
         *     ``findings`` are the first of these groups. ``is_whole``: the best claim matches the question, not only parts of it.
         *     ``left_out`` are words of the question that were too many to be read. ``corpus`` is how many claims were searched.
         *
         *     >>> Answer(question="?", read=(), corpus=0).findings
         *     ()
         */
        Answer: {
            /** @default 0 */
            claims: number;
            corpus: number;
            /** @default [] */
            findings: components["schemas"]["Finding"][];
            /** @default 0 */
            grouped: number;
            /** @default false */
            is_whole: boolean;
            /** @default 0 */
            left_out: number;
            /** @default 0 */
            patterns: number;
            question: string;
            read: components["schemas"]["Read"][];
        };
        /**
         * Asked
         * @description A decision as the page or a script asks for it; reviewer, time and codebook are the server's to write.
         *
         *     ``version`` is the target's version that was seen (null: whatever it is); another is answered with 409. ``keep``
         *     asks to keep a corrected alias or place as a row of the project's own pack, which the next run uses. ``round`` is
         *     the id of the blind round that the decision is made in.
         */
        Asked: {
            /** @enum {unknown} */
            decision: "accept" | "add" | "assign" | "code" | "comment" | "correct" | "flag" | "include" | "merge" | "read" | "reject" | "retract" | "seal" | "settle" | "split";
            /** @default null */
            field: string | null;
            /** @default false */
            keep: boolean;
            /** @default null */
            note: string | null;
            /** @default null */
            round: string | null;
            target: string;
            /** @default null */
            value: unknown;
            /** @default null */
            version: number | null;
        };
        /**
         * AskedExport
         * @description An export with the documents' words, which may name victims; ``confirm`` is the project's name, typed.
         */
        AskedExport: {
            as: string;
            /** @default  */
            confirm: string;
            /** @default  */
            filter: string;
            /** @default false */
            quotes: boolean;
        };
        /**
         * Bars
         * @description Events (or publications) by equal days, a column for each of what is told: entry n of every column is of bar n.
         *
         *     The first day, how many days from it on (1: exact to the day), how many events, how many of them a person has
         *     accepted or corrected, and, where they were asked for, the ids of the first.
         */
        Bars: {
            days: number[];
            decided: number[];
            first: string[];
            /** @default [] */
            ids: string[][];
            number: number[];
        };
        /**
         * BlindCode
         * @description One coder's values for one item, by field; a field left out was not coded, null says that the text has none.
         *
         *     Fields: ``is_event`` (bool), ``what`` (ACLED sub-event), ``who``, ``whom`` (actor ids or names), ``where`` (place
         *     id, name or [lat, lon]), ``when`` ([first, last]), ``killed`` ([low, high]), ``factuality``, ``source`` (type of the
         *     chain's end).
         */
        BlindCode: {
            item: string;
            /** @default null */
            note: string | null;
            values: Record<string, never>;
        };
        /**
         * BlindItem
         * @description What a coder sees of one claim: its document's text and the words of its trigger; no value of the machine's.
         *
         *     ``done`` of ``items`` are saved by this reviewer; ``item`` is null when all are.
         */
        BlindItem: {
            /** @default [] */
            blocks: components["schemas"]["Block"][];
            done: number;
            item: string | null;
            items: number;
            /** @default null */
            outlet: string | null;
            /** @default null */
            published: string | null;
            round: string;
            /** @default null */
            sentence: components["schemas"]["Words"] | null;
            /** @default null */
            trigger: components["schemas"]["Words"] | null;
        };
        /**
         * Block
         * @description One part of a document's layout with its pieces; ``chrome`` (page furniture) is drawn grey.
         */
        Block: {
            /** @enum {unknown} */
            kind: "byline" | "chrome" | "dateline" | "headline" | "paragraph";
            pieces: components["schemas"]["Piece"][];
        };
        /**
         * Candidate
         * @description A value that a person may choose for a field: what it is called, what tells it apart, and the value itself.
         */
        Candidate: {
            detail: string;
            label: string;
            /** @default null */
            score: number | null;
            value: Record<string, never>;
        };
        /**
         * Choice
         * @description A named rule or policy, and what it does in a sentence.
         */
        Choice: {
            name: string;
            text: string;
        };
        /**
         * ClaimView
         * @description One claim with its fields, its chain and where its words stand.
         */
        ClaimView: {
            also: components["schemas"]["Words"][];
            chain: components["schemas"]["Link"][];
            /** @default null */
            copy_of: string | null;
            document_id: string;
            events: string[];
            factuality: string;
            fields: components["schemas"]["Field"][];
            id: string;
            /** @default false */
            is_added: boolean;
            /** @default false */
            is_sealed: boolean;
            origin: string | null;
            outlet: string | null;
            published: string | null;
            sentence: components["schemas"]["Words"];
            speech_act: string | null;
            /** @enum {unknown} */
            status: "accepted" | "corrected" | "proposed" | "rejected";
            title: string | null;
            trigger: components["schemas"]["Words"];
            version: number;
        };
        /**
         * Contradiction
         * @description Claims that cannot all be right about one field, as sides of claim ids.
         *
         *     ``values`` are what the sides say, in the order of ``sides``, in plain words; ``note`` tells of numbers that they
         *     ran on (``running``), of words that they are vague (``vague``), and of sides that one origin stands behind both
         *     (``one-origin``). ``rule`` found it.
         *
         *     >>> Contradiction(field="how_many", kind="number", sides=(("clm-1",), ("clm-2",))).kind
         *     'number'
         */
        Contradiction: {
            field: string;
            /** @enum {unknown} */
            kind: "actor" | "factuality" | "number" | "place" | "time";
            /** @default [] */
            note: string[];
            /** @default null */
            rule: string | null;
            sides: string[][];
            /** @default [] */
            values: string[];
        };
        /**
         * ContradictionsView
         * @description All contradictions of an event, and its disputed fields under every rule.
         */
        ContradictionsView: {
            event: components["schemas"]["EventRow"];
            opposed: components["schemas"]["Opposed"][];
            rule: string;
            under: components["schemas"]["UnderRule"][];
        };
        /**
         * Days
         * @description Days from ``first`` to ``last``, both included (ISO 8601; null where open), and how exactly they are known.
         */
        Days: {
            /** @default null */
            first: string | null;
            /** @default null */
            last: string | null;
            /** @default null */
            precision: string | null;
        };
        /**
         * Difference
         * @description A field that coders coded differently, to be adjudicated: each coder's value, and what was settled.
         *
         *     ``sentence`` are the words that the item stands in.
         */
        Difference: {
            field: string;
            /** @default false */
            is_settled: boolean;
            item: string;
            /** @default  */
            sentence: string;
            /** @default null */
            settled: unknown;
            values: Record<string, never>;
        };
        /**
         * DocumentView
         * @description One document: what is known of it, its text in blocks and pieces with every claim's words, its claims.
         *
         *     ``original`` is the path of the original to show in a sandboxed frame, null where its bytes are not kept.
         *     ``read_by`` are the reviewers who read it completely.
         */
        DocumentView: {
            blocks: components["schemas"]["Block"][];
            claims: components["schemas"]["ClaimView"][];
            copies: string[];
            copy_of: string[];
            days: components["schemas"]["Days"];
            file: string;
            id: string;
            language: string;
            original: string | null;
            outlet: string | null;
            published: string | null;
            read_by: string[];
            sha256: string;
            title: string | null;
            url: string | null;
            version: number;
            warnings: string[];
        };
        /**
         * Done
         * @description What came of a decision: the judgement as it is kept, events that changed as they are now, and ids that moved.
         *
         *     ``moved`` tells for each event id that is no more which event holds its first claim now. ``undoable`` is how many
         *     steps the reviewer can undo.
         */
        Done: {
            events: components["schemas"]["EventRow"][];
            judgement: components["schemas"]["Judgement"];
            moved: {
                [key: string]: string;
            };
            undoable: number;
        };
        /**
         * Echo
         * @description One claim of a narrative: which, in which Document, by which outlet, on which day, after whom, in what words.
         *
         *     ``published`` is the day of publication (ISO 8601), null where nobody told it. ``chain`` are the names of the links,
         *     outlet first. ``copy_of`` is the Document whose text this one repeats.
         */
        Echo: {
            chain: string[];
            claim_id: string;
            /** @default null */
            copy_of: string | null;
            document_id: string;
            /** @default asserted */
            factuality: string;
            outlet: string | null;
            published: string | null;
            words: string;
        };
        /**
         * EventField
         * @description One field of an event: the value under the rule in force, every value told, and whether they differ.
         */
        EventField: {
            /** @default null */
            by: string | null;
            disputed: boolean;
            label: string;
            /** @default null */
            machine: string | null;
            name: string;
            rule: string | null;
            /** @default null */
            suggestion: string | null;
            text: string | null;
            told: components["schemas"]["Told"][];
            uncoded: string | null;
        };
        /**
         * EventPage
         * @description Some rows of all that a filter lets through: ``total`` = ``on_map`` + ``not_on_map``, ``undated`` of them.
         *
         *     ``filter`` is the filter as it was understood, in its one canonical spelling: the permalink.
         */
        EventPage: {
            filter: string;
            not_on_map: number;
            of: number;
            offset: number;
            on_map: number;
            rows: components["schemas"]["EventRow"][];
            total: number;
            undated: number;
        };
        /**
         * EventRow
         * @description One event as the list shows it.
         *
         *     ``version`` is the number of the last judgement about it, 0 where there is none: a decision names the version that
         *     it was made on. ``number`` is the foremost count as words under the rule in force ("killed: 41–46"). ``place`` is
         *     null for what is not on the map; ``place_words`` tells where all the same, and ``no_place`` why it has no point.
         */
        EventRow: {
            /** @default null */
            assigned: string | null;
            claims: number;
            counted: boolean;
            day: components["schemas"]["Days"];
            disputed: boolean;
            /** @default [] */
            flags: string[];
            id: string;
            /** @enum {unknown} */
            inclusion: "excluded" | "included" | "undecided";
            /** @default false */
            is_sealed: boolean;
            label: string;
            no_place: string | null;
            number: string | null;
            origins: number | null;
            outlets: number;
            place: components["schemas"]["Point"] | null;
            place_words: string | null;
            published: components["schemas"]["Days"];
            /** @default [] */
            reasons: components["schemas"]["Reason"][];
            reports: number;
            /** @enum {unknown} */
            status: "accepted" | "corrected" | "proposed" | "rejected";
            type: string | null;
            version: number;
            who: string | null;
            whom: string | null;
        };
        /**
         * EventView
         * @description One event: its row, fields, claims, contradictions, history; ``asked`` is the id it was asked for by.
         *
         *     ``why_together`` has a sentence for each claim; ``merge_with`` are events that may be the same.
         */
        EventView: {
            asked: string;
            claims: components["schemas"]["ClaimView"][];
            contradictions: components["schemas"]["Contradiction"][];
            fields: components["schemas"]["EventField"][];
            history: components["schemas"]["Judgement"][];
            inclusion: components["schemas"]["Inclusion"];
            merge_with: components["schemas"]["EventRow"][];
            part_of: string | null;
            parts: string[];
            policy: string;
            row: components["schemas"]["EventRow"];
            rule: string;
            suggestions: components["schemas"]["Suggestion"][];
            why_together: {
                [key: string]: string;
            };
        };
        /**
         * Facet
         * @description One value of a field with the number of events behind it.
         */
        Facet: {
            label: string;
            number: number;
            value: string;
        };
        /**
         * Facets
         * @description What a filter could be narrowed by: each field's values, the most frequent first.
         */
        Facets: {
            fields: {
                [key: string]: components["schemas"]["Facet"][];
            };
            total: number;
        };
        /**
         * Field
         * @description One field of a claim: its values, or why there are none (``uncoded``).
         *
         *     ``suggestion`` is what the machine says now where a person decided on what it said before. ``by`` and ``machine``
         *     are as a Value's, for a field in which a person left no value too.
         */
        Field: {
            /** @default null */
            by: string | null;
            /** @default false */
            is_decided: boolean;
            label: string;
            /** @default null */
            machine: string | null;
            name: string;
            /** @default null */
            suggestion: string | null;
            /** @default null */
            uncoded: string | null;
            /** @default [] */
            values: components["schemas"]["Value"][];
        };
        /**
         * FieldAccuracy
         * @description How often the machine's value equals the coder's, field by field, with a 95 % interval (Wilson).
         *
         *     ``share`` is null and ``note`` says "n too small" below 30.
         */
        FieldAccuracy: {
            field: string;
            high: number | null;
            low: number | null;
            n: number;
            note: string;
            right: number;
            share: number | null;
        };
        /**
         * FieldAgreement
         * @description Krippendorff's alpha of one field with its 95 % interval; null where ``n`` items coded twice are too few.
         */
        FieldAgreement: {
            alpha: number | null;
            field: string;
            high: number | null;
            low: number | null;
            metric: string;
            n: number;
            note: string;
        };
        /**
         * Finding
         * @description Claims of one pattern that answer a question; ``score`` is the best one's share (0..1) of all that was asked.
         */
        Finding: {
            narrative: components["schemas"]["Narrative"];
            score: number;
        };
        /**
         * HistoryPage
         * @description Judgements, the latest first; ``about`` names the records that they hold by their ids.
         */
        HistoryPage: {
            /** @default {} */
            about: {
                [key: string]: components["schemas"]["About"];
            };
            judgements: components["schemas"]["Judgement"][];
            offset: number;
            total: number;
        };
        /**
         * Inclusion
         * @description A person's decision whether an event enters a data set, under a named standard; never a truth score.
         *
         *     >>> Inclusion().value
         *     'undecided'
         */
        Inclusion: {
            /** @default null */
            reason: string | null;
            /** @default null */
            reviewer: string | null;
            /** @default null */
            standard: string | null;
            /**
             * @default undecided
             * @enum {unknown}
             */
            value: "excluded" | "included" | "undecided";
        };
        /**
         * Judgement
         * @description Who decided what about which record, when (ISO 8601, UTC), on what before, and which earlier one it retracts.
         *
         *     ``seq`` numbers the judgements of a project from 1. ``before`` is the value that the decision was made on and
         *     ``machine`` the machine's, with its score, so that neither is ever lost. ``codebook`` is the version it was made by.
         *     ``keep``: the value is also a row of the project's own pack. ``round`` names the blind round it belongs to; such a
         *     judgement changes no record. ``previous`` is the digest of the judgement before it and ``digest`` its own, so that a
         *     changed or missing line shows.
         *
         *     >>> day = "2018-06-30T00:00:00Z"
         *     >>> Judgement(id="jdg-1", target="clm-1", decision="accept", reviewer="kestrel", time=day).field is None
         *     True
         */
        Judgement: {
            /** @default null */
            before: unknown;
            /** @default null */
            codebook: string | null;
            /** @enum {unknown} */
            decision: "accept" | "add" | "assign" | "code" | "comment" | "correct" | "flag" | "include" | "merge" | "read" | "reject" | "retract" | "seal" | "settle" | "split";
            /** @default null */
            digest: string | null;
            /** @default null */
            field: string | null;
            id: string;
            /** @default false */
            keep: boolean;
            /** @default null */
            machine: unknown;
            /** @default null */
            note: string | null;
            /** @default null */
            previous: string | null;
            /** @default null */
            retracts: string | null;
            reviewer: string;
            /** @default null */
            round: string | null;
            /** @default 0 */
            seq: number;
            target: string;
            time: string;
            /** @default null */
            value: unknown;
        };
        /**
         * Label
         * @description Words that a source uses for an actor: ``n`` times of the ``of_words`` that it uses them at all.
         *
         *     ``of_actor`` is how often it speaks of that actor, by whatever words.
         *
         *     >>> Label(words="terrorists", actor="Hayat Tahrir al-Sham", n=12, of_words=20, of_actor=15).n
         *     12
         */
        Label: {
            actor: string;
            n: number;
            of_actor: number;
            of_words: number;
            words: string;
        };
        /**
         * Link
         * @description One link of a source chain, the outlet first; ``number`` is that of its highlights (``source``, ``cue``).
         */
        Link: {
            cue: components["schemas"]["Words"] | null;
            name: string;
            /** @default null */
            note: string | null;
            /** @default 0 */
            number: number;
            source_id: string | null;
            type: string;
            words: components["schemas"]["Words"] | null;
        };
        /**
         * MapView
         * @description A filter's events on the map: ``total`` = the spots' numbers + the trays' numbers.
         */
        MapView: {
            filter: string;
            spots: components["schemas"]["Spots"];
            total: number;
            trays: components["schemas"]["Tray"][];
        };
        /**
         * Mark
         * @description A highlight: what it shows (field, or ``trigger``, ``cue``, ``source``), of which claim, under which number.
         *
         *     The trigger has number 0; values and links of the chain are numbered through from 1 within their claim.
         */
        Mark: {
            claim_id: string;
            field: string;
            number: number;
        };
        /**
         * Moved
         * @description A field that takes several values in a narrative, in the order in which they were first told.
         *
         *     ``of`` says what the numbers count ("killed civilians") or whose side the actors are on; null for other fields.
         */
        Moved: {
            /** @enum {unknown} */
            field: "actor" | "day" | "means" | "number" | "people" | "place";
            /** @default null */
            of: string | null;
            values: components["schemas"]["Variant"][];
        };
        /**
         * Named
         * @description Another source and how many reports it is met in.
         *
         *     >>> Named(name="SANA", n=3).n
         *     3
         */
        Named: {
            n: number;
            name: string;
        };
        /**
         * Narrative
         * @description Claims of one Pattern in the order they were published: the first, the echoes, the denials, what moved.
         *
         *     ``id`` is made of the pattern, so that it stays as Documents come. ``kind`` tells a pattern told again
         *     (``narrative``) from several reports of one happening and from what one Document alone tells. ``first`` is the
         *     earliest claim of this corpus that does not deny, null where all do; it is not the origin of anything beyond the
         *     corpus. ``also`` are the other claims of the first's Document, ``echoes`` those of other Documents.
         *     ``origins`` are independent origins as everywhere (null where none can be told), ``unknown`` the claims
         *     whose independence cannot be told. ``sides`` are documented affiliations of the outlets. Nothing here says whether
         *     a narrative is true.
         *
         *     >>> pattern = Pattern(key="a|b|c|", who="A", act="b", whom="C")
         *     >>> Narrative(id="nar-1", pattern=pattern, kind="told-once", first=None, documents=0, origins=None).echoes
         *     ()
         */
        Narrative: {
            /** @default [] */
            also: components["schemas"]["Echo"][];
            /** @default 0 */
            copies: number;
            /** @default [] */
            denials: components["schemas"]["Echo"][];
            documents: number;
            /** @default [] */
            echoes: components["schemas"]["Echo"][];
            first: components["schemas"]["Echo"] | null;
            id: string;
            /** @enum {unknown} */
            kind: "narrative" | "one-happening" | "told-once";
            /** @default [] */
            moved: components["schemas"]["Moved"][];
            /** @default [] */
            origin_names: string[];
            origins: number | null;
            /** @default [] */
            outlets: components["schemas"]["Reach"][];
            pattern: components["schemas"]["Pattern"];
            /** @default [] */
            sides: components["schemas"]["Reach"][];
            /** @default [] */
            unknown: string[];
        };
        /**
         * NewRound
         * @description A round as a person asks for it: a random ``sample`` for accuracy, or ``double`` coding by several reviewers.
         *
         *     ``share`` of the claims a filter lets through (0..1) is drawn by ``seed``, at most ``most``.
         */
        NewRound: {
            /** @default  */
            filter: string;
            /** @enum {unknown} */
            kind: "double" | "sample";
            /** @default 200 */
            most: number;
            name: string;
            /** @default [] */
            reviewers: string[];
            /** @default 0 */
            seed: number;
            /** @default 0.05 */
            share: number;
        };
        /**
         * Opposed
         * @description A contradiction, its sides as columns; ``same_origin`` says whether one origin stands behind several.
         */
        Opposed: {
            field: string;
            kind: string;
            note: string[];
            same_origin: string;
            sides: components["schemas"]["Side"][];
        };
        /**
         * Pattern
         * @description What the claims of a narrative share whatever their day and place: an act between two sides, or on a subject.
         *
         *     ``key`` identifies it and is made of pack ids where there are any. ``who`` and ``whom`` are names, null where the
         *     claim tells no such side. ``motif`` is the subject that sets it apart from the acts of any war ("chemical",
         *     "hospital"), null where the act does so itself. A pattern that is not ``distinctive`` (an army shells its enemy)
         *     groups claims but makes no narrative.
         *
         *     >>> Pattern(key="act-us|evacuation|act-isil|", who="United States", act="evacuation", whom="Islamic State").motif
         */
        Pattern: {
            act: string;
            /** @default true */
            is_distinctive: boolean;
            key: string;
            /** @default null */
            motif: string | null;
            who: string | null;
            whom: string | null;
        };
        /**
         * Piece
         * @description A stretch of the text that is in the same highlights throughout; pieces joined are the text, byte for byte.
         */
        Piece: {
            /** @default [] */
            marks: components["schemas"]["Mark"][];
            start: number;
            text: string;
        };
        /**
         * Point
         * @description A place in WGS84 degrees with its radius in km; ``precision`` as in the claims' JSON.
         */
        Point: {
            lat: number;
            lon: number;
            name: string;
            precision: string;
            radius_km: number;
        };
        /**
         * Problem
         * @description Why a request was refused or failed: the code (``reportedly explain CODE`` says more), and it in words.
         */
        Problem: {
            code: string;
            message: string;
        };
        /**
         * Reach
         * @description How far a narrative has come at one outlet or on one side: Documents, and the day of the first.
         */
        Reach: {
            documents: number;
            first_day: string | null;
            name: string;
        };
        /**
         * Read
         * @description How one piece of a question was read: its words, its role, and what they were taken to mean.
         *
         *     ``role``: who, whom, either (side), act, where, word.
         */
        Read: {
            /** @default [] */
            meanings: string[];
            role: string;
            words: string;
        };
        /**
         * Reason
         * @description Why an event is in the queue: its kind, a sentence for people, and a word or two for a narrow list.
         */
        Reason: {
            /** @enum {unknown} */
            kind: "assigned" | "changes-accepted" | "contradiction" | "denied" | "flagged" | "many-killed" | "no-date" | "possible-copy" | "possible-merge" | "suggestion" | "unresolved-actor" | "unresolved-place" | "unreviewed";
            /** @default  */
            short: string;
            text: string;
        };
        /**
         * Round
         * @description A round: which claims, by whom, and how far each reviewer is; ``codes`` counts saved codings by reviewer.
         *
         *     ``shares`` counts the claims that each reviewer has to code, ``settled`` the fields that were adjudicated; ``by``
         *     and ``time`` say who started it when.
         */
        Round: {
            /** @default null */
            by: string | null;
            codes: {
                [key: string]: number;
            };
            filter: string;
            id: string;
            is_open: boolean;
            items: number;
            /** @enum {unknown} */
            kind: "double" | "sample";
            name: string;
            reviewers: string[];
            seed: number;
            /** @default 0 */
            settled: number;
            /** @default {} */
            shares: {
                [key: string]: number;
            };
            /** @default null */
            time: string | null;
        };
        /**
         * SavedFilter
         * @description A filter under a name, in its canonical spelling.
         */
        SavedFilter: {
            filter: string;
            name: string;
        };
        /**
         * Session
         * @description What the page must know before it draws anything.
         *
         *     ``unsettled``: so many events are still settled under the rule before; it falls while the page goes on with them.
         */
        Session: {
            codebook: string;
            counts: {
                [key: string]: number;
            };
            filters: components["schemas"]["SavedFilter"][];
            may_write: boolean;
            policies: components["schemas"]["Choice"][];
            policy: string | null;
            project: string;
            redoable: number;
            reviewer: string;
            reviewers: string[];
            rule: string | null;
            rules: components["schemas"]["Choice"][];
            standing: string | null;
            types: string[];
            undoable: number;
            /** @default 0 */
            unsettled: number;
            version: string;
        };
        /**
         * Settle
         * @description What was settled of one field of one item on which coders differ, in the shape that `BlindCode` gives it.
         *
         *     ``correct`` asks to put the settled value on the claim, too, as a decision of its own.
         */
        Settle: {
            /** @default false */
            correct: boolean;
            field: string;
            item: string;
            /** @default null */
            note: string | null;
            value: unknown;
        };
        /**
         * Side
         * @description One side of a contradiction: its value, the claims that tell it, and the origins behind them.
         */
        Side: {
            claims: components["schemas"]["ClaimView"][];
            origin_names: string[];
            origins: number | null;
            unknown: number;
            value: string;
        };
        /**
         * SourceProfile
         * @description What one source did in a collection of reports.
         *
         *     ``reports`` and ``claims`` are those it published; ``cited_in`` counts reports of others that rest on it. ``events``
         *     are those it tells or is cited for, ``told_alone`` how many of them nobody tells without it, and ``alone`` the ids
         *     of these, which a list of sources leaves out. ``copies`` and ``copied_by`` count whole texts.
         *
         *     >>> SourceProfile(id="src-sana", name="SANA", type="state_media", side="Syrian government").alone
         *     ()
         */
        SourceProfile: {
            /** @default [] */
            agreement: components["schemas"]["Agreement"][];
            /** @default [] */
            alone: string[];
            /** @default [] */
            cited_by: components["schemas"]["Named"][];
            /** @default 0 */
            cited_in: number;
            /** @default [] */
            cites: components["schemas"]["Named"][];
            /** @default 0 */
            claims: number;
            /** @default [] */
            copied_by: components["schemas"]["Named"][];
            /** @default [] */
            copies: components["schemas"]["Named"][];
            /** @default 0 */
            events: number;
            id: string | null;
            /** @default [] */
            labels: components["schemas"]["Label"][];
            name: string;
            /** @default null */
            owner: string | null;
            /** @default 0 */
            reports: number;
            /** @default null */
            side: string | null;
            /** @default 0 */
            told_alone: number;
            /** @enum {unknown} */
            type: "anonymous_source" | "armed_actor_statement" | "document" | "international_org" | "local_residents_activists" | "media_outlet" | "monitoring_group" | "named_person" | "ngo" | "official_military" | "state_media" | "unspecified";
        };
        /**
         * Spots
         * @description A filter's events by exact point, a column for each of what is told: entry n of every column is of spot n.
         *
         *     How many events, how many of them a person has accepted or corrected, how many contradict themselves; the place's
         *     name, point, radius in km and precision, which is told as an index into ``precisions``. The events of a spot are
         *     those of the filter with ``bbox=lon,lat,lon,lat`` and its precision.
         */
        Spots: {
            decided: number[];
            disputed: number[];
            lat: number[];
            lon: number[];
            name: string[];
            number: number[];
            precision: number[];
            precisions: string[];
            radius_km: number[];
        };
        /**
         * State
         * @description What differs once others changed something: ``linked`` with every linking, ``decided`` with every decision.
         */
        State: {
            decided: number;
            linked: string;
        };
        /**
         * Steps
         * @description How many of the reviewer's own last decisions to take back, or to make again.
         */
        Steps: {
            /** @default 1 */
            steps: number;
        };
        /**
         * Suggestion
         * @description What the machine would have now where a person decided: field, the person's value, the machine's.
         */
        Suggestion: {
            decided: string;
            field: string;
            machine_now: string;
            machine_then: string | null;
            reviewer: string;
            target: string;
        };
        /**
         * TimelineView
         * @description A filter's events in time: ``total`` = the bars of ``events`` + the trays; ``published`` by first publication.
         *
         *     ``binned`` says to what days were widened because bars were too many: week, month or year; null: drawn as they are.
         */
        TimelineView: {
            /** @default null */
            binned: string | null;
            events: components["schemas"]["Bars"];
            filter: string;
            published: components["schemas"]["Bars"];
            total: number;
            trays: components["schemas"]["Tray"][];
        };
        /**
         * Told
         * @description One value told of an event's field, who tells it, and how many stand behind it, in words as ``standing``.
         */
        Told: {
            against_own_side: boolean;
            claim_ids: string[];
            origin_names: string[];
            origins: number | null;
            outlets: number;
            reports: number;
            sides: string[];
            /** @default  */
            standing: string;
            text: string;
            unknown: number;
        };
        /**
         * Tray
         * @description Events that have no point, or no day, by the reason; ``ids`` of the first.
         */
        Tray: {
            ids: string[];
            number: number;
            reason: string;
            text: string;
        };
        /**
         * UnderRule
         * @description What a field's value would be under one rule of aggregation; ``why`` says how the rule came to it.
         *
         *     ``value`` is the same as a person's correction of the event takes it; null where the rule has none.
         */
        UnderRule: {
            field: string;
            is_in_force: boolean;
            label: string;
            rule: string;
            text: string | null;
            /** @default null */
            value: unknown;
            why: string;
        };
        /**
         * UsedRule
         * @description The rule of aggregation that is to be in force.
         */
        UsedRule: {
            rule: string;
        };
        /**
         * Value
         * @description One value of a claim's field: as text, as the record has it, its words, and why it stands.
         *
         *     ``number`` is that of its highlights in the text. ``derivation`` tells in words how a value without words came
         *     about ("Wednesday" before 30 December 2017), ``rests_on`` are the words it was derived from, highlighted under the
         *     same number. ``by`` is null for the machine, else the reviewer. ``machine`` is the machine's value where a person
         *     changed it.
         */
        Value: {
            /** @default null */
            by: string | null;
            /** @default null */
            derivation: string | null;
            /** @default null */
            machine: string | null;
            number: number;
            /** @default null */
            point: components["schemas"]["Point"] | null;
            /** @default [] */
            rests_on: components["schemas"]["Words"][];
            /** @default null */
            rule: string | null;
            /** @default null */
            score: number | null;
            text: string;
            value: unknown;
            /** @default [] */
            words: components["schemas"]["Words"][];
        };
        /**
         * Variant
         * @description One value that a field takes in a narrative, the day it was first told so, and the claims that tell it.
         */
        Variant: {
            claim_ids: string[];
            first_day: string | null;
            value: string;
        };
        /**
         * Words
         * @description A quoted stretch: its words, and half-open code-point offsets into the document's text.
         */
        Words: {
            end: number;
            start: number;
            text: string;
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
    accuracy_api_v1_accuracy_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccuracyPanel"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    candidates_api_v1_candidates_get: {
        parameters: {
            query: {
                kind: "actor" | "place" | "type" | "source";
                text?: string;
                target?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidate"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claim_api_v1_claims__id__get: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    narrative_api_v1_claims__id__narrative_get: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Narrative"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    document_api_v1_documents__id__get: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    original_api_v1_documents__id__original_get: {
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
            /** @description The original, cleaned, to be shown in a sandboxed frame */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_api_v1_events_get: {
        parameters: {
            query?: {
                /** @description queue, day, published, first, reports, origins, number; with - before it the other way round */
                sort?: string;
                offset?: number;
                limit?: number;
                /** @description words that one claim of the event holds, all of them */
                q?: string;
                /** @description ISO 3166 alpha-2 code */
                country?: string;
                /** @description province */
                admin1?: string;
                /** @description place id or name */
                place?: string;
                /** @description actor id or name */
                actor?: string;
                /** @description ACLED type or sub-event, or PLOVER code */
                type?: string;
                /** @description who published */
                outlet?: string;
                /** @description first day, ISO 8601 */
                since?: string;
                /** @description last day, ISO 8601 */
                until?: string;
                /** @description first day of publication */
                published_since?: string;
                /** @description last day of publication */
                published_until?: string;
                /** @description proposed, accepted, corrected or rejected */
                status?: string;
                /** @description included, excluded or undecided */
                inclusion?: string;
                /** @description reason to stand in the queue */
                why?: string;
                /** @description kind of contradiction, or any */
                contradiction?: string;
                /** @description least number killed */
                killed?: string;
                /** @description least number of independent origins */
                origins?: string;
                /** @description least number of reports */
                reports?: string;
                /** @description factuality */
                factuality?: string;
                /** @description precision of the place */
                precision?: string;
                /** @description west,south,east,north in degrees */
                bbox?: string;
                /** @description yes: has a point on the map; no: has none */
                placed?: string;
                /** @description yes: its day is told; no: it is not */
                dated?: string;
                /** @description a flag */
                flag?: string;
                /** @description reviewer */
                assigned?: string;
                /** @description yes shows what is sealed */
                sealed?: string;
                /** @description event that it is part of */
                part_of?: string;
                /** @description event ids */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    event_api_v1_events__id__get: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contradictions_api_v1_events__id__contradictions_get: {
        parameters: {
            query?: {
                rule?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContradictionsView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_api_v1_export_get: {
        parameters: {
            query: {
                as: "acled-like" | "acled-like-labels" | "csv" | "event-reports" | "events" | "events-csv" | "geojson" | "html" | "jsonl" | "parquet" | "ucdp-like";
                /** @description words that one claim of the event holds, all of them */
                q?: string;
                /** @description ISO 3166 alpha-2 code */
                country?: string;
                /** @description province */
                admin1?: string;
                /** @description place id or name */
                place?: string;
                /** @description actor id or name */
                actor?: string;
                /** @description ACLED type or sub-event, or PLOVER code */
                type?: string;
                /** @description who published */
                outlet?: string;
                /** @description first day, ISO 8601 */
                since?: string;
                /** @description last day, ISO 8601 */
                until?: string;
                /** @description first day of publication */
                published_since?: string;
                /** @description last day of publication */
                published_until?: string;
                /** @description proposed, accepted, corrected or rejected */
                status?: string;
                /** @description included, excluded or undecided */
                inclusion?: string;
                /** @description reason to stand in the queue */
                why?: string;
                /** @description kind of contradiction, or any */
                contradiction?: string;
                /** @description least number killed */
                killed?: string;
                /** @description least number of independent origins */
                origins?: string;
                /** @description least number of reports */
                reports?: string;
                /** @description factuality */
                factuality?: string;
                /** @description precision of the place */
                precision?: string;
                /** @description west,south,east,north in degrees */
                bbox?: string;
                /** @description yes: has a point on the map; no: has none */
                placed?: string;
                /** @description yes: its day is told; no: it is not */
                dated?: string;
                /** @description a flag */
                flag?: string;
                /** @description reviewer */
                assigned?: string;
                /** @description yes shows what is sealed */
                sealed?: string;
                /** @description event that it is part of */
                part_of?: string;
                /** @description event ids */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_in_full_api_v1_export_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedExport"];
            };
        };
        responses: {
            /** @description The rows as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    facets_api_v1_facets_get: {
        parameters: {
            query?: {
                /** @description words that one claim of the event holds, all of them */
                q?: string;
                /** @description ISO 3166 alpha-2 code */
                country?: string;
                /** @description province */
                admin1?: string;
                /** @description place id or name */
                place?: string;
                /** @description actor id or name */
                actor?: string;
                /** @description ACLED type or sub-event, or PLOVER code */
                type?: string;
                /** @description who published */
                outlet?: string;
                /** @description first day, ISO 8601 */
                since?: string;
                /** @description last day, ISO 8601 */
                until?: string;
                /** @description first day of publication */
                published_since?: string;
                /** @description last day of publication */
                published_until?: string;
                /** @description proposed, accepted, corrected or rejected */
                status?: string;
                /** @description included, excluded or undecided */
                inclusion?: string;
                /** @description reason to stand in the queue */
                why?: string;
                /** @description kind of contradiction, or any */
                contradiction?: string;
                /** @description least number killed */
                killed?: string;
                /** @description least number of independent origins */
                origins?: string;
                /** @description least number of reports */
                reports?: string;
                /** @description factuality */
                factuality?: string;
                /** @description precision of the place */
                precision?: string;
                /** @description west,south,east,north in degrees */
                bbox?: string;
                /** @description yes: has a point on the map; no: has none */
                placed?: string;
                /** @description yes: its day is told; no: it is not */
                dated?: string;
                /** @description a flag */
                flag?: string;
                /** @description reviewer */
                assigned?: string;
                /** @description yes shows what is sealed */
                sealed?: string;
                /** @description event that it is part of */
                part_of?: string;
                /** @description event ids */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_filter_api_v1_filters_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedFilter"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drop_filter_api_v1_filters_delete: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_api_v1_find_get: {
        parameters: {
            query: {
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judgements_api_v1_judgements_get: {
        parameters: {
            query?: {
                target?: string | null;
                reviewer?: string | null;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_api_v1_judgements_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Asked"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    map_view_api_v1_map_get: {
        parameters: {
            query?: {
                /** @description words that one claim of the event holds, all of them */
                q?: string;
                /** @description ISO 3166 alpha-2 code */
                country?: string;
                /** @description province */
                admin1?: string;
                /** @description place id or name */
                place?: string;
                /** @description actor id or name */
                actor?: string;
                /** @description ACLED type or sub-event, or PLOVER code */
                type?: string;
                /** @description who published */
                outlet?: string;
                /** @description first day, ISO 8601 */
                since?: string;
                /** @description last day, ISO 8601 */
                until?: string;
                /** @description first day of publication */
                published_since?: string;
                /** @description last day of publication */
                published_until?: string;
                /** @description proposed, accepted, corrected or rejected */
                status?: string;
                /** @description included, excluded or undecided */
                inclusion?: string;
                /** @description reason to stand in the queue */
                why?: string;
                /** @description kind of contradiction, or any */
                contradiction?: string;
                /** @description least number killed */
                killed?: string;
                /** @description least number of independent origins */
                origins?: string;
                /** @description least number of reports */
                reports?: string;
                /** @description factuality */
                factuality?: string;
                /** @description precision of the place */
                precision?: string;
                /** @description west,south,east,north in degrees */
                bbox?: string;
                /** @description yes: has a point on the map; no: has none */
                placed?: string;
                /** @description yes: its day is told; no: it is not */
                dated?: string;
                /** @description a flag */
                flag?: string;
                /** @description reviewer */
                assigned?: string;
                /** @description yes shows what is sealed */
                sealed?: string;
                /** @description event that it is part of */
                part_of?: string;
                /** @description event ids */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redo_api_v1_redo_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Steps"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rounds_api_v1_rounds_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_round_api_v1_rounds_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRound"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agreement_api_v1_rounds__id__agreement_get: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_code_api_v1_rounds__id__codes_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlindCode"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindItem"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    next_item_api_v1_rounds__id__next_get: {
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
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindItem"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settle_api_v1_rounds__id__settle_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settle"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    use_rule_api_v1_rule_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsedRule"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_api_v1_session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sources_api_v1_sources_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceProfile"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    source_api_v1_sources__id__get: {
        parameters: {
            query?: {
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceProfile"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    state_api_v1_state_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["State"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions_api_v1_suggestions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    timeline_api_v1_timeline_get: {
        parameters: {
            query?: {
                /** @description so many ids are told of each bar */
                named?: number;
                /** @description words that one claim of the event holds, all of them */
                q?: string;
                /** @description ISO 3166 alpha-2 code */
                country?: string;
                /** @description province */
                admin1?: string;
                /** @description place id or name */
                place?: string;
                /** @description actor id or name */
                actor?: string;
                /** @description ACLED type or sub-event, or PLOVER code */
                type?: string;
                /** @description who published */
                outlet?: string;
                /** @description first day, ISO 8601 */
                since?: string;
                /** @description last day, ISO 8601 */
                until?: string;
                /** @description first day of publication */
                published_since?: string;
                /** @description last day of publication */
                published_until?: string;
                /** @description proposed, accepted, corrected or rejected */
                status?: string;
                /** @description included, excluded or undecided */
                inclusion?: string;
                /** @description reason to stand in the queue */
                why?: string;
                /** @description kind of contradiction, or any */
                contradiction?: string;
                /** @description least number killed */
                killed?: string;
                /** @description least number of independent origins */
                origins?: string;
                /** @description least number of reports */
                reports?: string;
                /** @description factuality */
                factuality?: string;
                /** @description precision of the place */
                precision?: string;
                /** @description west,south,east,north in degrees */
                bbox?: string;
                /** @description yes: has a point on the map; no: has none */
                placed?: string;
                /** @description yes: its day is told; no: it is not */
                dated?: string;
                /** @description a flag */
                flag?: string;
                /** @description reviewer */
                assigned?: string;
                /** @description yes shows what is sealed */
                sealed?: string;
                /** @description event that it is part of */
                part_of?: string;
                /** @description event ids */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_api_v1_undo_post: {
        parameters: {
            query?: never;
            header: {
                /** @description the token; the answer to GET session carries it for the page */
                "X-Reportedly-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Steps"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Failed */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
