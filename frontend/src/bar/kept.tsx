// Filters kept under a name.
import { filter } from "../state/filter";
import { announceError } from "../state/live";
import { run } from "../state/commands";
import { dropFilter, session } from "../state/session";

/** Draw the menu of kept filters. */
export function KeptFilters() {
  const kept = session.value?.filters ?? [];
  const now = kept.find((one) => one.filter === filter.value);
  const choose = (name: string) => {
    if (name === "+") run("keep-filter");
    else filter.value = kept.find((one) => one.name === name)?.filter ?? "";
  };
  return (
    <span class="kept">
      <select aria-label="Kept filters" value={now?.name ?? ""} onChange={(event) => { choose(event.currentTarget.value); event.currentTarget.value = now?.name ?? ""; }}>
        <option value="">{filter.value && !now ? "Filter" : "All events"}</option>
        {kept.map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}
        {filter.value && !now && session.value?.may_write && <option value="+">Keep this filter …</option>}
      </select>
      {now && <button type="button" class="link" aria-label={`Forget the filter ${now.name}`} onClick={() => void dropFilter(now).catch(announceError)}>×</button>}
    </span>
  );
}
