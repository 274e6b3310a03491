// The form that starts a round.
import { useState } from "preact/hooks";
import { send } from "../../api/client";
import type { NewRound, Round } from "../../api/types";
import { filter } from "../../state/filter";
import { announce, announceError } from "../../state/live";
import { session } from "../../state/session";

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function asked(data: FormData): NewRound {
  return {
    kind: text(data, "kind") === "double" ? "double" : "sample",
    name: text(data, "name"),
    reviewers: text(data, "reviewers").split(",").map((name) => name.trim()).filter(Boolean),
    share: Number(text(data, "share")) / 100,
    most: Number(text(data, "most")),
    seed: Number(text(data, "seed")),
    filter: data.has("filtered") ? filter.value : "",
  };
}

async function start(form: HTMLFormElement, started: () => void): Promise<void> {
  try {
    const round = await send<Round>("rounds", asked(new FormData(form)));
    announce(`Round “${round.name}” started with ${round.items} claims.`);
    form.reset();
    started();
  } catch (error) {
    announceError(error);
  }
}

function Kind() {
  const [kind, setKind] = useState("sample");
  return (
    <>
      <fieldset>
        <legend>Kind</legend>
        <label><input type="radio" name="kind" value="sample" checked={kind === "sample"} onChange={() => setKind("sample")} /> Sample: each claim by one coder, for accuracy</label>
        <label><input type="radio" name="kind" value="double" checked={kind === "double"} onChange={() => setKind("double")} /> Double: each claim by every coder, for agreement</label>
      </fieldset>
      <label>
        Coders{kind === "double" ? " (two at least)" : ""}, by comma{" "}
        <input key={session.value?.reviewer} name="reviewers" required={kind === "double"} defaultValue={session.value?.reviewer ?? ""} />
      </label>
    </>
  );
}

/** Draw the form; `started` is called when a round was started. */
export function StartRound({ started }: { started: () => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) void start(event.currentTarget, started);
  };
  return (
    <form class="start" onSubmit={submit} aria-labelledby="start-head">
      <h2 id="start-head">Start a round</h2>
      <label>Name <input name="name" required maxLength={80} /></label>
      <Kind />
      <div class="beside">
        <label>Share of claims, % <input name="share" type="number" min="0.1" max="100" step="0.1" defaultValue="5" required /></label>
        <label>At most <input name="most" type="number" min="1" max="5000" defaultValue="200" required /></label>
        <label>Seed <input name="seed" type="number" min="0" step="1" defaultValue="1" required /></label>
      </div>
      {filter.value && <label><input type="checkbox" name="filtered" defaultChecked /> Only claims of events under the filter in force: <code>{filter.value}</code></label>}
      <button type="submit">Draw and start</button>
    </form>
  );
}
