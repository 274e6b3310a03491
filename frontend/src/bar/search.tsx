// The box that searches within the events.
import { useEffect, useRef, useState } from "preact/hooks";
import { params, setFilter } from "../state/filter";

const PAUSE_MS = 250; // until what is typed becomes the filter: between words, not between letters

/** Draw the box; Enter and a pause search, Escape leaves it. */
export function SearchBox() {
  const now = params.value.get("q")?.[0] ?? "";
  const [text, setText] = useState(now);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(now), [now]);
  const search = (typed: string) => {
    clearTimeout(timer.current);
    setFilter({ q: typed.trim() || null });
  };
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(typed), PAUSE_MS);
  };
  const onKey = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.key === "Enter") search(event.currentTarget.value);
    if (event.key === "Enter" || event.key === "Escape") document.getElementById("events")?.focus();
  };
  return (
    <input id="search" type="search" aria-label="Search within the events" placeholder="Search  /" value={text}
      onInput={(event) => type(event.currentTarget.value)} onKeyDown={onKey} />
  );
}
