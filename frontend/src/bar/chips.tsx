// The filter as chips: each says what it asks for and goes away by a click.
import { filter, params, setFilter, toggleValue } from "../state/filter";
import { facets } from "./facets-store";
import { nameOf, shownValue } from "./names";

function labelOf(name: string, value: string): string {
  const known = facets.value?.fields[name]?.find((facet) => facet.value === value);
  return known && known.label !== known.value ? known.label : shownValue(name, value);
}

function Chip({ name, value, onDrop }: { name: string; value: string; onDrop: () => void }) {
  const words = `${nameOf(name)}${value ? `: ${value}` : ""}`;
  return <button type="button" class="filter-chip" aria-label={`Take out ${words}`} onClick={onDrop}>{words} <span aria-hidden="true">×</span></button>;
}

function ChipsOf({ name, values }: { name: string; values: readonly string[] }) {
  if (name === "ids") return <Chip name={name} value={String(values.length)} onDrop={() => setFilter({ ids: null })} />;
  return (
    <>
      {values.map((value) => <Chip key={value} name={name} value={labelOf(name, value)} onDrop={() => toggleValue(name, value)} />)}
    </>
  );
}

/** Draw the chips, all but the words searched for, which stand in their box. */
export function Chips() {
  const shown = [...params.value].filter(([name]) => name !== "q");
  if (!shown.length) return null;
  return (
    <div class="chips" role="group" aria-label="Filter">
      {shown.map(([name, values]) => <ChipsOf key={name} name={name} values={values} />)}
      <button type="button" class="link" onClick={() => { filter.value = ""; }}>clear</button>
    </div>
  );
}
