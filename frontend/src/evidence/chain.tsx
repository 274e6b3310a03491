// A claim's chain of sources as an indented tree: the outlet first, who is said to know last.
import type { ClaimView, Link } from "../api/types";
import { go } from "../state/route";
import { showWords } from "./store";

const TYPES: Readonly<Record<string, string>> = {
  media_outlet: "outlet", state_media: "state media", official_military: "official or military", named_person: "named person",
  armed_actor_statement: "armed actor", monitoring_group: "monitoring group", local_residents_activists: "residents, activists",
  anonymous_source: "anonymous", ngo: "NGO", international_org: "international organisation", document: "document",
  unspecified: "unspecified",
};

function One({ of, link }: { of: ClaimView; link: Link }) {
  const words = link.words;
  return (
    <>
      <bdi><b>{link.name}</b></bdi> <span class="soft">{TYPES[link.type] ?? link.type}</span>
      {words && <button type="button" class="quote" onClick={() => showWords(of, "source", words.start)}>“<bdi>{words.text}</bdi>”</button>}
      {link.cue && <span class="soft"> by “<bdi>{link.cue.text}</bdi>”</span>}
      {link.note && <span class="soft"> · {link.note}</span>}
      {link.source_id && <button type="button" class="link" onClick={() => go("sources", link.source_id)}>source</button>}
    </>
  );
}

function Rest({ of, links }: { of: ClaimView; links: readonly Link[] }) {
  const [link, ...others] = links;
  if (!link) return null;
  return <ul><li><One of={of} link={link} /><Rest of={of} links={others} /></li></ul>;
}

/** Draw the chain; each link rests on the one below it. */
export function Chain({ of }: { of: ClaimView }) {
  return <div class="chain"><Rest of={of} links={of.chain} /></div>;
}
