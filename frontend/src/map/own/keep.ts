// Keeps the user's boundaries in this browser for the next visit (IndexedDB); they are sent nowhere.
import type { OwnMap } from "./read";

const DATABASE = "reportedly-map";
const STORE = "own";

function opened(): Promise<IDBDatabase> {
  return new Promise((settle, fail) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "name" });
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error ?? new Error("The browser keeps no data."));
  });
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((settle, fail) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => settle(request.result);
      request.onerror = () => fail(request.error ?? new Error("The browser's store failed."));
    });
  } finally {
    database.close();
  }
}

/** Return what was kept. */
export function kept(): Promise<readonly OwnMap[]> {
  return inStore("readonly", (store) => store.getAll() as IDBRequest<OwnMap[]>);
}

/** Keep boundaries; those of the same name are replaced. */
export async function keep(map: OwnMap): Promise<void> {
  await inStore("readwrite", (store) => store.put(map));
}

/** Forget boundaries. */
export async function drop(name: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(name));
}
