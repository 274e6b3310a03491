// The exact points of the map, one object each, out of the columns that the server sends.
import type { Spots } from "../api/types";

/** All events of a filter at one point. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
  readonly radius_km: number;
  readonly precision: string;
  readonly name: string;
  readonly number: number;
  readonly decided: number;
  readonly disputed: number;
}

/** Return the points of the columns, in their order. */
export function spotsOf(told: Spots): readonly Spot[] {
  return told.lat.map((lat, at) => ({
    lat, lon: told.lon[at] ?? 0, radius_km: told.radius_km[at] ?? 0, precision: told.precisions[told.precision[at] ?? -1] ?? "",
    name: told.name[at] ?? "", number: told.number[at] ?? 0, decided: told.decided[at] ?? 0, disputed: told.disputed[at] ?? 0,
  }));
}

/** Return the change to a filter that leaves a spot's events alone. */
export function only({ lat, lon, precision }: Spot): Readonly<Record<string, string>> {
  return { bbox: [lon, lat, lon, lat].join(","), precision };
}
