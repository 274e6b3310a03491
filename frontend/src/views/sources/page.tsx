// One source's page: how much it published, whom it cites and copies, its words for actors, and where it differs.
import { useState } from "preact/hooks";
import type { SourceProfile } from "../../api/types";
import { changed, filter, setFilter } from "../../state/filter";
import { go } from "../../state/route";
import { counted, fieldName, sourceType } from "../parts/words";

const ENOUGH = 30; // as everywhere: a share of fewer is not told
const FIRST = 25; // names and labels shown before one asks for all
const PAGE = 100; // events that the server names at once, few enough for one address

function More({ left, open }: { left: number; open: () => void }) {
  return left > 0 ? <p><button type="button" class="link" onClick={open}>{left} more</button></p> : null;
}

function Names({ title, none, all }: { title: string; none: string; all: SourceProfile["cites"] }) {
  const [most, setMost] = useState(FIRST);
  return (
    <section>
      <h2>{title}</h2>
      {all.length === 0 && <p class="soft">{none}</p>}
      <ul class="names">{all.slice(0, most).map((one) => <li key={one.name}><bdi>{one.name}</bdi> <span class="soft">{counted(one.n, "report")}</span></li>)}</ul>
      <More left={all.length - most} open={() => setMost(all.length)} />
    </section>
  );
}

function share(agrees: number, n: number): string {
  return n < ENOUGH ? "n too small" : `${Math.round((100 * agrees) / n)} %`;
}

function Agreement({ of }: { of: SourceProfile }) {
  return (
    <section>
      <h2>Beside independent origins</h2>
      <p class="soft">How often an independent origin’s word on the same event has the same value, or another. Both may be wrong.</p>
      <div class="wide" tabIndex={0} role="region" aria-label="Beside independent origins"><table>
        <thead><tr><th scope="col">Field</th><th scope="col" class="n">Agrees</th><th scope="col" class="n">Differs</th><th scope="col" class="n" title="Values of other origins on the same events">Compared (n)</th><th scope="col">Agrees in</th></tr></thead>
        <tbody>
          {of.agreement.map((one) => (
            <tr key={one.field}>
              <th scope="row">{fieldName(one.field)}</th><td class="n">{one.agrees}</td><td class="n">{one.differs}</td>
              <td class="n">{one.agrees + one.differs}</td><td>{share(one.agrees, one.agrees + one.differs)}</td>
            </tr>
          ))}
        </tbody>
      </table></div>
      {of.agreement.length === 0 && <p class="soft">Nothing can be compared: no other origin tells these fields of the same events.</p>}
    </section>
  );
}

function Labels({ of }: { of: SourceProfile }) {
  const [most, setMost] = useState(FIRST);
  if (of.labels.length === 0) return null;
  return (
    <section>
      <h2>Its words for actors</h2>
      <div class="wide" tabIndex={0} role="region" aria-label="Its words for actors"><table>
        <thead><tr><th scope="col">Words</th><th scope="col">Mean</th><th scope="col" class="n">Times so meant</th><th scope="col" class="n">Times used</th><th scope="col" class="n">Times the actor is met</th></tr></thead>
        <tbody>
          {of.labels.slice(0, most).map((one, at) => (
            <tr key={at}>
              <th scope="row" dir="auto">“{one.words}”</th><td>{one.actor}</td><td class="n">{one.n}</td>
              <td class="n">{one.of_words}</td><td class="n">{one.of_actor}</td>
            </tr>
          ))}
        </tbody>
      </table></div>
      <More left={of.labels.length - most} open={() => setMost(of.labels.length)} />
    </section>
  );
}

interface Paged {
  readonly of: SourceProfile;
  readonly offset: number;
  readonly turn: (offset: number) => void;
}

function Alone({ of, offset, turn }: Paged) {
  const list = () => { filter.value = changed("", { ids: of.alone }); go("events"); };
  const end = offset + of.alone.length;
  const isWhole = of.alone.length === of.told_alone;
  return (
    <section>
      <h2>Told by nobody without it</h2>
      <p>
        {counted(of.told_alone, "event")} of {of.events}.{" "}
        {of.alone.length > 0 && <button type="button" class="link" onClick={list}>list {isWhole ? "them" : `${offset + 1} to ${end}`}</button>}{" "}
        {offset > 0 && <button type="button" class="link" onClick={() => turn(Math.max(0, offset - PAGE))}>the {PAGE} before</button>}{" "}
        {end < of.told_alone && <button type="button" class="link" onClick={() => turn(end)}>the next {Math.min(PAGE, of.told_alone - end)}</button>}
      </p>
    </section>
  );
}

/** Draw the page of one source. */
export function SourcePage({ of, offset, turn }: Paged) {
  const facts = [sourceType(of.type), of.side ? `documented side: ${of.side}` : "no documented side", of.owner ? `owner: ${of.owner}` : ""];
  const inList = () => { setFilter({ outlet: of.name }); go("events"); };
  return (
    <>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <p>
        {counted(of.reports, "report")} with {counted(of.claims, "claim")} published · cited in {counted(of.cited_in, "report")} of others · {counted(of.events, "event")}{" "}
        {of.reports > 0 && <button type="button" class="link" onClick={inList}>its events in the list</button>}{" "}
        <button type="button" class="link" onClick={() => go("sources")}>all sources</button>
      </p>
      <div class="two">
        <div><Agreement of={of} /><Labels of={of} /></div>
        <div>
          <Names title="Cites" none="It names no source." all={of.cites} />
          <Names title="Cited by" none="Nobody cites it." all={of.cited_by} />
          <Names title="Copies whole texts of" none="No copied text was found." all={of.copies} />
          <Names title="Whole texts copied by" none="No copy of its texts was found." all={of.copied_by} />
          <Alone of={of} offset={offset} turn={turn} />
        </div>
      </div>
    </>
  );
}
