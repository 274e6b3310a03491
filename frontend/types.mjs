// Writes src/api/schema.ts from the API's OpenAPI document (docs/reference/openapi.json, or the file named).
import openapi, { astToString } from "openapi-typescript";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const source = process.argv[2] ?? join(here, "../docs/reference/openapi.json");
const first = "// The API's types, written by `npm run types` from its OpenAPI document; not to be edited.\n";
const tree = await openapi(JSON.parse(await readFile(source, "utf8")), { defaultNonNullable: true });
await writeFile(join(here, "src/api/schema.ts"), first + astToString(tree));
