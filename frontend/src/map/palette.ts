// The map's colours, light and dark; the base map stays fainter than what is told on it.

/** Colours by what they are for. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly water: string;
  readonly river: string;
  readonly riverName: string;
  readonly admin: string;
  readonly border: string;
  readonly disputed: string;
  readonly country: string;
  readonly town: string;
  readonly halo: string;
  readonly event: string;
  readonly onEvent: string;
  readonly area: string;
  readonly chosen: string;
  readonly own: string;
}

export const LIGHT: Palette = {
  sea: "#d9e3e8", land: "#fbfaf6", water: "#cfdde4", river: "#8fb2c4", riverName: "#426b80", admin: "#a39e91",
  border: "#7d7a74", disputed: "#7d7a74", country: "#6b6862", town: "#2a2e33", halo: "#fbfaf6",
  event: "#8f2d1f", onEvent: "#ffffff", area: "#8f2d1f", chosen: "#1f4fa8", own: "#5b3f91",
};

export const DARK: Palette = {
  sea: "#10161b", land: "#1e2329", water: "#141c22", river: "#3c6175", riverName: "#86abbf", admin: "#5a636c",
  border: "#7b838b", disputed: "#7b838b", country: "#9aa2aa", town: "#d5d9dd", halo: "#1e2329",
  event: "#ff9a86", onEvent: "#1d0d09", area: "#ff9a86", chosen: "#8fb1ea", own: "#c0a5f2",
};

const DARK_SCHEME = "(prefers-color-scheme: dark)";

/** Return the palette of the scheme in force. */
export function palette(): Palette {
  return matchMedia(DARK_SCHEME).matches ? DARK : LIGHT;
}

/** Call `then` whenever the scheme changes; the answer stops that. */
export function onScheme(then: () => void): () => void {
  const scheme = matchMedia(DARK_SCHEME);
  scheme.addEventListener("change", then);
  return () => scheme.removeEventListener("change", then);
}
