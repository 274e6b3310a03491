// The evidence of the event that is open.

export function EvidencePane() {
  return <p class="soft">Nothing is open.</p>;
}
