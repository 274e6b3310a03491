// The frame: bar, three panes or a full view, and the line that says what happened.
import { EvidencePane } from "./evidence/index";
import { FULL, MapPart, TimelinePart } from "./frame/views";
import { ListPane } from "./list/index";
import { said } from "./state/live";
import { view } from "./state/route";

function Panes() {
  return (
    <main class="panes">
      <section class="pane-list" aria-label="Events"><ListPane /></section>
      <section class="pane-middle" aria-label="Map and timeline">
        <div class="pane-map"><MapPart /></div>
        <div class="pane-timeline"><TimelinePart /></div>
      </section>
      <section class="pane-evidence" aria-label="Evidence"><EvidencePane /></section>
    </main>
  );
}

function FullView() {
  const name = view.value;
  if (name === "events") return <Panes />;
  const Full = FULL[name];
  return <main class="full"><Full /></main>;
}

/** Draw the page. */
export function App() {
  return (
    <>
      <FullView />
      <p class={said.value.isError ? "said problem" : "said"} role="status" aria-live="polite">{said.value.text}</p>
    </>
  );
}
