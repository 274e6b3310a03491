// The API's types, written by `npm run types` from its OpenAPI document; not to be edited.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * EventPage
         * @description Some rows of all that a filter lets through: ``total`` = ``on_map`` + ``not_on_map``, ``undated`` of them.
         *
         *         ``filter`` is the filter as it was understood, in its one canonical spelling: the permalink.
         */
        EventPage: {
            filter: string;
            total: number;
            of: number;
            on_map: number;
            not_on_map: number;
            undated: number;
            offset: number;
            rows: components["schemas"]["EventRow"][];
        };
        /**
         * EventRow
         * @description One event as the list shows it.
         *
         *         ``version`` is the number of the last judgement about it, 0 where there is none: a decision names the version that
         *         it was made on. ``number`` is the foremost count as words under the rule in force ("killed: 41–46"). ``place`` is
         *         null for what is not on the map; ``place_words`` tells where all the same, and ``no_place`` why it has no point.
         */
        EventRow: {
            id: string;
            version: number;
            label: string;
            type: string | null;
            who: string | null;
            whom: string | null;
            place: components["schemas"]["Point"] | null;
            place_words: string | null;
            no_place: string | null;
            day: components["schemas"]["Days"];
            published: components["schemas"]["Days"];
            number: string | null;
            reports: number;
            outlets: number;
            origins: number | null;
            claims: number;
            disputed: boolean;
            counted: boolean;
            /** @enum {unknown} */
            status: "accepted" | "corrected" | "proposed" | "rejected";
            /** @enum {unknown} */
            inclusion: "excluded" | "included" | "undecided";
            /** @default [] */
            flags: string[];
            /** @default [] */
            reasons: components["schemas"]["Reason"][];
            /** @default null */
            assigned: string | null;
            /** @default false */
            is_sealed: boolean;
        };
        /**
         * Point
         * @description A place in WGS84 degrees with its radius in km; ``precision`` as in the claims' JSON.
         */
        Point: {
            name: string;
            lat: number;
            lon: number;
            radius_km: number;
            precision: string;
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
         * Reason
         * @description Why an event is in the queue: its kind, and a sentence for people.
         */
        Reason: {
            /** @enum {unknown} */
            kind: "assigned" | "changes-accepted" | "contradiction" | "denied" | "flagged" | "many-killed" | "no-date" | "possible-copy" | "possible-merge" | "suggestion" | "unresolved-actor" | "unresolved-place" | "unreviewed";
            text: string;
        };
        /**
         * Facets
         * @description What a filter could be narrowed by: each field's values, the most frequent first.
         */
        Facets: {
            total: number;
            fields: {
                [key: string]: components["schemas"]["Facet"][];
            };
        };
        /**
         * Facet
         * @description One value of a field with the number of events behind it.
         */
        Facet: {
            value: string;
            label: string;
            number: number;
        };
        /**
         * MapView
         * @description A filter's events on the map: ``total`` = the spots' numbers + the trays' numbers.
         */
        MapView: {
            filter: string;
            total: number;
            spots: components["schemas"]["Spot"][];
            trays: components["schemas"]["Tray"][];
        };
        /**
         * Spot
         * @description All events of a filter at one point: how many, how many of them a person has accepted, the ids of the first.
         */
        Spot: {
            lat: number;
            lon: number;
            radius_km: number;
            precision: string;
            name: string;
            number: number;
            decided: number;
            disputed: number;
            ids: string[];
        };
        /**
         * Tray
         * @description Events that have no point, or no day, by the reason; ``ids`` of the first.
         */
        Tray: {
            reason: string;
            text: string;
            number: number;
            ids: string[];
        };
        /**
         * TimelineView
         * @description A filter's events in time: ``total`` = the bars of ``events`` + the trays; ``published`` by first publication.
         */
        TimelineView: {
            filter: string;
            total: number;
            events: components["schemas"]["Bar"][];
            published: components["schemas"]["Bar"][];
            trays: components["schemas"]["Tray"][];
        };
        /**
         * Bar
         * @description Events (or publications) whose days are the same: the bar's width is the precision.
         */
        Bar: {
            first: string;
            last: string;
            number: number;
            decided: number;
            ids: string[];
        };
        /**
         * EventView
         * @description One event: its row, fields, claims, contradictions, history; ``asked`` is the id it was asked for by.
         *
         *         ``why_together`` has a sentence for each claim; ``merge_with`` are events that may be the same.
         */
        EventView: {
            row: components["schemas"]["EventRow"];
            asked: string;
            policy: string;
            rule: string;
            fields: components["schemas"]["EventField"][];
            claims: components["schemas"]["ClaimView"][];
            why_together: {
                [key: string]: string;
            };
            contradictions: components["schemas"]["Contradiction"][];
            inclusion: components["schemas"]["Inclusion"];
            part_of: string | null;
            parts: string[];
            merge_with: components["schemas"]["EventRow"][];
            suggestions: components["schemas"]["Suggestion"][];
            history: components["schemas"]["Judgement"][];
        };
        /**
         * EventField
         * @description One field of an event: the value under the rule in force, every value told, and whether they differ.
         */
        EventField: {
            name: string;
            label: string;
            text: string | null;
            uncoded: string | null;
            rule: string | null;
            disputed: boolean;
            told: components["schemas"]["Told"][];
            /** @default null */
            by: string | null;
            /** @default null */
            machine: string | null;
            /** @default null */
            suggestion: string | null;
        };
        /**
         * Told
         * @description One value told of an event's field, who tells it, and how many stand behind it.
         */
        Told: {
            text: string;
            claim_ids: string[];
            reports: number;
            outlets: number;
            origins: number | null;
            origin_names: string[];
            unknown: number;
            sides: string[];
            against_own_side: boolean;
        };
        /**
         * ClaimView
         * @description One claim with its fields, its chain and where its words stand.
         */
        ClaimView: {
            id: string;
            version: number;
            document_id: string;
            title: string | null;
            outlet: string | null;
            published: string | null;
            sentence: components["schemas"]["Words"];
            trigger: components["schemas"]["Words"];
            also: components["schemas"]["Words"][];
            fields: components["schemas"]["Field"][];
            chain: components["schemas"]["Link"][];
            factuality: string;
            speech_act: string | null;
            /** @enum {unknown} */
            status: "accepted" | "corrected" | "proposed" | "rejected";
            events: string[];
            origin: string | null;
            /** @default false */
            is_added: boolean;
            /** @default false */
            is_sealed: boolean;
            /** @default null */
            copy_of: string | null;
        };
        /**
         * Words
         * @description A quoted stretch: its words, and half-open code-point offsets into the document's text.
         */
        Words: {
            start: number;
            end: number;
            text: string;
        };
        /**
         * Field
         * @description One field of a claim: its values, or why there are none (``uncoded``).
         *
         *         ``suggestion`` is what the machine says now where a person decided on what it said before.
         */
        Field: {
            name: string;
            label: string;
            /** @default [] */
            values: components["schemas"]["Value"][];
            /** @default null */
            uncoded: string | null;
            /** @default false */
            is_decided: boolean;
            /** @default null */
            suggestion: string | null;
        };
        /**
         * Value
         * @description One value of a claim's field: as text, as the record has it, its words, and why it stands.
         *
         *         ``number`` is that of its highlights in the text. ``derivation`` tells in words how a value without words came
         *         about ("Wednesday" before 30 December 2017). ``by`` is null for the machine, else the reviewer. ``machine`` is the
         *         machine's value where a person changed it.
         */
        Value: {
            text: string;
            value: unknown;
            number: number;
            /** @default [] */
            words: components["schemas"]["Words"][];
            /** @default null */
            rule: string | null;
            /** @default null */
            score: number | null;
            /** @default null */
            derivation: string | null;
            /** @default null */
            point: components["schemas"]["Point"] | null;
            /** @default null */
            by: string | null;
            /** @default null */
            machine: string | null;
        };
        /**
         * Link
         * @description One link of a source chain, the outlet first.
         */
        Link: {
            name: string;
            type: string;
            source_id: string | null;
            words: components["schemas"]["Words"] | null;
            cue: components["schemas"]["Words"] | null;
            /** @default null */
            note: string | null;
        };
        /**
         * Contradiction
         * @description Claims that cannot all be right about one field, as sides of claim ids.
         *
         *         ``values`` are what the sides say, in the order of ``sides``, in plain words; ``note`` tells of numbers that they
         *         ran on (``running``), of words that they are vague (``vague``), and of sides that one origin stands behind both
         *         (``one-origin``). ``rule`` found it.
         *
         *         >>> Contradiction(field="how_many", kind="number", sides=(("clm-1",), ("clm-2",))).kind
         *         'number'
         */
        Contradiction: {
            field: string;
            /** @enum {unknown} */
            kind: "actor" | "factuality" | "number" | "place" | "time";
            sides: string[][];
            /** @default [] */
            values: string[];
            /** @default [] */
            note: string[];
            /** @default null */
            rule: string | null;
        };
        /**
         * Inclusion
         * @description A person's decision whether an event enters a data set, under a named standard; never a truth score.
         *
         *         >>> Inclusion().value
         *         'undecided'
         */
        Inclusion: {
            /**
             * @default undecided
             * @enum {unknown}
             */
            value: "excluded" | "included" | "undecided";
            /** @default null */
            standard: string | null;
            /** @default null */
            reason: string | null;
            /** @default null */
            reviewer: string | null;
        };
        /**
         * Suggestion
         * @description What the machine would have now where a person decided: field, the person's value, the machine's.
         */
        Suggestion: {
            target: string;
            field: string;
            decided: string;
            machine_now: string;
            machine_then: string | null;
            reviewer: string;
        };
        /**
         * Judgement
         * @description Who decided what about which record, when (ISO 8601, UTC), on what before, and which earlier one it retracts.
         *
         *         ``seq`` numbers the judgements of a project from 1. ``before`` is the value that the decision was made on and
         *         ``machine`` the machine's, with its score, so that neither is ever lost. ``codebook`` is the version it was made by.
         *         ``round`` names the blind round it belongs to; such a judgement changes no record. ``previous`` is the digest of the
         *         judgement before it and ``digest`` its own, so that a changed or missing line shows.
         *
         *         >>> day = "2018-06-30T00:00:00Z"
         *         >>> Judgement(id="jdg-1", target="clm-1", decision="accept", reviewer="kestrel", time=day).field is None
         *         True
         */
        Judgement: {
            id: string;
            /** @default 0 */
            seq: number;
            target: string;
            /** @default null */
            field: string | null;
            /** @enum {unknown} */
            decision: "accept" | "add" | "assign" | "code" | "comment" | "correct" | "flag" | "include" | "merge" | "read" | "reject" | "retract" | "seal" | "settle" | "split";
            /** @default null */
            value: unknown;
            /** @default null */
            before: unknown;
            /** @default null */
            machine: unknown;
            reviewer: string;
            time: string;
            /** @default null */
            note: string | null;
            /** @default null */
            codebook: string | null;
            /** @default null */
            round: string | null;
            /** @default null */
            retracts: string | null;
            /** @default null */
            previous: string | null;
            /** @default null */
            digest: string | null;
        };
        /**
         * DocumentView
         * @description One document: what is known of it, its text in blocks and pieces with every claim's words, its claims.
         *
         *         ``original`` is the path of the original to show in a sandboxed frame, null where its bytes are not kept.
         *         ``read_by`` are the reviewers who read it completely.
         */
        DocumentView: {
            id: string;
            version: number;
            title: string | null;
            outlet: string | null;
            published: string | null;
            url: string | null;
            file: string;
            sha256: string;
            language: string;
            warnings: string[];
            blocks: components["schemas"]["Block"][];
            claims: components["schemas"]["ClaimView"][];
            original: string | null;
            copy_of: string[];
            copies: string[];
            read_by: string[];
            days: components["schemas"]["Days"];
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
         * Piece
         * @description A stretch of the text that is in the same highlights throughout; pieces joined are the text, byte for byte.
         */
        Piece: {
            text: string;
            start: number;
            /** @default [] */
            marks: components["schemas"]["Mark"][];
        };
        /**
         * Mark
         * @description A highlight: what it shows (field, or ``trigger``, ``cue``, ``source``), of which claim, under which number.
         */
        Mark: {
            claim_id: string;
            field: string;
            number: number;
        };
        /**
         * ContradictionsView
         * @description All contradictions of an event, and its disputed fields under every rule.
         */
        ContradictionsView: {
            event: components["schemas"]["EventRow"];
            rule: string;
            opposed: components["schemas"]["Opposed"][];
            under: components["schemas"]["UnderRule"][];
        };
        /**
         * Opposed
         * @description A contradiction, its sides as columns; ``same_origin`` says whether one origin stands behind several.
         */
        Opposed: {
            field: string;
            kind: string;
            sides: components["schemas"]["Side"][];
            note: string[];
            same_origin: string;
        };
        /**
         * Side
         * @description One side of a contradiction: its value, the claims that tell it, and the origins behind them.
         */
        Side: {
            value: string;
            claims: components["schemas"]["ClaimView"][];
            origins: number | null;
            origin_names: string[];
            unknown: number;
        };
        /**
         * UnderRule
         * @description What a field's value would be under one rule of aggregation; ``why`` says how the rule came to it.
         */
        UnderRule: {
            rule: string;
            label: string;
            field: string;
            text: string | null;
            why: string;
            is_in_force: boolean;
        };
        /**
         * Candidate
         * @description A value that a person may choose for a field: what it is called, what tells it apart, and the value itself.
         */
        Candidate: {
            label: string;
            detail: string;
            value: Record<string, never>;
            /** @default null */
            score: number | null;
        };
        /**
         * NewRound
         * @description A round as a person asks for it: a random ``sample`` for accuracy, or ``double`` coding by several reviewers.
         *
         *         ``share`` of the claims a filter lets through (0..1) is drawn by ``seed``, at most ``most``.
         */
        NewRound: {
            /** @enum {unknown} */
            kind: "double" | "sample";
            name: string;
            /** @default [] */
            reviewers: string[];
            /** @default 0.05 */
            share: number;
            /** @default 200 */
            most: number;
            /** @default 0 */
            seed: number;
            /** @default  */
            filter: string;
        };
        /**
         * Round
         * @description A round: which claims, by whom, and how far each reviewer is; ``codes`` counts saved codings by reviewer.
         */
        Round: {
            id: string;
            /** @enum {unknown} */
            kind: "double" | "sample";
            name: string;
            reviewers: string[];
            seed: number;
            filter: string;
            items: number;
            codes: {
                [key: string]: number;
            };
            is_open: boolean;
        };
        /**
         * BlindItem
         * @description What a coder sees of one claim: its document's text and the words of its trigger; no value of the machine's.
         *
         *         ``done`` of ``items`` are saved by this reviewer; ``item`` is null when all are.
         */
        BlindItem: {
            round: string;
            item: string | null;
            done: number;
            items: number;
            /** @default null */
            trigger: components["schemas"]["Words"] | null;
            /** @default null */
            sentence: components["schemas"]["Words"] | null;
            /** @default [] */
            blocks: components["schemas"]["Block"][];
            /** @default null */
            published: string | null;
            /** @default null */
            outlet: string | null;
        };
        /**
         * BlindCode
         * @description One coder's values for one item, by field; a field left out was not coded, null says that the text has none.
         *
         *         Fields: ``is_event`` (bool), ``what`` (ACLED sub-event), ``who``, ``whom`` (actor ids or names), ``where`` (place
         *         id, name or [lat, lon]), ``when`` ([first, last]), ``killed`` ([low, high]), ``factuality``, ``source`` (type of the
         *         chain's end).
         */
        BlindCode: {
            item: string;
            values: Record<string, never>;
            /** @default null */
            note: string | null;
        };
        /**
         * AgreementView
         * @description How far the coders of a round agree, field by field, and where they differ; hidden until both have finished.
         */
        AgreementView: {
            round: components["schemas"]["Round"];
            fields: components["schemas"]["FieldAgreement"][];
            differences: components["schemas"]["Difference"][];
            is_hidden: boolean;
        };
        /**
         * FieldAgreement
         * @description Krippendorff's alpha of one field with its 95 % interval; null where ``n`` items coded twice are too few.
         */
        FieldAgreement: {
            field: string;
            metric: string;
            alpha: number | null;
            low: number | null;
            high: number | null;
            n: number;
            note: string;
        };
        /**
         * Difference
         * @description A field that coders coded differently, to be adjudicated: each coder's value, and what was settled.
         */
        Difference: {
            item: string;
            field: string;
            values: Record<string, never>;
            /** @default null */
            settled: unknown;
            /** @default false */
            is_settled: boolean;
        };
        /**
         * AccuracyPanel
         * @description The machine's accuracy on this project's own reports, from blind samples; never a claim about truth.
         */
        AccuracyPanel: {
            rounds: components["schemas"]["Round"][];
            fields: components["schemas"]["FieldAccuracy"][];
            sampled: number;
            claims: number;
        };
        /**
         * FieldAccuracy
         * @description How often the machine's value equals the coder's, field by field, with a 95 % interval (Wilson).
         *
         *         ``share`` is null and ``note`` says "n too small" below 30.
         */
        FieldAccuracy: {
            field: string;
            n: number;
            right: number;
            share: number | null;
            low: number | null;
            high: number | null;
            note: string;
        };
        /**
         * Asked
         * @description A decision as the page or a script asks for it; reviewer, time and codebook are the server's to write.
         *
         *         ``version`` is the target's version that was seen (null: whatever it is); another is answered with 409. ``keep``
         *         asks to keep a corrected alias or place as a row of the project's own pack, which the next run uses. ``round`` is
         *         the id of the blind round that the decision is made in.
         */
        Asked: {
            target: string;
            /** @enum {unknown} */
            decision: "accept" | "add" | "assign" | "code" | "comment" | "correct" | "flag" | "include" | "merge" | "read" | "reject" | "retract" | "seal" | "settle" | "split";
            /** @default null */
            field: string | null;
            /** @default null */
            value: unknown;
            /** @default null */
            note: string | null;
            /** @default null */
            version: number | null;
            /** @default false */
            keep: boolean;
            /** @default null */
            round: string | null;
        };
        /**
         * Done
         * @description What came of a decision: the judgement as it is kept, events that changed as they are now, and ids that moved.
         *
         *         ``moved`` tells for each event id that is no more which event holds its first claim now. ``undoable`` is how many
         *         steps the reviewer can undo.
         */
        Done: {
            judgement: components["schemas"]["Judgement"];
            events: components["schemas"]["EventRow"][];
            moved: {
                [key: string]: string;
            };
            undoable: number;
        };
        /**
         * HistoryPage
         * @description Judgements, the latest first.
         */
        HistoryPage: {
            total: number;
            offset: number;
            judgements: components["schemas"]["Judgement"][];
        };
        /**
         * SavedFilter
         * @description A filter under a name, in its canonical spelling.
         */
        SavedFilter: {
            name: string;
            filter: string;
        };
        /**
         * Session
         * @description What the page must know before it draws anything.
         */
        Session: {
            project: string;
            reviewer: string;
            may_write: boolean;
            codebook: string;
            policy: string | null;
            rule: string | null;
            policies: components["schemas"]["Choice"][];
            rules: components["schemas"]["Choice"][];
            counts: {
                [key: string]: number;
            };
            standing: string | null;
            undoable: number;
            redoable: number;
            filters: components["schemas"]["SavedFilter"][];
            reviewers: string[];
            types: string[];
            version: string;
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
         * Pattern
         * @description What the claims of a narrative share whatever their day and place: an act between two sides, or on a subject.
         *
         *         ``key`` identifies it and is made of pack ids where there are any. ``who`` and ``whom`` are names, null where the
         *         claim tells no such side. ``motif`` is the subject that sets it apart from the acts of any war ("chemical",
         *         "hospital"), null where the act does so itself. A pattern that is not ``distinctive`` (an army shells its enemy)
         *         groups claims but makes no narrative.
         *
         *         >>> Pattern(key="act-us|evacuation|act-isil|", who="United States", act="evacuation", whom="Islamic State").motif
         */
        Pattern: {
            key: string;
            who: string | null;
            act: string;
            whom: string | null;
            /** @default null */
            motif: string | null;
            /** @default true */
            is_distinctive: boolean;
        };
        /**
         * Echo
         * @description One claim of a narrative: which, in which Document, by which outlet, on which day, after whom, in what words.
         *
         *         ``published`` is the day of publication (ISO 8601), null where nobody told it. ``chain`` are the names of the links,
         *         outlet first. ``copy_of`` is the Document whose text this one repeats.
         */
        Echo: {
            claim_id: string;
            document_id: string;
            outlet: string | null;
            published: string | null;
            chain: string[];
            words: string;
            /** @default asserted */
            factuality: string;
            /** @default null */
            copy_of: string | null;
        };
        /**
         * Variant
         * @description One value that a field takes in a narrative, the day it was first told so, and the claims that tell it.
         */
        Variant: {
            value: string;
            first_day: string | null;
            claim_ids: string[];
        };
        /**
         * Moved
         * @description A field that takes several values in a narrative, in the order in which they were first told.
         *
         *         ``of`` says what the numbers count ("killed civilians") or whose side the actors are on; null for other fields.
         */
        Moved: {
            /** @enum {unknown} */
            field: "actor" | "day" | "means" | "number" | "people" | "place";
            /** @default null */
            of: string | null;
            values: components["schemas"]["Variant"][];
        };
        /**
         * Reach
         * @description How far a narrative has come at one outlet or on one side: Documents, and the day of the first.
         */
        Reach: {
            name: string;
            documents: number;
            first_day: string | null;
        };
        /**
         * Narrative
         * @description Claims of one Pattern in the order they were published: the first, the echoes, the denials, what moved.
         *
         *         ``id`` is made of the pattern, so that it stays as Documents come. ``kind`` tells a pattern told again
         *         (``narrative``) from several reports of one happening and from what one Document alone tells. ``first`` is the
         *         earliest claim of this corpus that does not deny, null where all do; it is not the origin of anything beyond the
         *         corpus. ``also`` are the other claims of the first's Document, ``echoes`` those of other Documents.
         *         ``origins`` are independent origins as everywhere (null where none can be told), ``unknown`` the claims
         *         whose independence cannot be told. ``sides`` are documented affiliations of the outlets. Nothing here says whether
         *         a narrative is true.
         *
         *         >>> pattern = Pattern(key="a|b|c|", who="A", act="b", whom="C")
         *         >>> Narrative(id="nar-1", pattern=pattern, kind="told-once", first=None, documents=0, origins=None).echoes
         *         ()
         */
        Narrative: {
            id: string;
            pattern: components["schemas"]["Pattern"];
            /** @enum {unknown} */
            kind: "narrative" | "one-happening" | "told-once";
            first: components["schemas"]["Echo"] | null;
            /** @default [] */
            also: components["schemas"]["Echo"][];
            /** @default [] */
            echoes: components["schemas"]["Echo"][];
            /** @default [] */
            denials: components["schemas"]["Echo"][];
            documents: number;
            /** @default 0 */
            copies: number;
            origins: number | null;
            /** @default [] */
            origin_names: string[];
            /** @default [] */
            unknown: string[];
            /** @default [] */
            moved: components["schemas"]["Moved"][];
            /** @default [] */
            outlets: components["schemas"]["Reach"][];
            /** @default [] */
            sides: components["schemas"]["Reach"][];
        };
        /**
         * Read
         * @description How one piece of a question was read: its words, its role, and what they were taken to mean.
         *
         *         ``role``: who, whom, either (side), act, where, word.
         */
        Read: {
            words: string;
            role: string;
            /** @default [] */
            meanings: string[];
        };
        /**
         * Finding
         * @description Claims of one pattern that answer a question; ``score`` is the best one's share (0..1) of all that was asked.
         */
        Finding: {
            score: number;
            narrative: components["schemas"]["Narrative"];
        };
        /**
         * Answer
         * @description What a corpus tells in answer to a question: claims that match, grouped by pattern, the best first.
         *
         *         ``claims`` counts all that match. ``patterns`` counts the groups of the best of them, ``grouped`` claims in all;
         *         ``findings`` are the first of these groups. ``is_whole``: the best claim matches the question, not only parts of it.
         *         ``left_out`` are words of the question that were too many to be read. ``corpus`` is how many claims were searched.
         *
         *         >>> Answer(question="?", read=(), corpus=0).findings
         *         ()
         */
        Answer: {
            question: string;
            read: components["schemas"]["Read"][];
            /** @default [] */
            findings: components["schemas"]["Finding"][];
            /** @default 0 */
            patterns: number;
            /** @default 0 */
            claims: number;
            /** @default 0 */
            grouped: number;
            /** @default false */
            is_whole: boolean;
            /** @default 0 */
            left_out: number;
            corpus: number;
        };
        /**
         * Named
         * @description Another source and how many reports it is met in.
         *
         *         >>> Named(name="SANA", n=3).n
         *         3
         */
        Named: {
            name: string;
            n: number;
        };
        /**
         * Agreement
         * @description How often what a source says of a field agrees with an independent origin's word on the same event, or differs.
         *
         *         ``agrees`` and ``differs`` count pairs of an event and another origin; what cannot be compared is in neither.
         *
         *         >>> Agreement(field="how_many", agrees=2, differs=1).n
         *         3
         */
        Agreement: {
            /** @enum {unknown} */
            field: "how_many" | "where" | "who";
            agrees: number;
            differs: number;
        };
        /**
         * Label
         * @description Words that a source uses for an actor: ``n`` times of the ``of_words`` that it uses them at all.
         *
         *         ``of_actor`` is how often it speaks of that actor, by whatever words.
         *
         *         >>> Label(words="terrorists", actor="Hayat Tahrir al-Sham", n=12, of_words=20, of_actor=15).n
         *         12
         */
        Label: {
            words: string;
            actor: string;
            n: number;
            of_words: number;
            of_actor: number;
        };
        /**
         * SourceProfile
         * @description What one source did in a collection of reports.
         *
         *         ``reports`` and ``claims`` are those it published; ``cited_in`` counts reports of others that rest on it. ``events``
         *         are those it tells or is cited for, ``alone`` the ids of those that nobody tells without it. ``copies`` and
         *         ``copied_by`` count whole texts.
         *
         *         >>> SourceProfile(id="src-sana", name="SANA", type="state_media", side="Syrian government").alone
         *         ()
         */
        SourceProfile: {
            id: string | null;
            name: string;
            /** @enum {unknown} */
            type: "anonymous_source" | "armed_actor_statement" | "document" | "international_org" | "local_residents_activists" | "media_outlet" | "monitoring_group" | "named_person" | "ngo" | "official_military" | "state_media" | "unspecified";
            /** @default null */
            side: string | null;
            /** @default null */
            owner: string | null;
            /** @default 0 */
            reports: number;
            /** @default 0 */
            claims: number;
            /** @default 0 */
            cited_in: number;
            /** @default [] */
            cites: components["schemas"]["Named"][];
            /** @default [] */
            cited_by: components["schemas"]["Named"][];
            /** @default [] */
            copies: components["schemas"]["Named"][];
            /** @default [] */
            copied_by: components["schemas"]["Named"][];
            /** @default 0 */
            events: number;
            /** @default [] */
            alone: string[];
            /** @default [] */
            agreement: components["schemas"]["Agreement"][];
            /** @default [] */
            labels: components["schemas"]["Label"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
