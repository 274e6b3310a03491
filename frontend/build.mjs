// Builds the page into src/reportedly/web/static (or the folder named as first argument); same sources, same bytes.
import { build } from "esbuild";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../src/reportedly/web/static"));

// The base map is made by a script of its own and stays.
async function emptied(folder) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name !== "basemap") await rm(join(folder, name), { recursive: true });
}

await emptied(target);
await build({
  absWorkingDir: here,
  entryPoints: { app: "src/main.tsx", style: "src/style/index.css", "map-worker": "maplibre-gl/dist/maplibre-gl-worker.mjs" },
  outdir: target,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  chunkNames: "chunk-[hash]",
  assetNames: "[name]",
  loader: { ".svg": "file", ".png": "file" },
  logLevel: "warning",
});
await cp(join(here, "src/index.html"), join(target, "index.html"));
