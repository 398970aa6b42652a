# `make demo` shows what seedlint does, `make test` runs all checks. Both set themselves up in
# .venv first and need only python3, git and make.

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo demo-corpus test lint unit site pages screenshots clean

demo: $(READY)
	@scripts/demo

# A corpus from the texts of installed packages: checked, fixed, undone, and a report.
demo-corpus: $(READY)
	@$(BIN)/python scripts/demo_corpus.py

test: lint unit site

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

unit: $(READY)
	$(BIN)/pytest -n 2 --dist worksteal

# A new pyproject.toml may want other packages; otherwise the environment is kept.
$(READY): pyproject.toml scripts/setup
	@scripts/setup $(VENV)
	@touch $@

# The documentation, in build/site; a link that leads nowhere is an error.
site: $(READY)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

# The pages that are made from rules and commands, after one was changed.
pages: $(READY)
	$(BIN)/seedlint rules pages --index-only docs/rules
	$(BIN)/python scripts/rule_pairs.py
	$(BIN)/python scripts/cli_page.py
	$(BIN)/python scripts/corpus_schema.py

screenshots: $(READY)
	$(BIN)/python scripts/screenshots.py

clean:
	rm -rf $(VENV) build dist
