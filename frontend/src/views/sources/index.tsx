// The sources of the project, and one source's page.
import { useState } from "preact/hooks";
import type { SourceProfile } from "../../api/types";
import { subject } from "../../state/route";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { SourcePage } from "./page";
import { SourceTable } from "./table";

const NOT_A_RATING = "What each source did in this corpus. This is not a truth rating: it says who speaks, cites, copies and differs, not who is right.";

function List() {
  const loaded = useLoaded<SourceProfile[]>("sources");
  return (
    <View title="Sources" lead={NOT_A_RATING}>
      {loaded.value ? <SourceTable all={loaded.value} /> : <Waiting on={loaded} name="Sources" />}
    </View>
  );
}

function One({ id }: { id: string }) {
  const [offset, setOffset] = useState(0);
  const loaded = useLoaded<SourceProfile>(`sources/${encodeURIComponent(id)}`, { offset: offset || null });
  return (
    <View title={loaded.value?.name ?? "Source"} lead={NOT_A_RATING}>
      {loaded.value ? <SourcePage of={loaded.value} offset={offset} turn={setOffset} /> : <Waiting on={loaded} name="Source" />}
    </View>
  );
}

/** Show all sources, or the one in the address. */
export function SourcesView() {
  const id = subject.value;
  return id === null ? <List key="all" /> : <One key={id} id={id} />;
}
