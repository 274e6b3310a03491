// Short names for the API's shapes.
import type { components } from "./schema";

type Shapes = components["schemas"];

export type EventRow = Shapes["EventRow"];
export type EventPage = Shapes["EventPage"];
export type Facet = Shapes["Facet"];
export type Facets = Shapes["Facets"];
export type MapView = Shapes["MapView"];
export type Spots = Shapes["Spots"];
export type Tray = Shapes["Tray"];
export type TimelineView = Shapes["TimelineView"];
export type Bars = Shapes["Bars"];
export type Point = Shapes["Point"];
export type Days = Shapes["Days"];
export type EventView = Shapes["EventView"];
export type EventField = Shapes["EventField"];
export type Told = Shapes["Told"];
export type ClaimView = Shapes["ClaimView"];
export type Field = Shapes["Field"];
export type Value = Shapes["Value"];
export type Words = Shapes["Words"];
export type Link = Shapes["Link"];
export type DocumentView = Shapes["DocumentView"];
export type Block = Shapes["Block"];
export type Piece = Shapes["Piece"];
export type Mark = Shapes["Mark"];
export type Suggestion = Shapes["Suggestion"];
export type Contradiction = Shapes["Contradiction"];
export type ContradictionsView = Shapes["ContradictionsView"];
export type Judgement = Shapes["Judgement"];
export type Decision = Judgement["decision"];
export type Done = Shapes["Done"];
export type HistoryPage = Shapes["HistoryPage"];
export type SavedFilter = Shapes["SavedFilter"];
export type Session = Shapes["Session"];
export type State = Shapes["State"];
export type Choice = Shapes["Choice"];
export type Narrative = Shapes["Narrative"];
export type Answer = Shapes["Answer"];
export type SourceProfile = Shapes["SourceProfile"];
export type Round = Shapes["Round"];
export type BlindItem = Shapes["BlindItem"];
export type AgreementView = Shapes["AgreementView"];
export type AccuracyPanel = Shapes["AccuracyPanel"];

/** What the server fills in where it is left out may be left out. */
export type Asked = Pick<Shapes["Asked"], "target" | "decision"> & Partial<Shapes["Asked"]>;
export type NewRound = Pick<Shapes["NewRound"], "kind" | "name"> & Partial<Shapes["NewRound"]>;
export type BlindCode = Pick<Shapes["BlindCode"], "item" | "values"> & Partial<Shapes["BlindCode"]>;

/** A value that may be chosen; its shape is that of the field it is for. */
export type Candidate = Omit<Shapes["Candidate"], "value"> & { readonly value: Readonly<Record<string, unknown>> };
