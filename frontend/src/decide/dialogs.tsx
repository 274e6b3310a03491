// Draws the dialog that is open.
import { AddDialog } from "./add-dialog";
import { ChainDialog } from "./chain-dialog";
import { ExportDialog } from "./export-dialog";
import { FieldDialog } from "./field-dialog";
import { FieldsDialog } from "./fields-dialog";
import { HelpDialog } from "./help";
import { MergeDialog } from "./merge-dialog";
import { dialog, type Dialog } from "./open";
import { MoreDialog, PaletteDialog } from "./palette";
import { AssignDialog, CommentDialog, FlagDialog, IncludeDialog, KeepFilterDialog, PartsDialog } from "./short-dialogs";
import { SplitDialog } from "./split-dialog";

const PLAIN = {
  fields: FieldsDialog, merge: MergeDialog, split: SplitDialog, flag: FlagDialog, comment: CommentDialog, assign: AssignDialog,
  include: IncludeDialog, parts: PartsDialog, palette: PaletteDialog, help: HelpDialog, "keep-filter": KeepFilterDialog,
  more: MoreDialog, export: ExportDialog,
} as const;

function Open({ now }: { now: Dialog }) {
  switch (now.kind) {
    case "field": return <FieldDialog of={now.of} field={now.field} words={now.words} picked={now.picked} />;
    case "chain": return <ChainDialog of={now.of} />;
    case "add": return <AddDialog document={now.document} words={now.words} />;
    default: {
      const Plain = PLAIN[now.kind];
      return <Plain />;
    }
  }
}

/** Draw what is open. */
export function Dialogs() {
  const now = dialog.value;
  return now && <Open key={`${now.kind} ${now.kind === "field" ? now.field.name : ""}`} now={now} />;
}
