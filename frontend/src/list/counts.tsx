// How many events the filter lets through, and where they are drawn.
import { setFilter } from "../state/filter";
import { counts, misread } from "./pages";
import { counted, many } from "./words";

function Narrow({ number, text, change }: { number: number; text: string; change: Record<string, string> }) {
  const words = `${many(number)} ${text}`;
  if (!number) return <span>{words}</span>;
  return <button type="button" class="link" onClick={() => setFilter(change)}>{words}</button>;
}

/** Draw the counts; each part narrows the filter to itself. */
export function CountsLine() {
  const now = counts.value;
  if (!now) return <p class="counts soft">{misread.value ? "No event is listed." : "Counting …"}</p>;
  const of = now.of === now.total ? "" : ` of ${many(now.of)}`;
  return (
    <p class="counts" data-filter={now.filter}>
      <b>{counted(now.total, "event")}</b>{of}{" · "}
      <Narrow number={now.on_map} text="on the map" change={{ placed: "yes" }} />{" · "}
      <Narrow number={now.not_on_map} text="not on the map" change={{ placed: "no" }} />{" · "}
      <Narrow number={now.undated} text="undated" change={{ dated: "no" }} />
    </p>
  );
}
