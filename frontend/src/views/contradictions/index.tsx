// A place for the view "contradictions".

export function ContradictionsView() {
  return <p class="soft">contradictions</p>;
}
