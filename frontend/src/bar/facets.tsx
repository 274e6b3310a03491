// The panel that narrows the filter: values with their numbers, days, and least numbers.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Facet } from "../api/types";
import { many } from "../list/words";
import { params, setFilter, toggleValue } from "../state/filter";
import { areFacetsOpen, facets } from "./facets-store";
import { nameOf, shownValue } from "./names";

/** Values that are codes are put into words; names stay as they are. */
function labelOf(name: string, facet: Facet): string {
  return facet.label === facet.value ? shownValue(name, facet.value) : facet.label;
}

const SHOWN = 8; // values of a field before "more": a screen of the panel holds all fields

function Values({ name, values, wanted }: { name: string; values: readonly Facet[]; wanted: string }) {
  const chosen = params.value.get(name) ?? [];
  const fitting = wanted ? values.filter((facet) => labelOf(name, facet).toLowerCase().includes(wanted)) : values;
  if (!fitting.length) return null;
  const line = (facet: Facet) => (
    <label key={facet.value}>
      <input type="checkbox" checked={chosen.includes(facet.value)} onChange={() => toggleValue(name, facet.value)} />
      <span dir="auto">{labelOf(name, facet)}</span> <span class="soft">{many(facet.number)}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{nameOf(name)}</legend>
      {fitting.slice(0, SHOWN).map(line)}
      {fitting.length > SHOWN && <details><summary>{fitting.length - SHOWN} more</summary>{fitting.slice(SHOWN).map(line)}</details>}
    </fieldset>
  );
}

const DAYS = ["since", "until", "published_since", "published_until"] as const;
const LEAST = ["killed", "reports", "origins"] as const;

function Bounds() {
  const value = (name: string) => params.value.get(name)?.[0] ?? "";
  const box = (name: string, type: "date" | "number") => (
    <label key={name}><span>{nameOf(name)}</span> <input type={type} min={type === "number" ? 1 : undefined} value={value(name)}
      onChange={(event) => setFilter({ [name]: event.currentTarget.value || null })} /></label>
  );
  return (
    <fieldset>
      <legend>days and numbers</legend>
      {DAYS.map((name) => box(name, "date"))}
      {LEAST.map((name) => box(name, "number"))}
      <label><input type="checkbox" checked={value("sealed") === "yes"} onChange={() => toggleValue("sealed", "yes")} /><span>sealed events</span></label>
    </fieldset>
  );
}

function Panel() {
  const box = useRef<HTMLDivElement>(null);
  const known = facets.value;
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  useEffect(() => {
    box.current?.focus();
    const beside = (event: PointerEvent) => {
      if (event.target instanceof Element && !event.target.closest(".drop")) areFacetsOpen.value = false;
    };
    addEventListener("pointerdown", beside);
    // The panel goes with the bar when another view is opened, and is not to come back with it.
    return () => {
      removeEventListener("pointerdown", beside);
      areFacetsOpen.value = false;
    };
  }, []);
  const close = () => {
    areFacetsOpen.value = false;
    document.getElementById("narrow")?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <div class="facets" id="facets" ref={box} tabIndex={-1} role="dialog" aria-label="Narrow the filter" onKeyDown={onKey}>
      <p class="facets-head"><label><b>Narrow the events to</b> <input type="search" placeholder="a town, an actor, an outlet …" value={text} onInput={(event) => setText(event.currentTarget.value)} /></label> <button type="button" class="link" onClick={close}>Close <kbd>Esc</kbd></button></p>
      <div class="facets-fields">
        {!wanted && <Bounds />}
        {Object.entries(known?.fields ?? {}).filter(([, values]) => values.length > 0).map(([name, values]) => <Values key={name} name={name} values={values} wanted={wanted} />)}
      </div>
      {!known && <p class="soft">Counting …</p>}
    </div>
  );
}

/** Draw the button and, where it is open, the panel. */
export function FacetsButton() {
  return (
    <div class="drop">
      <button id="narrow" type="button" aria-expanded={areFacetsOpen.value} aria-controls="facets" onClick={() => { areFacetsOpen.value = !areFacetsOpen.value; }}>
        Narrow
      </button>
      {areFacetsOpen.value && <Panel />}
    </div>
  );
}
