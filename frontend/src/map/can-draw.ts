// Tells whether this browser can draw the map.

let answer: boolean | null = null;

/** Tell whether WebGL 2 is there; asked once, because each answer costs a context. */
export function canDraw(): boolean {
  answer ??= document.createElement("canvas").getContext("webgl2") !== null;
  return answer;
}
