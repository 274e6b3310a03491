// A dialog over the page: focus goes in and comes back, Escape closes it.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { said } from "../state/live";
import { closeDialog } from "./open";

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly isWide?: boolean;
}

/** Close at once, not when the browser gets round to it: the next key may come before. */
function cancel(event: Event): void {
  event.preventDefault();
  closeDialog();
}

/** Draw a dialog with its title. */
export function Modal({ title, children, isWide }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const before = useRef(said.peek().number);
  const isProblem = said.value.isError && said.value.number > before.current;
  useLayoutEffect(() => {
    const from = document.activeElement;
    box.current?.showModal();
    const first = ["[data-first]", "input, select, textarea", "button.first"].map((one) => box.current?.querySelector<HTMLElement>(one)).find(Boolean);
    first?.focus();
    return () => { if (from instanceof HTMLElement && from.isConnected) from.focus(); };
  }, []);
  return (
    <dialog ref={box} class={isWide ? "wide" : undefined} aria-labelledby="dialog-title" onClose={closeDialog} onCancel={cancel}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="link" onClick={closeDialog}>Close <kbd>Esc</kbd></button>
      </header>
      {isProblem && <p class="problem" role="alert">{said.value.text}</p>}
      {children}
    </dialog>
  );
}
