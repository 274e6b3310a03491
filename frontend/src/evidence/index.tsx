// The evidence of the event that is open: what is told, by whom, in which words.
import { Claims } from "./claims";
import { DocumentPart } from "./document";
import { EventFields } from "./event-fields";
import { Head, Signs } from "./head";
import { History, Suggestions } from "./history";
import { opened, shownDocument } from "./store";
import { selected } from "../state/selection";

function Nothing() {
  if (selected.value !== null) return <p class="soft empty">Opening …</p>;
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
