// Hands out the events of the filter in force as a file: safe to share, or with the documents' words after a typed yes.
import { useState } from "preact/hooks";
import { getFile, sendFile } from "../api/client";
import { counts } from "../list/pages";
import { counted } from "../list/words";
import { filter } from "../state/filter";
import { announce, announceError } from "../state/live";
import { session } from "../state/session";
import { Modal } from "./modal";
import { closeDialog } from "./open";

/** A format: its name for the server, what it holds, and how its file ends. */
const FORMATS = [
  ["events-csv", "Events: a table, one line an event", "events.csv"],
  ["event-reports", "Events: a table, one line a report and its chain of sources", "event-reports.csv"],
  ["events", "Events: everything that is known, for programs (JSON Lines)", "events.jsonl"],
  ["acled-like", "Events: columns as in ACLED’s tables", "acled-like.csv"],
  ["ucdp-like", "Events: columns as in UCDP’s tables", "ucdp-like.csv"],
  ["html", "Claims: one page to read, without a network", "claims.html"],
  ["csv", "Claims: a table, one line a claim", "claims.csv"],
  ["geojson", "Claims: for a map (GeoJSON)", "claims.geojson"],
  ["jsonl", "Claims: everything that is known, for programs (JSON Lines)", "claims.jsonl"],
  ["parquet", "Claims: for statistics (Parquet)", "claims.parquet"],
] as const;

function keep(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Draw the formats, and the box to type into where the documents' words are to go out, too. */
export function ExportDialog() {
  const [format, setFormat] = useState<string>(FORMATS[0][0]);
  const [isFull, setFull] = useState(false);
  const [confirm, setConfirm] = useState("");
  const [isBusy, setBusy] = useState(false);
  const project = session.value?.project ?? "";
  const write = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    try {
      const body = { as: format, filter: filter.value, quotes: true, confirm };
      const file = await (isFull ? sendFile("export", body) : getFile("export", { as: format }, filter.value));
      const name = `${project}-${FORMATS.find(([one]) => one === format)?.[2] ?? format}`;
      keep(file, name);
      closeDialog();
      announce(`Exported: ${name}, ${counted(counts.peek()?.total ?? 0, "event")}`);
    } catch (error) {
      announceError(error);
      setBusy(false);
    }
  };
  return (
    <Modal title={`Export ${counted(counts.value?.total ?? 0, "event")}`} isWide>
      <form onSubmit={(event) => void write(event)}>
        <p class="soft">{filter.value ? "Exactly the events of the filter in force, as the list shows them." : "All events: no filter is in force."} Sealed events stay here.</p>
        <fieldset class="which">
          <legend>As what</legend>
          {FORMATS.map(([name, words], at) => (
            <label key={name}>
              <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} data-first={at === 0 || undefined} /> {words}
            </label>
          ))}
        </fieldset>
        <p><label><input type="checkbox" checked={isFull} onChange={(event) => setFull(event.currentTarget.checked)} /> with the documents’ words, which may name victims and witnesses</label></p>
        {isFull && (
          <label class="note">Not to be published. Type the project’s name, {project}, to go on; the export is written down in the project.
            <input type="text" value={confirm} autocomplete="off" onInput={(event) => setConfirm(event.currentTarget.value)} />
          </label>
        )}
        <p class="row-of-buttons"><button type="submit" class="first" disabled={isBusy || (isFull && confirm.trim() !== project)}>{isBusy ? "Writing …" : "Export"}</button></p>
      </form>
    </Modal>
  );
}
