// A numbered list to choose from by number key, by arrow keys, by typing or by mouse.
import { useEffect, useRef, useState } from "preact/hooks";

/** One line to choose. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
}

interface Props<T extends Choice> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly text: string;
  readonly onText: ((text: string) => void) | null;
  readonly onChoose: (choice: T) => void;
  readonly empty?: string;
}

/** Return which choice a key stands for while nothing is being typed: "1" to "9", else -1. */
export function numbered(key: string): number {
  return /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
}

/** Draw the choices under a box to type into. */
export function Choices<T extends Choice>({ label, choices, text, onText, onChoose, empty }: Props<T>) {
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => setAt(0), [text]);
  useEffect(() => { list.current?.children[at]?.scrollIntoView({ block: "nearest" }); }, [at]);
  const choose = (index: number) => { const one = choices[index]; if (one) onChoose(one); };
  const step = (by: number) => setAt((now) => Math.max(0, Math.min(choices.length - 1, now + by)));
  const onKey = (event: KeyboardEvent) => {
    const isInput = event.target === input.current;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter") choose(at);
    else if (numbered(event.key) >= 0 && !(isInput && text)) choose(numbered(event.key));
    else {
      if (!isInput && event.key.length === 1) input.current?.focus();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="choices" onKeyDown={onKey}>
      {onText && (
        <input
          ref={input} type="text" role="combobox" aria-label={label} aria-expanded="true" aria-controls="choices" autocomplete="off"
          aria-activedescendant={choices.length ? `choice-${at}` : undefined} placeholder="Type to search, ↓ and Enter choose; or press a number" value={text}
          data-first onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
      <div id="choices" ref={list} role="listbox" aria-label={label} tabIndex={onText ? -1 : 0} data-first={onText ? undefined : true}
        aria-activedescendant={onText || !choices.length ? undefined : `choice-${at}`}>
        {choices.map((choice, index) => (
          <div key={`${index} ${choice.label}`} id={`choice-${index}`} role="option" class="choice" aria-selected={index === at} onClick={() => onChoose(choice)}>
            {index < 9 && !text ? <kbd>{index + 1}</kbd> : <span />}<span class="choice-label">{choice.label}</span><span class="soft">{choice.detail}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p class="soft">{empty ?? "Nothing to choose."}</p>}
    </div>
  );
}
