# Everything a newcomer types. Each target sets itself up in a fresh clone: `make demo`, `make test`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := .venv/bin
export OMP_NUM_THREADS ?= 1
WORKERS ?= 2
PROJECT ?= demo-out

.PHONY: help demo review test check format frontend quality speed docs pictures lock clean set-up

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

set-up: ## Make .venv with the locked dependencies (the other targets do it themselves)
	@.ci/set-up

demo: set-up ## Code the demonstration reports, show what was found, open the review page
	@$(BIN)/reportedly demo --to demo-out --review

review: set-up ## Open the review page of the demonstration, or of PROJECT=folder
	@$(BIN)/reportedly review --project $(PROJECT)

test: set-up ## Run all tests
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

check: set-up ## Format, lint, types, import contracts, generated docs
	$(BIN)/ruff format --check src tests bench training docs
	$(BIN)/ruff check src tests bench training docs
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m docs.generate --check
	frontend/check.sh

format: set-up ## Put the code into the house format
	$(BIN)/ruff check --fix src tests bench training docs
	$(BIN)/ruff format src tests bench training docs

frontend: ## Build the review page anew (needs node and npm; users need neither)
	cd frontend && npm ci --silent && npm run --silent build

quality: set-up ## Score against the measuring data in $REPORTEDLY_BENCH_DATA, with pinned floors
	@$(BIN)/python -m bench.quality

speed: set-up ## Words a CPU-second per stage, memory, start-up time
	@$(BIN)/python -m bench.speed

docs: set-up ## Write the generated pages of docs/ anew
	@$(BIN)/python -m docs.generate

pictures: set-up ## Draw the README's picture of the review page anew (needs Chromium; two minutes)
	@$(BIN)/python -m docs.pictures

lock: ## Resolve requirements.in anew (needs uv)
	uv pip compile requirements.in --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-annotate --quiet -o requirements.lock

clean: ## Remove the virtual environment, caches and the demo's output
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache demo-out
