// Hands MapLibre the tiles of PMTiles archives that lie in memory or in a file; no tile is fetched over the network.
import { addProtocol } from "maplibre-gl";
import { PMTiles, type RangeResponse, type Source } from "pmtiles";

const PROTOCOL = "tiles";
const archives = new Map<string, Promise<PMTiles>>();

class Held implements Source {
  constructor(
    private readonly name: string,
    private readonly bytes: Blob,
  ) {}

  getKey(): string {
    return this.name;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: await this.bytes.slice(offset, offset + length).arrayBuffer() };
  }
}

/** Make an archive's tiles known under a name; return the archive. */
export function hold(name: string, bytes: Blob): PMTiles {
  const archive = new PMTiles(new Held(name, bytes));
  archives.set(name, Promise.resolve(archive));
  return archive;
}

/** Forget an archive. */
export function forget(name: string): void {
  archives.delete(name);
}

/** Return the address under which MapLibre asks for a held archive's tiles. */
export function tilesOf(name: string): string {
  return `${PROTOCOL}://${encodeURIComponent(name)}/{z}/{x}/{y}`;
}

async function tile(url: string): Promise<ArrayBuffer> {
  const [name = "", z, x, y] = url.slice(PROTOCOL.length + 3).split("/").map(decodeURIComponent);
  const archive = await archives.get(name);
  const found = await archive?.getZxy(Number(z), Number(x), Number(y));
  return found?.data ?? new ArrayBuffer(0);
}

/** Teach MapLibre to read held archives; once is enough. */
export function serveHeldTiles(): void {
  addProtocol(PROTOCOL, async ({ url }) => ({ data: await tile(url) }));
}

async function fetchedBase(): Promise<PMTiles> {
  const response = await fetch("basemap/world.pmtiles", { credentials: "same-origin" });
  if (!response.ok) throw new Error(`The base map could not be read (${response.status}).`);
  return new PMTiles(new Held("base", await response.blob()));
}

/** Fetch the base map from this machine; tiles that are asked for meanwhile wait for it. */
export function holdBase(): void {
  archives.set("base", fetchedBase());
}
