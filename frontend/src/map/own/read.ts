// Reads a file of boundaries that the user drops in; nothing of it is kept but shapes and names, and names stay text.
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";

/** Largest files taken, in bytes: text is read at once, tiles are read piece by piece. */
const MOST_BYTES = { geojson: 40_000_000, pmtiles: 400_000_000 } as const;
/** How every archive begins (PMTiles specification, version 3). */
const PMTILES = [0x50, 0x4d, 0x54, 0x69, 0x6c, 0x65, 0x73, 3] as const;
const MOST_POINTS = 2_000_000;
const MOST_FEATURES = 50_000;
const LONGEST_NAME = 80;
/** Names of properties that hold a name, by wont of OCHA, geoBoundaries, Natural Earth and GADM; the first found counts. */
const NAMES = [
  "name_en", "NAME_EN", "ADM3_EN", "ADM2_EN", "ADM1_EN", "ADM0_EN", "admin2Name_en", "admin1Name_en", "adm2_name", "adm1_name",
  "shapeName", "NAME_2", "NAME_1", "name", "NAME", "Name", "title",
] as const;

export type Kind = keyof typeof MOST_BYTES;

/** Boundaries as they are kept: shapes with a name each, or an archive of tiles. */
export interface OwnMap {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Blob;
}

/** What is wrong with a user's file, as a sentence. */
export class NotAMap extends Error {}

/** Tell what kind of file a name stands for; throws NotAMap for others. */
export function kindOf(name: string): Kind {
  if (/\.pmtiles$/i.test(name)) return "pmtiles";
  if (/\.(geo)?json$/i.test(name)) return "geojson";
  throw new NotAMap("Only GeoJSON (.geojson, .json) and .pmtiles files can be shown.");
}

/** Return what a feature is called, as plain text; empty where nothing says so. */
export function nameOf(properties: Readonly<Record<string, unknown>> | null | undefined): string {
  for (const key of NAMES) {
    const value = properties?.[key];
    if (typeof value === "string" && value.trim()) return value.trim().slice(0, LONGEST_NAME);
  }
  return "";
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [lon, lat] = value as unknown[];
  return typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

const DEPTH: Readonly<Record<string, number>> = { LineString: 1, Polygon: 2, MultiLineString: 2, MultiPolygon: 3 };

/** Return coordinates of a known depth, cleaned; throws NotAMap where they are no degrees. */
function cleaned(value: unknown, depth: number, count: { points: number }): unknown {
  if (depth > 0) {
    if (!Array.isArray(value)) throw new NotAMap("A shape's coordinates are not a list.");
    return value.map((part) => cleaned(part, depth - 1, count));
  }
  count.points += 1;
  if (count.points > MOST_POINTS) throw new NotAMap(`The file has more than ${MOST_POINTS.toLocaleString("en")} points; simplify it first.`);
  if (!isPosition(value)) throw new NotAMap("The file's coordinates are not degrees (longitude, latitude, WGS84).");
  return [value[0], value[1]];
}

function geometryOf(raw: unknown, count: { points: number }): Geometry | null {
  const given = raw as { readonly type?: unknown; readonly coordinates?: unknown } | null;
  const depth = typeof given?.type === "string" ? DEPTH[given.type] : undefined;
  if (!given || depth === undefined) return null;
  return { type: given.type, coordinates: cleaned(given.coordinates, depth, count) } as Geometry;
}

function featureOf(raw: unknown, count: { points: number }): Feature | null {
  const given = raw as { readonly geometry?: unknown; readonly properties?: Record<string, unknown> } | null;
  const geometry = geometryOf(given?.geometry, count);
  return geometry && { type: "Feature", geometry, properties: { n: nameOf(given?.properties) } };
}

/** Read GeoJSON text: lines and areas with their names, all else left out; throws NotAMap where there are none. */
export function readGeoJson(text: string): FeatureCollection {
  const raw = parsed(text) as { readonly type?: unknown; readonly features?: unknown } | null;
  const all: readonly unknown[] = Array.isArray(raw?.features) ? raw.features : raw?.type === "Feature" ? [raw] : [{ geometry: raw }];
  if (all.length > MOST_FEATURES) throw new NotAMap(`The file has more than ${MOST_FEATURES.toLocaleString("en")} shapes.`);
  const count = { points: 0 };
  const features = all.flatMap((one) => featureOf(one, count) ?? []);
  if (!features.length) throw new NotAMap("The file has no lines or areas in GeoJSON's form.");
  return { type: "FeatureCollection", features };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotAMap(`The file is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "it cannot be read"}.`);
  }
}

async function archiveOf(file: File): Promise<Blob> {
  const first = new Uint8Array(await file.slice(0, PMTILES.length).arrayBuffer());
  if (first.length < PMTILES.length || PMTILES.some((byte, at) => first[at] !== byte)) throw new NotAMap("The file is not a PMTiles archive of version 3.");
  return file;
}

/** Check a file's kind and size, and clean what can be cleaned ahead; throws NotAMap with the reason. */
export async function readOwn(file: File): Promise<OwnMap> {
  const kind = kindOf(file.name);
  if (file.size > MOST_BYTES[kind]) throw new NotAMap(`The file is larger than ${MOST_BYTES[kind] / 1_000_000} MB.`);
  const name = file.name.slice(0, LONGEST_NAME);
  if (kind === "pmtiles") return { name, kind, bytes: await archiveOf(file) };
  const clean = readGeoJson(await file.text());
  return { name, kind, bytes: new Blob([JSON.stringify(clean)], { type: "application/json" }) };
}
