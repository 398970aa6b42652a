# `make demo` shows what seedlint does, `make test` runs all checks. Both set themselves up in
# .venv first and need only python3, git and make.

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint unit pages clean

demo: $(READY)
	@scripts/demo

test: lint unit

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

# The pages of the rules, after one was changed.
pages: $(READY)
	$(BIN)/seedlint rules pages docs/rules
	$(BIN)/python scripts/rule_pairs.py

clean:
	rm -rf $(VENV) build dist
