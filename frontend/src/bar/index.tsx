// The bar on top: project, views, search, filter, undo.
import { run } from "../state/commands";
import { pending, waiting } from "../state/decisions";
import { session } from "../state/session";
import { go, view, type View } from "../state/route";
import { Chips } from "./chips";
import { FacetsButton } from "./facets";
import { KeptFilters } from "./kept";
import { SearchBox } from "./search";
import { Settling } from "./settling";

const TABS: readonly (readonly [View, string])[] = [
  ["events", "Events"], ["search", "Search"], ["sources", "Sources"], ["rounds", "Rounds"], ["accuracy", "Accuracy"], ["history", "Decisions"],
];

function Tabs() {
  return (
    <nav aria-label="Views">
      {TABS.map(([name, label]) => (
        <button key={name} type="button" class="tab" aria-current={view.value === name ? "page" : undefined} onClick={() => go(name)}>{label}</button>
      ))}
    </nav>
  );
}

function Steps() {
  const now = session.value;
  if (!now?.may_write) return null;
  return (
    <span class="steps">
      <button type="button" disabled={!now.undoable} onClick={() => run("undo")} title={`${now.undoable} decisions can be undone`}>Undo <kbd>Z</kbd></button>
      <button type="button" disabled={!now.redoable} onClick={() => run("redo")} title={`${now.redoable} can be made again`}>Redo <kbd>Y</kbd></button>
      <span class="soft saving">{pending.value + waiting.value > 0 ? "saving …" : null}</span>
    </span>
  );
}

function Filters() {
  if (view.value !== "events") return null;
  return <div class="bar-filter"><SearchBox /><FacetsButton /><KeptFilters /><Chips /></div>;
}

/** Draw the bar. */
export function Bar() {
  const now = session.value;
  return (
    <header class="bar">
      <h1>{now?.project ?? "Reportedly"}</h1>
      <Tabs />
      <Filters />
      <span class="bar-end">
        <Settling />
        <Steps />
        {now && <span class="soft" title="Who decides; chosen when the page was started">{now.reviewer}</span>}
        <button type="button" onClick={() => run("help")}>Keys <kbd>F1</kbd></button>
      </span>
    </header>
  );
}
