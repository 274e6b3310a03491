// The document that the claim rests on: what is known of it, its text, and the original in a closed frame.
import { useState } from "preact/hooks";
import { address } from "../api/client";
import type { DocumentView } from "../api/types";
import { decide } from "../state/decisions";
import { session } from "../state/session";
import { DocumentText } from "./text";
import { run } from "../state/commands";

/** Return the address of a document's original, below the API where the server gives only a path. */
function originalAddress(view: DocumentView): string {
  return address(`documents/${encodeURIComponent(view.id)}/original`);
}

function Read({ view }: { view: DocumentView }) {
  const reviewer = session.value?.reviewer ?? "";
  const isRead = view.read_by.includes(reviewer);
  const mark = () => void decide({ target: view.id, decision: "read", value: !isRead, version: view.version });
  const others = view.read_by.filter((name) => name !== reviewer);
  return (
    <>
      <button type="button" aria-pressed={isRead} onClick={mark}>{isRead ? "Read ✓" : "Mark read"}</button>
      {others.length > 0 && <span class="soft"> read by {others.join(", ")}</span>}
    </>
  );
}

function Facts({ view }: { view: DocumentView }) {
  return (
    <details class="document-facts">
      <summary>About this document</summary>
      <dl>
        <dt>File</dt><dd>{view.file}</dd>
        <dt>Address</dt><dd>{view.url ?? "none"}</dd>
        <dt>SHA-256</dt><dd class="hash">{view.sha256}</dd>
        <dt>Language</dt><dd>{view.language}</dd>
        {view.copy_of.length > 0 && <><dt>Copy of</dt><dd>{view.copy_of.join(", ")}</dd></>}
        {view.copies.length > 0 && <><dt>Copies</dt><dd>{view.copies.join(", ")}</dd></>}
        {view.warnings.length > 0 && <><dt>Warnings</dt><dd>{view.warnings.join("; ")}</dd></>}
      </dl>
    </details>
  );
}

function Tools({ view, isOriginal, onOriginal }: { view: DocumentView; isOriginal: boolean; onOriginal: () => void }) {
  return (
    <div class="document-tools">
      {view.original !== null && <button type="button" aria-pressed={isOriginal} onClick={onOriginal}>Original</button>}
      {session.value?.may_write && <button type="button" onClick={() => run("add")}>Add claim <kbd>+</kbd></button>}
      {session.value?.may_write && <Read view={view} />}
    </div>
  );
}

/** Draw a document. */
export function DocumentPart({ view }: { view: DocumentView }) {
  const [isOriginal, setOriginal] = useState(false);
  const isShown = isOriginal && view.original !== null;
  return (
    <section class="document" aria-label="Document">
      <header>
        <p class="document-title" title={view.title ?? undefined}><bdi><b>{view.outlet ?? "no outlet"}</b></bdi> <span class="soft">{view.published ?? "undated"}</span> <span dir="auto">{view.title ?? ""}</span></p>
        <Tools view={view} isOriginal={isShown} onOriginal={() => setOriginal(!isOriginal)} />
      </header>
      {isShown
        ? <iframe class="original" sandbox="" src={originalAddress(view)} title="Original, without scripts, pictures or links out" />
        : <div class="document-scroll"><DocumentText view={view} /><Facts view={view} /></div>}
    </section>
  );
}
