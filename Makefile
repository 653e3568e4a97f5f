# Two commands matter: `make book` and `make test`. `make help` lists every target.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export OMP_NUM_THREADS ?= 1
export OPENBLAS_NUM_THREADS ?= 1

.DEFAULT_GOAL := help
.PHONY: help env book live test prove record verify coverage mutate reproducible bench lock lint clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

env: $(VENV)/.stamp  ## install the locked environment into .venv

$(VENV)/.stamp: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=…" >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing: on Debian it is in the package python3-venv" >&2; exit 2; }
	@echo "environment: installing into $(VENV)"
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

book: env  ## prove every notebook, then build HTML and PDF into _build
	@$(PY) -m referee book

live: book  ## serve the book on this machine, with a kernel behind every page
	@$(PY) -m referee live

test: env  ## prove everything without memory, then run the test suite
	@$(PY) -m referee prove --all
	@$(PY) -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder

prove: env  ## prove the notebooks that have no proof on this machine
	@$(PY) -m referee prove

record: env  ## make notebooks' outputs, figures and findings.json anew
	@$(PY) -m referee record

verify: env  ## execute everything and write a receipt into _build/receipt
	@$(PY) -m referee verify

coverage: env  ## run the tests under coverage with branches; less than 95 % of the engine's lines fails
	@rm -rf .referee/coverage && mkdir -p .referee/coverage
	@$(PY) -m coverage run -m referee verify
	@$(PY) -m coverage run -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder
	@$(PY) -m coverage combine --quiet && $(PY) -m coverage report --fail-under 95

mutate: env  ## change the science by one small step at a time; which changes do the tests miss? (MINUTES=60)
	@$(PY) -m tests.mutation $(if $(MINUTES),--minutes $(MINUTES))

reproducible: env  ## build the book under other clocks, places, locales, Pythons; compare every byte (BOOK=miniature)
	@$(PY) -m tests.reproducible $(if $(BOOK),--$(BOOK))

bench: env  ## measure against the stock way and write benchmarks/results.md (REPEATS=3)
	@$(PY) -m benchmarks $(if $(REPEATS),--repeats $(REPEATS))

lock: env  ## renew requirements.txt from the loose bounds of pyproject.toml
	@$(VENV)/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --upgrade --quiet -o requirements.txt

lint: env  ## style and types
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy

clean:  ## forget what was built and proven (the record stays)
	@rm -rf _build .referee
