// The short dialogs: flag, comment, assign, take into the data set, parts of an event, keep a filter.
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client";
import type { EventPage, EventRow } from "../api/types";
import { opened } from "../evidence/store";
import { standing, titleOf } from "../list/words";
import { filter } from "../state/filter";
import { announce, announceError } from "../state/live";
import { select } from "../state/selection";
import { saveFilter, session } from "../state/session";
import { Choices, numbered } from "./choices";
import { Modal } from "./modal";
import { closeDialog } from "./open";
import { decideEvent } from "./send";

interface AskProps {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly isNeeded?: boolean;
  readonly onGive: (text: string) => void;
}

function Ask({ title, label, button, isNeeded, onGive }: AskProps) {
  const [text, setText] = useState("");
  const give = (event: Event) => {
    event.preventDefault();
    onGive(text.trim());
  };
  return (
    <Modal title={title}>
      <form onSubmit={give}>
        <label class="note">{label}<input data-first type="text" value={text} onInput={(event) => setText(event.currentTarget.value)} /></label>
        <p class="row-of-buttons"><button type="submit" class="first" disabled={isNeeded && !text.trim()}>{button}</button></p>
      </form>
    </Modal>
  );
}

/** Ask why the event is flagged, or take its flag away. */
export function FlagDialog() {
  const isFlagged = opened.value?.row.flags.includes("flagged") || opened.value?.row.reasons.some((reason) => reason.kind === "flagged");
  if (isFlagged) {
    const off = () => void decideEvent({ decision: "flag", value: false }, "Flag taken away");
    return <Modal title="Flagged"><p class="row-of-buttons"><button data-first type="button" class="first" onClick={off}>Take the flag away</button></p></Modal>;
  }
  return <Ask title="Flag for a second look" label="Reason" button="Flag" onGive={(text) => void decideEvent({ decision: "flag", value: text || true }, "Flagged")} />;
}

/** Ask for a comment. */
export function CommentDialog() {
  return <Ask title="Comment" label="Comment" button="Keep" isNeeded onGive={(note) => void decideEvent({ decision: "comment", note }, "Comment kept")} />;
}

/** Ask who looks at the event next. */
export function AssignDialog() {
  const [text, setText] = useState("");
  const known = (session.value?.reviewers ?? []).filter((name) => name.toLowerCase().includes(text.toLowerCase()));
  const isNew = text.trim() !== "" && !known.includes(text.trim());
  const choices = [
    ...known.map((name) => ({ label: name, detail: "", value: name as string | null })),
    ...(isNew ? [{ label: text.trim(), detail: "new name", value: text.trim() as string | null }] : []),
    { label: "Nobody", detail: "take the assignment back", value: null },
  ];
  return (
    <Modal title="Who looks at this next?">
      <Choices label="Reviewer" choices={choices} text={text} onText={setText}
        onChoose={(choice) => void decideEvent({ decision: "assign", value: choice.value }, `Assigned: ${choice.label}`)} />
    </Modal>
  );
}

const INCLUSIONS = [
  ["included", "Included", "it counts in the data set"], ["excluded", "Excluded", "it does not, and stays here"],
  ["undecided", "Undecided", "take the decision back"],
] as const;

/** Ask whether the event enters the data set, by which standard and why. */
export function IncludeDialog() {
  const now = opened.value?.inclusion;
  const [value, setValue] = useState<string>(now?.value === "excluded" ? "excluded" : "included");
  const [standard, setStandard] = useState(now?.standard ?? "");
  const [reason, setReason] = useState(now?.reason ?? "");
  const label = INCLUSIONS.find(([name]) => name === value)?.[1] ?? value;
  const give = (event: Event) => {
    event.preventDefault();
    void decideEvent({ decision: "include", value: { value, standard: standard || null, reason: reason || null } }, `Data set: ${label}`);
  };
  const onKey = (event: KeyboardEvent) => {
    const one = INCLUSIONS[numbered(event.key)];
    if (!one || (event.target instanceof HTMLInputElement && event.target.type === "text")) return;
    event.preventDefault();
    setValue(one[0]);
  };
  return (
    <Modal title="In the data set?">
      <form onSubmit={give} onKeyDown={onKey}>
        <fieldset class="which">
          <legend>Decision</legend>
          {INCLUSIONS.map(([name, title, detail], at) => (
            <label key={name}>
              <kbd>{at + 1}</kbd> <input type="radio" name="inclusion" checked={value === name} onChange={() => setValue(name)} data-first={value === name || undefined} />{" "}
              {title} <span class="soft">{detail}</span>
            </label>
          ))}
        </fieldset>
        <label class="note">By which standard<input type="text" value={standard} onInput={(event) => setStandard(event.currentTarget.value)} /></label>
        <label class="note">Reason<input type="text" value={reason} onInput={(event) => setReason(event.currentTarget.value)} /></label>
        <p class="row-of-buttons"><button type="submit" class="first">Keep: {label.toLowerCase()}</button></p>
      </form>
    </Modal>
  );
}

/** Show the parts of the open event. */
export function PartsDialog() {
  const ids = opened.value?.parts ?? [];
  const [rows, setRows] = useState<readonly EventRow[]>([]);
  useEffect(() => {
    get<EventPage>("events", { ids: ids.join(","), sort: "day", limit: ids.length }).then((page) => setRows(page.rows), announceError);
  }, [ids]);
  const choices = ids.map((id) => ({ id, row: rows.find((row) => row.id === id) })).map(({ id, row }) => ({ id, label: row ? titleOf(row) : "…", detail: row ? standing(row) : "" }));
  const open = (id: string) => {
    closeDialog();
    select(id);
  };
  return <Modal title="Parts of this event"><Choices label="Part" choices={choices} text="" onText={null} onChoose={(one) => open(one.id)} /></Modal>;
}

/** Ask for the name under which the filter is kept. */
export function KeepFilterDialog() {
  const keep = (name: string) => void saveFilter({ name, filter: filter.value }).then(
    () => { closeDialog(); announce(`Kept: ${name}`); },
    announceError,
  );
  return <Ask title="Keep this filter" label="Name" button="Keep" isNeeded onGive={keep} />;
}
