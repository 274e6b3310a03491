// The list of events that the filter lets through.

export function ListPane() {
  return <p class="soft">Events …</p>;
}
