// A place for the view "sources".

export function SourcesView() {
  return <p class="soft">sources</p>;
}
