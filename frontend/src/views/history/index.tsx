// A place for the view "history".

export function HistoryView() {
  return <p class="soft">history</p>;
}
