#!/usr/bin/env bash
# Checks the page's types and tests, and that what is shipped is what its sources build to; says loudly where it cannot.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v npm >/dev/null; then
  echo "NOT CHECKED: npm was not found, so nobody has compared src/reportedly/web/static with frontend/." >&2
  exit 0
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --silent
fi
npm run --silent check
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
node build.mjs "$built"
if ! diff -rq --exclude=basemap "$built" ../src/reportedly/web/static; then
  echo "src/reportedly/web/static is not what frontend/ builds to: run 'make frontend' and commit both." >&2
  exit 1
fi
echo "The page that is shipped is what frontend/ builds to."
