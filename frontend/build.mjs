// Builds the page into src/reportedly/web/static (or the folder named as first argument); same sources, same bytes.
import { build } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../src/reportedly/web/static"));

const built = await build({
  absWorkingDir: here,
  entryPoints: {
    app: "src/main.tsx",
    style: "src/style/index.css",
    "map-worker": "maplibre-gl/dist/maplibre-gl-worker.mjs",
  },
  outdir: target,
  write: false,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  preserveSymlinks: true, // names of chunks come of the paths of what is in them, which are to be the same everywhere
  jsx: "automatic",
  jsxImportSource: "preact",
  chunkNames: "chunk-[hash]",
  assetNames: "[name]",
  loader: { ".svg": "file", ".png": "file" },
  logLevel: "warning",
});

// Nothing is taken away before everything is built; the base map is made by a script of its own and stays.
await mkdir(target, { recursive: true });
for (const name of await readdir(target)) if (name !== "basemap") await rm(join(target, name), { recursive: true });
for (const file of built.outputFiles) await writeFile(join(target, basename(file.path)), file.contents);
for (const name of ["index.html", "icon.svg"]) await writeFile(join(target, name), await readFile(join(here, "src", name)));
