// The user's own boundaries: choose a file, see what is shown, take it away.
import { own, ownProblem, remove, take } from "./held";

function Shown() {
  return (
    <ul class="map-own">
      {own.value.map(({ name }) => (
        <li key={name}>
          <span>{name}</span> <button type="button" class="link" onClick={() => void remove(name)} aria-label={`Remove ${name}`}>remove</button>
        </li>
      ))}
    </ul>
  );
}

function takeAll(files: FileList | null): void {
  for (const file of files ?? []) void take(file);
}

/** Show the user's boundaries in a panel that folds. */
export function OwnPanel() {
  return (
    <details name="panels" class="map-panel">
      <summary>Boundaries{own.value.length ? ` (${own.value.length})` : ""}</summary>
      <p class="soft">Drop a GeoJSON or .pmtiles file on the map (degrees, WGS84). It stays in this browser.</p>
      <label class="map-file">Choose a file
        <input type="file" accept=".geojson,.json,.pmtiles" multiple onChange={(event) => { takeAll(event.currentTarget.files); event.currentTarget.value = ""; }} />
      </label>
      {ownProblem.value && <p class="problem" role="alert">{ownProblem.value}</p>}
      <Shown />
    </details>
  );
}

/** What an element needs to take files that are dropped on it. */
export const DROP = {
  onDragOver: (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  },
  onDrop: (event: DragEvent): void => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    takeAll(event.dataTransfer.files);
  },
};
