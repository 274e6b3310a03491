// Everything that can be done, found by typing.
import { useState } from "preact/hooks";
import { allCommands, shownKey, type Command } from "../state/commands";
import { Choices } from "./choices";
import { Modal } from "./modal";
import { closeDialog } from "./open";

/** Return whether every word typed is in a label. */
export function fits(label: string, typed: string): boolean {
  const low = label.toLowerCase();
  return typed.toLowerCase().split(/\s+/).every((word) => low.includes(word));
}

function Commands({ title, of }: { title: string; of: readonly Command[] }) {
  const [text, setText] = useState("");
  const ready = of.filter((command) => (command.isReady?.() ?? true) && fits(command.label, text));
  const choices = ready.map((command) => ({ label: command.label, detail: command.keys.map(shownKey).join(" or "), command }));
  return (
    <Modal title={title}>
      <Choices label="Command" choices={choices} text={text} onText={setText} empty="No command has these words."
        onChoose={({ command }) => {
          closeDialog();
          command.run();
        }} />
    </Modal>
  );
}

/** Draw the palette. */
export function PaletteDialog() {
  return <Commands title="What to do?" of={allCommands()} />;
}

const BUTTONS = new Set(["accept", "reject", "edit", "merge", "split", "flag", "undo", "redo"]);

/** Draw the decisions that have no button of their own. */
export function MoreDialog() {
  return <Commands title="More decisions" of={allCommands().filter((command) => command.group === "Decide" && !BUTTONS.has(command.name))} />;
}
