// A place for the view "narrative".

export function NarrativeView() {
  return <p class="soft">narrative</p>;
}
