// Searches claims: has this been said, by whom first, who said it after, and who denies it.
import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../../api/types";
import { go, subject } from "../../state/route";
import { session } from "../../state/session";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { counted } from "../parts/words";
import { Finding } from "./finding";

const ROLES: Readonly<Record<string, string>> = {
  who: "who", whom: "to whom", either: "a side", act: "what", where: "where", word: "a word of the text",
};

function Question({ asked }: { asked: string }) {
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  const search = (event: Event) => { event.preventDefault(); go("search", words.trim() || null); };
  return (
    <form class="question" role="search" onSubmit={search}>
      <label>
        A sentence or words
        <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <button type="submit">Search</button>
    </form>
  );
}

function Read({ of }: { of: Answer }) {
  return (
    <p class="soft read">
      Read as:{" "}
      {of.read.map((one, at) => (
        <span key={at}>{at > 0 && "; "}<b dir="auto">“{one.words}”</b> {ROLES[one.role] ?? one.role}{one.meanings.length > 0 && ` = ${one.meanings.join(" or ")}`}</span>
      ))}
      {of.left_out > 0 && `; ${counted(of.left_out, "word")} more were left out.`}
    </p>
  );
}

function Found({ of }: { of: Answer }) {
  if (of.findings.length === 0) {
    return <><Read of={of} /><p>Nothing was found in this corpus ({counted(of.corpus, "claim")}). That says nothing about the world.</p></>;
  }
  return (
    <>
      <Read of={of} />
      <p role="status">
        {counted(of.claims, "claim")} of {of.corpus.toLocaleString("en")} match, {counted(of.patterns, "group")}
        {of.findings.length < of.patterns && `; the best ${of.findings.length} are shown`}.
        {!of.is_whole && " No claim matches all that was asked; these match parts of it."}
      </p>
      {of.findings.map((one) => <Finding key={one.narrative.id} one={one} />)}
    </>
  );
}

const EXAMPLES = ["hospital bombed", "who shelled a school", "chemical attack denied", "Turkey shelled Afrin"] as const;

/** Say what may be asked before anything is. */
function Hints() {
  const claims = session.value?.counts.claims;
  return (
    <div class="hints">
      <p>
        Type a sentence as you heard it, or a few words: who, did what, to whom, where. Names may be written in any spelling.{" "}
        {claims !== undefined && <>It looks through all {counted(claims, "claim")} of this project, whatever the filter.</>}
      </p>
      <p>For example:{" "}
        {EXAMPLES.map((words, at) => <span key={words}>{at > 0 && " · "}<button type="button" class="link" onClick={() => go("search", words)}>{words}</button></span>)}
      </p>
    </div>
  );
}

/** Search for the words in the address. */
export function SearchView() {
  const asked = subject.value ?? "";
  const loaded = useLoaded<Answer>(asked ? "find" : null, { text: asked });
  return (
    <View title="Has this been said?" lead="Searches what the reports claim, whatever words they use; then who said it first here, who echoed it, and who denies it.">
      <Question asked={asked} />
      {!asked && <Hints />}
      {asked && (loaded.value ? <Found of={loaded.value} /> : <Waiting on={loaded} name="Searching" />)}
    </View>
  );
}
