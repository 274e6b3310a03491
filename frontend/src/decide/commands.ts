// Makes everything that a person can do known to keys and palette.
import { claim, fieldOf, nextWords, opened, shownDocument, stepClaim } from "../evidence/store";
import { selectedWords } from "../evidence/selection";
import { takeable, takeOver } from "../evidence/suggested";
import { register, type Command } from "../state/commands";
import { decide, redo, undo } from "../state/decisions";
import { announce } from "../state/live";
import { go, view } from "../state/route";
import { focus, pickPoint, selected, toggleMark } from "../state/selection";
import { session } from "../state/session";
import { pane } from "../frame/panes";
import { dialog, editField, type Dialog } from "./open";
import { decideClaim, decideEvent, step, triage } from "./send";

const mayWrite = () => session.value?.may_write ?? false;
/** Whether the chosen event's evidence is there: until then keys that ask about it would get the one before. */
const isOpen = () => view.value === "events" && opened.value !== null && opened.value.row.id === selected.value;
const mayDecide = () => mayWrite() && isOpen();
const mayTriage = () => mayWrite() && onList() && selected.value !== null;
const onList = () => view.value === "events";

type Plain = Exclude<Dialog["kind"], "field" | "add" | "chain">;

function opens(name: Plain, label: string, keys: readonly string[], isReady: () => boolean = mayDecide): Command {
  return { name, label, keys, group: "Decide", isReady, run: () => { dialog.value = { kind: name }; } };
}

function looks(name: string, label: string, keys: readonly string[], run: () => void, isReady?: () => boolean): Command {
  return { name, label, keys, group: "Look", run, ...(isReady && { isReady }) };
}

/** Correct the field whose words are in focus, else ask which. */
function edit(): void {
  const of = claim.value;
  const now = focus.value;
  const field = of && now?.claim === of.id ? fieldOf(of, now.field) : undefined;
  if (of && field) editField(of, field);
  else dialog.value = { kind: "fields" };
}

function add(): void {
  const text = shownDocument.value;
  dialog.value = { kind: "add", document: text?.id ?? null, words: text && selectedWords(text) };
}

async function markRead(): Promise<void> {
  const text = shownDocument.value;
  if (!text) return;
  const isRead = text.read_by.includes(session.value?.reviewer ?? "");
  const done = await decide({ target: text.id, decision: "read", value: !isRead, version: text.version });
  if (done) announce(isRead ? "No longer marked as read" : "Marked as read completely");
}

function contradictions(): void {
  if (opened.value?.contradictions.length) go("contradictions", selected.value);
  else announce("No contradiction was found between the claims of this event.");
}

function takeFromMachine(): void {
  const found = takeable(opened.value);
  if (found) void takeOver(...found);
}

function seal(): void {
  const isSealed = opened.value?.row.is_sealed ?? false;
  void decideEvent({ decision: "seal", value: !isSealed }, isSealed ? "Seal taken off" : "Sealed: left out of exports and lists");
}

function ofClaim(decision: "accept" | "reject"): () => void {
  return () => {
    if (claim.value) void decideClaim(claim.value, { decision }, decision === "accept" ? "Claim accepted" : "Claim rejected");
  };
}

const MOVE: readonly Command[] = [
  { name: "next", label: "Next event", keys: ["j", "space"], group: "Move", isReady: onList, run: () => void step(1) },
  { name: "previous", label: "Previous event", keys: ["k"], group: "Move", isReady: onList, run: () => void step(-1) },
  { name: "open", label: "Go into the evidence", keys: ["enter"], group: "Move", isReady: isOpen, run: () => pane("evidence") },
  { name: "words", label: "Next words of the claim", keys: ["w"], group: "Move", isReady: isOpen, run: nextWords },
  { name: "next-claim", label: "Next claim of the event", keys: ["]", "n"], group: "Move", isReady: isOpen, run: () => stepClaim(1) },
  { name: "previous-claim", label: "Previous claim of the event", keys: ["[", "p"], group: "Move", isReady: isOpen, run: () => stepClaim(-1) },
  { name: "go-list", label: "Go to the list", keys: ["g l"], group: "Move", run: () => pane("list") },
  { name: "go-map", label: "Go to the map", keys: ["g m"], group: "Move", run: () => pane("map") },
  { name: "go-timeline", label: "Go to the timeline", keys: ["g t"], group: "Move", run: () => pane("timeline") },
  { name: "go-evidence", label: "Go to the evidence", keys: ["g e"], group: "Move", run: () => pane("evidence") },
];

const DECIDE: readonly Command[] = [
  { name: "accept", label: "Accept the event, go on", keys: ["a"], group: "Decide", isReady: mayTriage, run: () => triage("accept") },
  { name: "reject", label: "Reject the event, go on", keys: ["x"], group: "Decide", isReady: mayTriage, run: () => triage("reject") },
  { name: "undo", label: "Undo the last decision", keys: ["z", "ctrl+z"], group: "Decide", isReady: mayWrite, run: () => void undo() },
  { name: "redo", label: "Redo what was undone", keys: ["y", "ctrl+y"], group: "Decide", isReady: mayWrite, run: () => void redo() },
  { name: "edit", label: "Correct a field of the claim", keys: ["e"], group: "Decide", isReady: mayDecide, run: edit },
  opens("merge", "Merge with other events", ["m"]),
  { name: "mark", label: "Mark the event for a merge", keys: ["v"], group: "Decide", isReady: mayDecide, run: () => { if (selected.value) toggleMark(selected.value); } },
  opens("split", "Split claims off", ["s"], () => mayDecide() && (opened.value?.claims.length ?? 0) > 1),
  opens("flag", "Flag, or take the flag away", ["f"]),
  { name: "add", label: "Add a claim: from the selected words, or from a note", keys: ["+"], group: "Decide", isReady: mayDecide, run: add },
  { name: "accept-claim", label: "Accept this claim alone", keys: [], group: "Decide", isReady: mayDecide, run: ofClaim("accept") },
  { name: "reject-claim", label: "Reject this claim alone: it leaves its event", keys: [], group: "Decide", isReady: mayDecide, run: ofClaim("reject") },
  { name: "take-over", label: "Take what the machine now says instead of my correction", keys: ["u"], group: "Decide", isReady: () => mayDecide() && takeable(opened.value) !== null, run: takeFromMachine },
  opens("include", "Take into the data set, or leave out", ["i"]),
  opens("comment", "Comment", ["t"]),
  opens("assign", "Assign to a reviewer", []),
  { name: "seal", label: "Seal, or take the seal off", keys: [], group: "Decide", isReady: mayDecide, run: seal },
  { name: "read", label: "Mark the document as read completely", keys: ["r"], group: "Decide", isReady: mayDecide, run: () => void markRead() },
];

const LOOK: readonly Command[] = [
  looks("contradictions", "Contradictions of the event", ["c"], contradictions, isOpen),
  looks("narrative", "History of the claim", ["h"], () => go("narrative", claim.value?.id ?? null), isOpen),
  looks("back", "Back to the events", ["escape"], back, () => view.value !== "events" || pickPoint.value !== null),
  looks("go-find", "Search claims and texts", ["g s"], () => go("search")),
  looks("sources", "Sources", ["g o"], () => go("sources")),
  looks("rounds", "Blind rounds and agreement", ["g r"], () => go("rounds")),
  looks("accuracy", "Accuracy on this project's reports", ["g a"], () => go("accuracy")),
  looks("history", "All decisions", ["g h"], () => go("history")),
];

function back(): void {
  if (pickPoint.value) {
    pickPoint.value = null;
    announce("No point was picked.");
  } else go("events");
}

const PAGE: readonly Command[] = [
  { name: "search", label: "Search within the events", keys: ["/"], group: "Page", run: () => pane("search") },
  { ...opens("keep-filter", "Keep this filter under a name", [], mayWrite), group: "Page" },
  { name: "export", label: "Export the events of this filter", keys: ["ctrl+e"], group: "Page", isReady: onList, run: () => { dialog.value = { kind: "export" }; } },
  { name: "middle", label: "Show or hide map and timeline", keys: ["b"], group: "Page", isReady: onList, run: () => pane("toggle-middle") },
  { name: "palette", label: "Everything that can be done", keys: ["ctrl+k"], group: "Page", run: () => { dialog.value = { kind: "palette" }; } },
  { name: "more", label: "More decisions", keys: [], group: "Page", run: () => { dialog.value = { kind: "more" }; }, isReady: () => false },
  { name: "help", label: "Keys and settings", keys: ["f1", "?"], group: "Page", run: () => { dialog.value = { kind: "help" }; } },
  { name: "parts", label: "Parts of this event", keys: [], group: "Look", isReady: () => (opened.value?.parts.length ?? 0) > 0, run: () => { dialog.value = { kind: "parts" }; } },
];

/** Make all commands known. */
export function registerCommands(): void {
  register(...MOVE, ...DECIDE, ...LOOK, ...PAGE);
}
