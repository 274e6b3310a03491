// Corrects who says so: links of the chain are taken out, or a source is put at its end.
import { useState } from "preact/hooks";
import type { Candidate, ClaimView } from "../api/types";
import { useCandidates } from "./candidates";
import { Choices } from "./choices";
import { Modal } from "./modal";
import { dialog } from "./open";
import { decideClaim } from "./send";
import { chainOf, type GivenLink } from "./values";

const TYPES = [
  "unspecified", "media_outlet", "state_media", "official_military", "named_person", "armed_actor_statement", "monitoring_group",
  "local_residents_activists", "anonymous_source", "ngo", "international_org", "document",
] as const;

/** Open the editor of a claim's chain. */
export function editChain(of: ClaimView): void {
  dialog.value = { kind: "chain", of };
}

function linkOf(candidate: Candidate): GivenLink {
  const told = candidate.value as { readonly source_id?: string | null; readonly name?: string; readonly type?: string };
  return { source_id: told.source_id ?? null, name: told.name ?? candidate.label, type: told.type ?? "unspecified" };
}

/** Draw the chain with what can be done to it. */
export function ChainDialog({ of }: { of: ClaimView }) {
  const [text, setText] = useState("");
  const [type, setType] = useState<string>("unspecified");
  const found = useCandidates("source", text, of.id);
  const links = chainOf(of);
  const send = (value: readonly GivenLink[]) =>
    void decideClaim(of, { decision: "correct", field: "attribution", value }, "Corrected: who says so");
  return (
    <Modal title="Who says so?">
      <ol class="chain-links">
        {links.map((link, at) => (
          <li key={at}>
            {link.name} <span class="soft">{link.type.replaceAll("_", " ")}</span>{" "}
            {at > 0 && <button type="button" class="link" onClick={() => send(links.filter((_, index) => index !== at))}>remove</button>}
          </li>
        ))}
      </ol>
      <p class="soft">A source chosen here is put at the end, as who is said to know.</p>
      <Choices label="Source" choices={found.choices} text={text} onText={setText} onChoose={(one) => send([...links, linkOf(one)])} empty="No known source. Type a name." />
      <p class="row-of-buttons">
        <label>New source, <select value={type} onChange={(event) => setType(event.currentTarget.value)}>
          {TYPES.map((one) => <option key={one} value={one}>{one.replaceAll("_", " ")}</option>)}
        </select></label>
        <button type="button" disabled={!text.trim()} onClick={() => send([...links, { source_id: null, name: text.trim(), type }])}>Add “{text.trim() || "…"}”</button>
      </p>
    </Modal>
  );
}
