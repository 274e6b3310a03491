// What an event is in a sentence, how it stands, and what can be decided about it.
import type { Choice, EventView } from "../api/types";
import { StateMark } from "../frame/state-mark";
import { counted, sentenceOf, standing } from "../list/words";
import { run } from "../state/commands";
import { decide } from "../state/decisions";
import { selected } from "../state/selection";
import { session } from "../state/session";
import { go } from "../state/route";

const ACTIONS = [
  ["accept", "Accept", "A"], ["reject", "Reject", "X"], ["edit", "Edit", "E"], ["merge", "Merge", "M"],
  ["split", "Split", "S"], ["flag", "Flag", "F"], ["more", "More", ""],
] as const;

function Actions({ view }: { view: EventView }) {
  if (!session.value?.may_write) return <p class="soft small">You may read, not decide.</p>;
  const isOff = (name: string) => name === "split" && view.claims.length < 2;
  return (
    <div class="actions" role="toolbar" aria-label="Decisions">
      {ACTIONS.map(([name, label, key]) => (
        <button key={name} type="button" class={name === "accept" ? "first" : undefined} disabled={isOff(name)} onClick={() => run(name)}>
          {label}{key && <> <kbd>{key}</kbd></>}
        </button>
      ))}
    </div>
  );
}

/** Leave a policy's or rule's version to its title: "incident@1" is "incident". */
function plainly(name: string | null): string {
  return (name ?? "").replace(/@\d+$/, "");
}

/** Say by which policy the event was grouped and by which rule its values were taken; their sentences are a pointer away. */
function Settled({ view }: { view: EventView }) {
  const does = (known: readonly Choice[] | undefined, name: string) => known?.find((one) => one.name === name)?.text ?? name;
  const now = session.value;
  const sentences = `${does(now?.policies, view.policy)} (${view.policy}). ${does(now?.rules, view.rule)} (${view.rule}).`;
  return <span title={sentences}>grouped by {plainly(view.policy)}, values by {plainly(view.rule)}</span>;
}

function InclusionChoice({ view }: { view: EventView }) {
  const { value, standard, reason, reviewer } = view.inclusion;
  const by = [standard, reason, reviewer && `by ${reviewer}`].filter(Boolean).join(" · ");
  return (
    <span title={by}>
      data set: {value}
      {session.value?.may_write && <> <button type="button" class="link" onClick={() => run("include")}>decide <kbd>I</kbd></button></>}
    </span>
  );
}

/** Draw why the event is in the queue, and what a reader must know of it. */
export function Signs({ view }: { view: EventView }) {
  const { row } = view;
  const said = new Set(["flagged", "changes-accepted", "sealed", "has-parts", ...(row.reasons.some(({ kind }) => kind === "denied") ? ["denied"] : [])]);
  const words = [...row.flags.filter((flag) => !said.has(flag)).map((flag) => flag.replaceAll("-", " ")), ...(row.counted ? [] : ["not counted as having happened"]),
    ...(row.assigned ? [`assigned to ${row.assigned}`] : [])];
  return (
    <p class="signs">
      {row.reasons.filter((reason) => reason.kind !== "unreviewed").map((reason) => <span key={reason.text} class="chip warn">{reason.text}</span>)}
      {words.map((word) => <span key={word} class="chip">{word}</span>)}
    </p>
  );
}

function Sealed({ view }: { view: EventView }) {
  if (!view.row.is_sealed || !session.value?.may_write) return null;
  const open = () => void decide({ target: view.row.id, decision: "seal", value: false, version: view.row.version });
  return <button type="button" class="link" onClick={open}>take the seal off</button>;
}

function Larger({ view }: { view: EventView }) {
  return (
    <>
      {view.part_of && <button type="button" class="link" onClick={() => { selected.value = view.part_of; }}>part of a larger event</button>}
      {view.parts.length > 0 && <button type="button" class="link" onClick={() => run("parts")}>{counted(view.parts.length, "part")}</button>}{" "}
      {view.contradictions.length > 0 && (
        <button type="button" class="link" onClick={() => go("contradictions", view.row.id)}>
          {view.contradictions.length === 1 ? "1 contradiction" : `${view.contradictions.length} contradictions`} <kbd>C</kbd>
        </button>
      )}
    </>
  );
}

/** Draw the head of an event. */
export function Head({ view }: { view: EventView }) {
  const { row } = view;
  return (
    <header class={`head head-${row.status}`}>
      <h2 id="event-head" tabIndex={-1}><StateMark status={row.status} /> <span class="head-label" title={[row.who, row.whom].filter(Boolean).join(" → ")}>{sentenceOf(row)}</span></h2>
      <p class="soft small">
        {row.status} · {standing(row)} · <InclusionChoice view={view} /> · <Settled view={view} />{" "}
        <Larger view={view} /> <Sealed view={view} />
      </p>
      <Actions view={view} />
    </header>
  );
}
