// The evidence of the event that is open: what is told, by whom, in which words.
import { Claims } from "./claims";
import { DocumentPart } from "./document";
import { EventFields } from "./event-fields";
import { Head, Signs } from "./head";
import { History, Suggestions } from "./history";
import { missing, opened, shownDocument } from "./store";
import { counts } from "../list/pages";
import { selected } from "../state/selection";

function Nothing() {
  if (selected.value !== null && missing.value === selected.value) return <p class="soft empty">There is no such event in this project: the address may be of another project, or its reports were taken out. <kbd>J</kbd> opens the first event of the list.</p>;
  if (selected.value !== null) return <p class="soft empty">Opening …</p>;
  if (counts.value?.total === 0) return <p class="soft empty">There is no event to open. <kbd>F1</kbd> shows all keys.</p>;
  return <p class="soft empty">Nothing is open. <kbd>J</kbd> opens the first event of the list, <kbd>F1</kbd> shows all keys.</p>;
}

/** Draw the evidence. */
export function EvidencePane() {
  const view = opened.value;
  const text = shownDocument.value;
  if (!view) return <Nothing />;
  return (
    <div class="evidence" aria-busy={view.row.id !== selected.value}>
      <Head view={view} />
      <div class="evidence-parts">
        <div class="evidence-fields" tabIndex={0} role="region" aria-label="What is told">
          <Signs view={view} />
          <Suggestions view={view} />
          {view.claims.length === 1 ? null : <EventFields view={view} />}
          <Claims view={view} />
          <History view={view} />
        </div>
        {text ? <DocumentPart view={text} /> : <p class="soft">Opening the document …</p>}
      </div>
    </div>
  );
}
