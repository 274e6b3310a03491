// The map: what is on it, what is not, and both counts, always the same events as the list.
import { useEffect } from "preact/hooks";
import { lazy } from "../frame/lazy";
import { canDraw } from "./can-draw";
import { follow } from "./follow";
import { Attribution, Legend } from "./legend";
import { Listing } from "./listing";
import { recall } from "./own/held";
import { DROP, OwnPanel } from "./own/panel";
import { Pop } from "./pop";
import { closeWithFilter, mapView, placed, problem, under, unplaced } from "./state";
import { PickBanner, Tools } from "./tools";
import { TrayPanel } from "./tray";

export { pickPlace } from "./state";

const Canvas = lazy("Map", async () => (await import("./canvas")).Canvas);

function Sum() {
  const view = mapView.value;
  if (!view) return <p class="map-sum soft">Counting …</p>;
  const whole = view.total.toLocaleString("en");
  return <p class="map-sum" data-filter={view.filter} data-sum={`${view.total}=${placed.value}+${unplaced.value}`}><b>{whole}</b> = {placed.value.toLocaleString("en")} on the map +</p>;
}

/** Draw the map with its counts, buttons, trays and lists. */
export function MapPane() {
  useEffect(() => {
    const stops = [follow("map", mapView, problem), closeWithFilter()];
    void recall();
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <div class="map" {...DROP}>
      <Tools />
      <div class="map-frame">
        <Canvas />
        {under.value && <p class="map-under" aria-hidden="true">{under.value}</p>}
        <PickBanner />
        <Pop />
        <Attribution />
      </div>
      {problem.value && <p class="problem map-problem" role="alert">{problem.value}</p>}
      <div class="map-panels">
        <Sum />
        <TrayPanel title="not on the map" trays={mapView.value?.trays ?? []} narrow={{ placed: "no" }} />
        <Listing isOpen={!canDraw()} />
        <OwnPanel />
        <Legend />
      </div>
    </div>
  );
}
