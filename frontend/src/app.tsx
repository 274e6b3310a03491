// The frame: bar, three panes or a full view, dialogs, and the line that says what happened.
import { useEffect } from "preact/hooks";
import { Bar } from "./bar/index";
import { Dialogs } from "./decide/dialogs";
import { EvidencePane } from "./evidence/index";
import { Conflict } from "./frame/conflict";
import { Lost } from "./frame/lost";
import { Outside } from "./frame/outside";
import { isMiddleHidden, pane, shownPart } from "./frame/panes";
import { FULL, MapPart, TimelinePart } from "./frame/views";
import { ListPane } from "./list/index";
import { counts } from "./list/pages";
import { announceUnseen, said } from "./state/live";
import { go, view } from "./state/route";

const PARTS = [["list", "List"], ["middle", "Map"], ["evidence", "Evidence"]] as const;

/** The switch between the panes, shown where there is room for one alone. */
function Switch() {
  return (
    <nav class="switch" aria-label="Part of the page">
      {PARTS.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={shownPart.value === name} onClick={() => pane(name === "middle" ? "map" : name)}>{label}</button>
      ))}
    </nav>
  );
}

/** Map and timeline; their code is fetched after the list is drawn. */
function Middle() {
  if (isMiddleHidden.value || counts.value === null) return null;
  return (
    <>
      <div class="pane-map"><MapPart /></div>
      <div class="pane-timeline"><TimelinePart /></div>
    </>
  );
}

function Panes() {
  const kind = `panes shows-${shownPart.value}${isMiddleHidden.value ? " no-middle" : ""}`;
  return (
    <main class={kind}>
      <section class="pane-list" aria-label="Events"><ListPane /></section>
      <section class="pane-middle" aria-label="Map and timeline"><Middle /></section>
      <section class="pane-evidence" aria-label="Evidence"><EvidencePane /></section>
    </main>
  );
}

/** Say what happened; words about one view do not stay over the next. */
function Said() {
  const now = said.value;
  useEffect(() => () => announceUnseen(""), [view.value]);
  return (
    <p class={now.isError ? "said problem" : "said"} role="status" aria-live="polite">
      <span class={now.isUnseen ? "unseen" : undefined}>{now.text}</span>
    </p>
  );
}

function FullView() {
  const name = view.value;
  if (name === "events") return <><Switch /><Panes /></>;
  const Full = FULL[name];
  return (
    <main class="full">
      <p class="full-back"><button type="button" class="link" onClick={() => go("events")}>← Back to the events</button> <kbd>Esc</kbd></p>
      <Full />
    </main>
  );
}

/** Draw the page. */
export function App() {
  return (
    <>
      <Bar />
      <Lost />
      <Conflict />
      <Outside />
      <FullView />
      <Said />
      <Dialogs />
    </>
  );
}
