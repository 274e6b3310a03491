// One coder at work: the text with the words in question on the left, the fields to fill on the right; no machine value.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { send } from "../../api/client";
import type { BlindItem } from "../../api/types";
import { announce, announceError } from "../../state/live";
import { isTyping } from "../../state/keys";
import { go } from "../../state/route";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { BlindText } from "./blind-text";
import { Fields } from "./fields";
import { codesOf, EMPTY, type Draft } from "./draft";

interface Work {
  readonly item: BlindItem;
  readonly begun: Draft;
  readonly save: (draft: Draft, note: string) => void;
}

interface Saved {
  readonly item: BlindItem;
  readonly draft: Draft;
}

/** Focus the field with this number; the fields are numbered in the order in which they are drawn. */
function focusField(number: number): void {
  const field = document.querySelectorAll<HTMLElement>(".blind-form [data-first]")[number - 1];
  field?.focus();
}

function useKeys(save: () => void, change: (part: Partial<Draft>) => void): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isSaving = event.key === "Enter" && (event.ctrlKey || event.metaKey);
      if (isSaving) save();
      else if (isTyping(target) || event.ctrlKey || event.altKey || event.metaKey) return;
      else if (/^[1-9]$/.test(event.key)) focusField(Number(event.key));
      else if (event.key.toLowerCase() === "y") change({ is_event: true });
      else if (event.key.toLowerCase() === "n") change({ is_event: false });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  });
}

function Form({ item, begun, save }: Work) {
  const [draft, setDraft] = useState<Draft>(begun);
  const [note, setNote] = useState("");
  const latest = useRef({ draft: begun, note: "" }); // keys may come faster than the page is drawn
  const change = (part: Partial<Draft>) => {
    latest.current.draft = { ...latest.current.draft, ...part };
    setDraft(latest.current.draft);
  };
  const write = (words: string) => { latest.current.note = words; setNote(words); };
  const finish = () => save(latest.current.draft, latest.current.note);
  useKeys(finish, change);
  return (
    <form class="blind-form" aria-label="Your values" onSubmit={(event) => { event.preventDefault(); finish(); }}>
      <p class="soft">
        Fill in what the words say of <q>{item.trigger?.text}</q>. Leave empty what you do not want to code; tick “none” where the text tells none.
      </p>
      <Fields draft={draft} change={change} />
      <label class="note">Note <textarea rows={2} value={note} onInput={(event) => write(event.currentTarget.value)} /></label>
      <p class="tools"><button type="submit">Save and next</button> <span class="soft">Ctrl+Enter saves · Y, N: event or not · 1–9: field</span></p>
    </form>
  );
}

function Done({ item }: { item: BlindItem }) {
  return (
    <p>
      You have coded all {item.items} of your claims.{" "}
      <button type="button" onClick={() => go("rounds", `${item.round}/agreement`)}>What came of it</button>{" "}
      <button type="button" onClick={() => go("rounds")}>All rounds</button>
    </p>
  );
}

function AtWork({ item, begun, save }: Work) {
  const told = [item.outlet ?? "outlet not told", item.published ? `published ${item.published}` : "day of publication not told"];
  return (
    <>
      <p class="lead"><progress max={item.items} value={item.done} /> {item.done} of {item.items} coded · {told.join(" · ")}</p>
      <div class="blind"><BlindText item={item} /><Form key={item.item ?? ""} item={item} begun={begun} save={save} /></div>
    </>
  );
}

/** Hand out one claim after the other and save what was coded; the one before can be coded again. */
export function CodePart({ round }: { round: string }) {
  const path = `rounds/${encodeURIComponent(round)}`;
  const loaded = useLoaded<BlindItem>(`${path}/next`);
  const [next, setNext] = useState<BlindItem | null>(null);
  const [before, setBefore] = useState<Saved | null>(null);
  const [again, setAgain] = useState<Saved | null>(null);
  const isSaving = useRef(false);
  const item = again?.item ?? next ?? loaded.value;
  const take = (saved: Saved, after: BlindItem) => {
    setBefore(saved);
    setAgain(null);
    setNext(after);
    announce(`Saved: ${after.done} of ${after.items}.`);
  };
  const save = (draft: Draft, note: string) => {
    if (!item?.item || isSaving.current) return;
    const code = { item: item.item, values: codesOf(draft), note: note.trim() || null };
    isSaving.current = true;
    send<BlindItem>(`${path}/codes`, code)
      .then((after) => take({ item, draft }, after), announceError)
      .finally(() => { isSaving.current = false; });
  };
  return (
    <View title="Code blind">
      {before && !again && <p class="tools"><button type="button" class="link" onClick={() => setAgain(before)}>code the one before again</button></p>}
      {!item && <Waiting on={loaded} name="Claim" />}
      {item && (item.item ? <AtWork item={item} begun={again?.draft ?? EMPTY} save={save} /> : <Done item={item} />)}
    </View>
  );
}
