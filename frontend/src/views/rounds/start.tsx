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
        <legend>What for</legend>
        <label><input type="radio" name="kind" value="sample" checked={kind === "sample"} onChange={() => setKind("sample")} /> A sample: each claim by one coder, how often the machine is right</label>
        <label><input type="radio" name="kind" value="double" checked={kind === "double"} onChange={() => setKind("double")} /> Double coding: each claim by every coder, how far coders agree</label>
      </fieldset>
      <label>
        Coders{kind === "double" ? " (two at least)" : ""}, with commas between{" "}
        <input key={session.value?.reviewer} name="reviewers" required={kind === "double"} defaultValue={session.value?.reviewer ?? ""} />
      </label>
    </>
  );
}

function HowMany() {
  const [share, setShare] = useState("5");
  const [most, setMost] = useState("200");
  const claims = session.value?.counts.claims;
  const drawn = Math.min(Number(most), Math.ceil(((claims ?? 0) * Number(share)) / 100));
  return (
    <div class="beside">
      <label>Share of claims, in percent <input name="share" type="number" min="0.1" max="100" step="0.1" value={share} onInput={(event) => setShare(event.currentTarget.value)} required /></label>
      <label>but at most <input name="most" type="number" min="1" max="5000" value={most} onInput={(event) => setMost(event.currentTarget.value)} required /></label>
      <label title="The same number draws the same claims again">Number of the draw <input name="seed" type="number" min="0" step="1" defaultValue="1" required /></label>
      {claims !== undefined && <span class="soft">about {drawn} of {claims.toLocaleString("en")} claims</span>}
    </div>
  );
}

/** Draw the form; `started` is called when a round was started. */
export function StartRound({ started }: { started: () => void }) {
  const [turn, setTurn] = useState(0); // a new form for each round: a form's own reset would leave neither kind chosen
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) void start(event.currentTarget, () => { setTurn(turn + 1); started(); });
  };
  return (
    <form key={turn} class="start" onSubmit={submit} aria-labelledby="start-head">
      <h2 id="start-head">Start a round</h2>
      <label>Name <input name="name" required maxLength={80} /></label>
      <Kind />
      <HowMany />
      {filter.value && <label><input type="checkbox" name="filtered" defaultChecked /> Only claims of the events that the filter lets through</label>}
      <button type="submit">Draw and start</button>
    </form>
  );
}
