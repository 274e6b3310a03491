// What every full view has: a heading that takes the focus, and a word while it is being fetched.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Loaded } from "./loaded";

/** Draw a view under its title; the focus goes to the title when it is opened. */
export function View({ title, lead, children }: { title: string; lead?: ComponentChildren; children: ComponentChildren }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => { head.current?.focus({ preventScroll: true }); }, []);
  return (
    <div class="view">
      <h1 ref={head} tabIndex={-1}>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  );
}

/** Say that something is on its way, or why it is not there. */
export function Waiting({ on, name }: { on: Loaded<unknown>; name: string }) {
  if (on.problem) return <p class="problem" role="alert">{on.problem}</p>;
  return <p class="soft waiting">{name} …</p>;
}
