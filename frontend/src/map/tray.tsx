// What is not on the map: how many events, why, and which; nothing vanishes.
import { useState } from "preact/hooks";
import type { Tray } from "../api/types";
import { setFilter } from "../state/filter";
import { EventsOf, queryOf } from "./events-of";

function Reason({ tray }: { tray: Tray }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <button type="button" class="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{tray.number} {tray.text}</button>
      {isOpen && <EventsOf query={queryOf(tray.ids)} number={tray.number} />}
    </li>
  );
}

/** Show the tray; `narrow` is the filter's parameter that shows its events alone. */
export function TrayPanel({ title, trays, narrow }: { title: string; trays: readonly Tray[]; narrow: Readonly<Record<string, string>> }) {
  const number = trays.reduce((sum, tray) => sum + tray.number, 0);
  if (!number) return <p class="tray-none soft">0 {title}</p>;
  return (
    <details name="panels" class="map-panel tray-panel">
      <summary>{number.toLocaleString("en")} {title}</summary>
      <ul>{trays.map((tray) => <Reason key={tray.reason} tray={tray} />)}</ul>
      <button type="button" onClick={() => setFilter(narrow)}>Show these alone in the list</button>
    </details>
  );
}
