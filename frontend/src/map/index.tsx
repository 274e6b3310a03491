// A place for the map.

export function MapPane() {
  return <p class="soft">map</p>;
}
