// Asks which field of the claim is to be corrected, by number.
import { claim } from "../evidence/store";
import { apart, chainInWords } from "../frame/apart";
import { toldAs } from "../list/words";
import { editChain } from "./chain-dialog";
import { Choices } from "./choices";
import { Modal } from "./modal";
import { editField } from "./open";

/** Draw the fields of the claim that is looked at. */
export function FieldsDialog() {
  const of = claim.value;
  if (!of) return null;
  const fields = of.fields.map((field) => (
    { label: field.label, detail: field.values.map((value) => (field.name === "factuality" ? toldAs(value.text) : apart(value.text))).join(", ") || (field.uncoded ?? ""), open: () => editField(of, field) }
  ));
  const chain = { label: "Who says so", detail: chainInWords(of.chain.map((link) => link.name)), open: () => editChain(of) };
  return (
    <Modal title="Which field?">
      <p class="soft" dir="auto">“{of.sentence.text.trim()}”</p>
      <Choices label="Field" choices={[...fields, chain]} text="" onText={null} onChoose={(choice) => choice.open()} />
    </Modal>
  );
}
