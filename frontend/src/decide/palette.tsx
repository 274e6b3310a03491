// Everything that can be done, found by typing.
import { useState } from "preact/hooks";
import { allCommands, shownKey } from "../state/commands";
import { Choices } from "./choices";
import { Modal } from "./modal";
import { closeDialog } from "./open";

/** Return whether every word typed is in a label. */
export function fits(label: string, typed: string): boolean {
  const low = label.toLowerCase();
  return typed.toLowerCase().split(/\s+/).every((word) => low.includes(word));
}

/** Draw the palette. */
export function PaletteDialog() {
  const [text, setText] = useState("");
  const ready = allCommands().filter((command) => (command.isReady?.() ?? true) && fits(command.label, text));
  const choices = ready.map((command) => ({ label: command.label, detail: command.keys.map(shownKey).join(" or "), command }));
  return (
    <Modal title="What to do?">
      <Choices label="Command" choices={choices} text={text} onText={setText} empty="No command has these words."
        onChoose={({ command }) => {
          closeDialog();
          command.run();
        }} />
    </Modal>
  );
}
