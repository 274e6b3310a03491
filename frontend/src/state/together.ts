// Shows answers to one question in one drawing: list, map and timeline never stand there under different filters.
import { batch } from "@preact/signals";

let isAwaited = 0;
let arrived: (() => void)[] = [];

function settled(): void {
  isAwaited -= 1;
  if (isAwaited) return;
  const now = arrived;
  arrived = [];
  batch(() => now.forEach((show) => show()));
}

/** Wait for an answer and show it once all others that are waited for have come or failed; the answer's error comes through. */
export async function together<T>(answer: Promise<T>, show: (answer: T) => void): Promise<void> {
  isAwaited += 1;
  try {
    const found = await answer;
    return await new Promise((done) => {
      arrived.push(() => {
        show(found);
        done();
      });
      settled();
    });
  } catch (error) {
    settled();
    throw error;
  }
}
