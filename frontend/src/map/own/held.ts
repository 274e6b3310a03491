// The user's own boundaries that are shown, from a file or from the last visit.
import { signal } from "@preact/signals";
import { announce } from "../../state/live";
import { drop, keep, kept } from "./keep";
import { NotAMap, readOwn, type OwnMap } from "./read";

/** The boundaries shown. */
export const own = signal<readonly OwnMap[]>([]);

/** What is wrong with the last file, empty where nothing is. */
export const ownProblem = signal("");

function reasonOf(error: unknown): string {
  return error instanceof NotAMap ? error.message : `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

async function keepOrTell(map: OwnMap): Promise<void> {
  try {
    await keep(map);
  } catch (error) {
    ownProblem.value = reasonOf(error);
  }
}

/** Keep a file's boundaries for the next visit and show them, also where the browser keeps nothing. */
export async function take(file: File): Promise<void> {
  ownProblem.value = "";
  try {
    const map = await readOwn(file);
    await keepOrTell(map);
    own.value = [...own.value.filter((one) => one.name !== map.name), map];
    announce(`Boundaries shown: ${map.name}`);
  } catch (error) {
    ownProblem.value = reasonOf(error);
  }
}

/** Take boundaries off the map and forget them. */
export async function remove(name: string): Promise<void> {
  own.value = own.value.filter((one) => one.name !== name);
  try {
    await drop(name);
  } catch (error) {
    ownProblem.value = reasonOf(error);
  }
}

/** Show what was kept; a browser that keeps nothing shows nothing. */
export async function recall(): Promise<void> {
  try {
    own.value = await kept();
  } catch {
    own.value = [];
  }
}
