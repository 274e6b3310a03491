// What the map's signs mean, and whose the base map is.

function Sign({ kind }: { kind: "proposed" | "mixed" | "decided" | "joined" | "disputed" | "area" | "admin" }) {
  return (
    <svg class={`sign sign-${kind}`} viewBox="0 0 18 18" aria-hidden="true">
      {kind === "disputed" ? <path d="M9 3l6 6-6 6-6-6z" /> : <circle cx="9" cy="9" r="6.5" />}
      {kind === "joined" && <circle class="inner" cx="9" cy="9" r="3.8" />}
      {kind === "mixed" && <path class="half" d="M9 2.5a6.5 6.5 0 0 0 0 13z" />}
    </svg>
  );
}

/** Explain the signs in a panel that folds. */
export function Legend() {
  return (
    <details name="panels" class="map-panel legend-panel">
      <summary>Legend</summary>
      <ul>
        <li><Sign kind="proposed" /> proposed by the machine; a number counts its events</li>
        <li><Sign kind="mixed" /> some decided by a person</li>
        <li><Sign kind="decided" /> all decided</li>
        <li><Sign kind="joined" /> several places too near to be drawn apart: zoom in, or click to list them</li>
        <li><Sign kind="disputed" /> sources contradict each other</li>
        <li><Sign kind="area" /> the event was somewhere within</li>
        <li><Sign kind="admin" /> known by district, province or country only</li>
      </ul>
      <p class="soft">
        Borders show who holds a place as Natural Earth has it, not whose it is. Dashed borders are disputed, undefined,
        leased or lines of control. Dotted lines are provinces.
      </p>
    </details>
  );
}

/** Name the base map's sources. */
export function Attribution() {
  return <p class="map-attribution">Natural Earth · towns: GeoNames (CC BY 4.0) · MapLibre</p>;
}
