// Everything a person can do by a key or from the palette, under a name.

/** Something to do: its name, the sentence in palette and help, its keys, and whether it can be done now. */
export interface Command {
  readonly name: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly group: "Move" | "Decide" | "Look" | "Page";
  readonly run: () => void;
  readonly isReady?: () => boolean;
}

const commands = new Map<string, Command>();

/** Make commands known; one of the same name is replaced. */
export function register(...more: readonly Command[]): void {
  for (const command of more) commands.set(command.name, command);
}

/** Return all commands in the order in which they were made known. */
export function allCommands(): readonly Command[] {
  return [...commands.values()];
}

/** Return the command that a key stands for and that can be done now. */
export function commandFor(key: string): Command | undefined {
  return allCommands().find((command) => command.keys.includes(key) && (command.isReady?.() ?? true));
}

/** Do what is known under a name. */
export function run(name: string): void {
  commands.get(name)?.run();
}

const SHOWN: Readonly<Record<string, string>> = { space: "Space", enter: "Enter", f1: "F1", escape: "Esc" };

/** Return a key as it stands on a keyboard: "Ctrl+K", "G M". */
export function shownKey(key: string): string {
  const words = key.split(" ").map((part) => SHOWN[part] ?? part.replace(/^ctrl\+/, "Ctrl+").replace(/[a-z]$/, upper));
  return words.join(" ");
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
