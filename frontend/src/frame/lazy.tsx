// Draws a part of the page whose code is fetched only when it is first needed.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Return a component that fetches the real one; it says so until that is there, and says why if it never is. */
export function lazy(name: string, load: () => Promise<ComponentType>): ComponentType {
  return function Lazy() {
    const [Part, setPart] = useState<ComponentType | null>(null);
    const [problem, setProblem] = useState("");
    useEffect(() => {
      load().then((part) => setPart(() => part), (error: unknown) => setProblem(String(error)));
    }, []);
    if (problem) return <p class="problem" role="alert">{name}: {problem}</p>;
    return Part ? <Part /> : <p class="soft waiting">{name} …</p>;
  };
}
