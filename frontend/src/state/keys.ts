// Which key does what: names of keys, sequences ("g m"), and when a key belongs to something else.
import { signal } from "@preact/signals";
import { commandFor } from "./commands";

const SETTING = "reportedly.single-keys";
const PATIENCE_MS = 1200; // between the two keys of a sequence; half of WCAG 2.2.1's shortest adjustable time is plenty

/** What of a keyboard event tells its name. */
export type Stroke = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** Whether single keys do anything; kept in this browser. */
export const singleKeys = signal(readSetting());

function readSetting(): boolean {
  return typeof localStorage === "undefined" || localStorage.getItem(SETTING) !== "off";
}

/** Switch single keys on or off, for good. */
export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  localStorage.setItem(SETTING, on ? "on" : "off");
}

/** Return a stroke's name: "a", "space", "ctrl+k", "f1"; null where a modifier stands alone. */
export function keyName(stroke: Stroke): string | null {
  if (["Control", "Shift", "Alt", "Meta"].includes(stroke.key)) return null;
  const plain = stroke.key === " " ? "space" : stroke.key.toLowerCase();
  const control = stroke.ctrlKey || stroke.metaKey ? "ctrl+" : "";
  return `${control}${stroke.altKey ? "alt+" : ""}${plain}`;
}

/** Tell whether a key is one that somebody could type or press by accident: no Ctrl, no Alt, no function key. */
export function isSingle(name: string): boolean {
  return !/^(ctrl|alt)\+|^f\d+$/.test(name);
}

/** Tell whether typing goes into this element. */
export function isTyping(target: Element | null): boolean {
  return target !== null && target.closest("input, textarea, select, [contenteditable='true']") !== null;
}

/** Tell whether the focused element makes use of Space or Enter itself. */
export function usesKey(target: Element | null, name: string): boolean {
  if (name !== "space" && name !== "enter") return false;
  return target !== null && target.closest("button, a[href], summary, [role='checkbox'], [role='tab']") !== null;
}

let first: { readonly name: string; readonly at: number } | null = null;

/** Join a key with the one before it where that opened a sequence in time. */
export function sequence(name: string, now: number): string {
  const before = first;
  first = name === "g" && !before ? { name, at: now } : null;
  return before && now - before.at < PATIENCE_MS ? `${before.name} ${name}` : name;
}

function isElsewhere(name: string, target: Element | null): boolean {
  if (document.querySelector("dialog")) return true;
  if (isSingle(name) && (isTyping(target) || !singleKeys.value)) return true;
  return usesKey(target, name);
}

function onKey(event: KeyboardEvent): void {
  const name = keyName(event);
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || name === null || isElsewhere(name, target)) return;
  const command = commandFor(sequence(name, event.timeStamp));
  if (!command) return;
  event.preventDefault();
  command.run();
}

/** Listen for keys from now on. */
export function followKeys(): void {
  addEventListener("keydown", onKey);
}
