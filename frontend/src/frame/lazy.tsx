// Draws a part of the page whose code is fetched only when it is first needed.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client";

/**
 * Return a component that fetches the real one; it says so until that is there, and what to do if it never is. The
 * server is asked then, so that the page says whether there is none any more.
 */
export function lazy(name: string, load: () => Promise<ComponentType>): ComponentType {
  return function Lazy() {
    const [Part, setPart] = useState<ComponentType | null>(null);
    const [problem, setProblem] = useState("");
    useEffect(() => {
      load().then((part) => setPart(() => part), (error: unknown) => {
        setProblem(String(error));
        get("state").catch(() => undefined);
      });
    }, []);
    if (problem) return <p class="problem" role="alert">{name}: a part of the page could not be fetched; load the page anew. <span class="soft">{problem}</span></p>;
    return Part ? <Part /> : <p class="soft waiting">{name} …</p>;
  };
}
