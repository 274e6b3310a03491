// Asks the server of this page, and nobody else.
import { lost } from "../state/connection";

/** What goes into an address after the question mark; null and undefined are left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A refusal of the server: HTTP status, its own code (`RPT-…`) and a sentence for people. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const ROOT = "api/v1/";
let token = "";

/** Keep the token that writes must carry. */
export function useToken(text: string): void {
  token = text;
}

/** Return the address of `path` with a filter (a ready query string) and further parameters. */
export function address(path: string, query: Query = {}, filter = ""): string {
  const rest = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null) rest.set(name, String(value));
  const text = [filter, rest.toString()].filter(Boolean).join("&");
  return ROOT + path + (text ? `?${text}` : "");
}

async function answered<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const text = await response.text();
  throw refusal(response.status, text);
}

function refusal(status: number, text: string): Refused {
  try {
    const said = JSON.parse(text) as { code?: string; message?: string };
    return new Refused(status, said.code ?? String(status), said.message ?? `The server answered ${status}.`);
  } catch {
    return new Refused(status, String(status), `The server answered ${status}.`);
  }
}

/** Fetch an address, and note whether anybody answers and lets the page in. */
async function fetched(where: string, options: RequestInit): Promise<Response> {
  try {
    const response = await fetch(where, { credentials: "same-origin", ...options });
    lost.value = response.status === 401 ? "unknown" : null;
    return response;
  } catch (error) {
    if (!isGivenUp(error)) lost.value = "silent";
    throw error;
  }
}

/** Fetch `path`; a `signal` lets a stale request be given up. */
export async function get<T>(path: string, query: Query = {}, filter = "", signal?: AbortSignal): Promise<T> {
  const response = await fetched(address(path, query, filter), { signal: signal ?? null });
  const sent = response.headers.get("X-Reportedly-Token");
  if (sent) useToken(sent);
  return answered<T>(response);
}

/** Ask for the session where a decision is quicker than the session's own answer. */
async function knowToken(): Promise<void> {
  if (!token) await get("session");
}

async function posted(path: string, body: unknown, method: "POST" | "DELETE"): Promise<Response> {
  await knowToken();
  const headers = { "Content-Type": "application/json", "X-Reportedly-Token": token };
  return fetched(ROOT + path, { method, headers, body: JSON.stringify(body) });
}

/** Send `body` to `path` by `method`, with the token that writes need. */
export async function send<T>(path: string, body: unknown, method: "POST" | "DELETE" = "POST"): Promise<T> {
  return answered<T>(await posted(path, body, method));
}

async function fileOf(response: Response): Promise<Blob> {
  if (response.ok) return response.blob();
  throw refusal(response.status, await response.text());
}

/** Fetch a file. */
export async function getFile(path: string, query: Query, filter: string): Promise<Blob> {
  return fileOf(await fetched(address(path, query, filter), {}));
}

/** Ask for a file by sending `body`. */
export async function sendFile(path: string, body: unknown): Promise<Blob> {
  return fileOf(await posted(path, body, "POST"));
}

/** Tell whether an error only says that a request was given up. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
