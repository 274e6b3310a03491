// A dialog over the page: focus goes in and comes back, Escape closes it.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { closeDialog } from "./open";

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly isWide?: boolean;
}

/** Draw a dialog with its title. */
export function Modal({ title, children, isWide }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    box.current?.showModal();
    const first = box.current?.querySelector<HTMLElement>("[data-first]");
    first?.focus();
    return () => { if (from instanceof HTMLElement && from.isConnected) from.focus(); };
  }, []);
  return (
    <dialog ref={box} class={isWide ? "wide" : undefined} aria-labelledby="dialog-title" onClose={closeDialog}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="link" onClick={closeDialog}>Close <kbd>Esc</kbd></button>
      </header>
      {children}
    </dialog>
  );
}
