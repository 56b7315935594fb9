# Two commands for everyone: `make draft` and `make test`. Each builds its own environment in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= out

.PHONY: draft test test-all check bench docs pictures clean

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; set PYTHON=python3.12 or the like."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[pdf]'
	@touch $@

$(VENV)/.dev: $(VENV)/.ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[pdf,dev]'
	@touch $@

draft: $(VENV)/.ready ## Draft a real city's ordinance and executive order into out/
	@$(BIN)/python -m drafter --quiet draft --place "Chicago, IL" --instrument ordinance --model comprehensive --format docx --format pdf --format memo --force -o $(OUT)
	@$(BIN)/python -m drafter --quiet draft --place "Chicago, IL" --instrument executive_order --model comprehensive --format docx --format pdf --format memo --force -o $(OUT)
	@echo "Drafts for the City of Chicago are in $(OUT)/:"
	@ls -1 $(OUT) | sed 's/^/  /'
	@echo "Open the -memo.docx first: its page one is the attorney's sign-off sheet. Then draft for your own place:"
	@echo "  $(BIN)/drafter new -o matter.yaml && $(BIN)/drafter draft matter.yaml -o $(OUT)"

check: $(VENV)/.dev ## Formatter, linter, types, and the imports of the house
	$(BIN)/ruff format --check drafter tests benchmarks docs
	$(BIN)/ruff check drafter tests benchmarks docs
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/drafter library check

test: check ## Everything but the whole matrix
	$(BIN)/python -m pytest -n 2 -m "not everything"

test-all: check ## Everything: every model, instrument, type, form and State
	$(BIN)/python -m pytest -n 2

bench: $(VENV)/.dev ## Speed, as ratios against peers in one run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check docxtpl
	$(BIN)/python -m benchmarks

docs: $(VENV)/.dev ## Make every made page again: reference, previews, schemas, tables
	@$(BIN)/python -m docs.make

pictures: $(VENV)/.dev ## Make the pictures of drafts again; needs LibreOffice and poppler
	@$(BIN)/python -m docs.make.pictures

clean:
	rm -rf $(VENV) $(OUT) drafter/_built .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
