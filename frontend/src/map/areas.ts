// Draws the areas within which places lie: a faint disc, or a dashed ring where a whole province or country is meant.
import { isAdmin } from "./features";
import { CORNERS, circleAround, mercator, type Place } from "./geo";
import type { Joined } from "./join";
import type { Palette } from "./palette";
import type { Spot } from "./spots";
import { reaches, type Window } from "./window";

/** An area is drawn from this radius on, in pixels: less is within the symbol. */
const LEAST = 8;

/** A circle's corners in Mercator, and its middle and radius there. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isAdmin: boolean;
  readonly place: Place;
  readonly km: number;
  corners?: Float64Array;
}

/** Kilometres around the equator (WGS84). */
const EQUATOR_KM = 40_075;

/** Return a place's area. */
export function areaOf(place: Place, km: number, admin: boolean): Area {
  const [x, y] = mercator(place);
  return { x, y, radius: km / EQUATOR_KM / Math.max(Math.cos((place.lat * Math.PI) / 180), 0.01), isAdmin: admin, place, km };
}


/** Return the areas that are drawn with symbols: of each its first place's, and its first district's, province's or country's; a place without a radius has none. */
export function areasWith(symbols: readonly Joined[], spots: readonly Spot[]): readonly Area[] {
  return symbols.flatMap(({ ats }) => [false, true].flatMap((admin) => {
    const at = ats.find((one) => spots[one]!.radius_km > 0 && isAdmin(spots[one]!.precision) === admin);
    return at === undefined ? [] : [areaOf(spots[at]!, spots[at]!.radius_km, admin)];
  }));
}

function cornersOf(area: Area): Float64Array {
  if (area.corners) return area.corners;
  const [ring = []] = circleAround(area.place, area.km).coordinates;
  const corners = new Float64Array(2 * CORNERS);
  for (let at = 0; at < CORNERS; at += 1) {
    const [lon = 0, lat = 0] = ring[at] ?? [];
    corners.set(mercator({ lon, lat }), 2 * at);
  }
  area.corners = corners;
  return corners;
}

/** Add an area's outline to the path of a pen. */
export function trace(pen: CanvasPath, area: Area, { world, left, top }: Window): void {
  const corners = cornersOf(area);
  pen.moveTo(corners[0]! * world - left, corners[1]! * world - top);
  for (let at = 2; at < corners.length; at += 2) pen.lineTo(corners[at]! * world - left, corners[at + 1]! * world - top);
  pen.closePath();
}

/** Draw what of the areas reaches into the window. */
export function drawAreas(pen: CanvasRenderingContext2D, areas: readonly Area[], window: Window, colours: Palette): void {
  const seen = areas.filter(({ x, y, radius }) => radius * window.world >= LEAST
    && reaches(window, x * window.world - window.left, y * window.world - window.top, radius * window.world * 1.2));
  const [admin, exact] = [seen.filter((area) => area.isAdmin), seen.filter((area) => !area.isAdmin)];
  pen.fillStyle = pen.strokeStyle = colours.area;
  pen.lineWidth = 1;
  for (const area of exact) {
    pen.beginPath();
    trace(pen, area, window);
    pen.globalAlpha = 0.07;
    pen.fill();
    pen.globalAlpha = 0.45;
    pen.stroke();
  }
  pen.lineWidth = 1.2;
  pen.globalAlpha = 0.5;
  pen.setLineDash([6, 5]);
  pen.beginPath();
  for (const area of admin) trace(pen, area, window);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
