// All keys, and the switch that turns single keys off.
import { allCommands, shownKey } from "../state/commands";
import { setSingleKeys, singleKeys } from "../state/keys";
import { Modal } from "./modal";

const GROUPS = ["Move", "Decide", "Look", "Page"] as const;

/** Draw the keys. */
export function HelpDialog() {
  return (
    <Modal title="Keys" isWide>
      <label>
        <input data-first type="checkbox" checked={singleKeys.value} onChange={(event) => setSingleKeys(event.currentTarget.checked)} /> single
        keys do what is listed here (they never do inside a box to type into)
      </label>
      <div class="keys">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {allCommands().filter((command) => command.group === group && command.keys.length).map((command) => (
                <div key={command.name}><dt>{command.keys.map((key) => <kbd key={key}>{shownKey(key)}</kbd>)}</dt><dd>{command.label}</dd></div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="soft">In lists of candidates <kbd>1</kbd>–<kbd>9</kbd> choose. Each state has its own form: proposed is hollow and dashed, accepted
        solid, corrected solid over a bar, rejected struck through.</p>
    </Modal>
  );
}
