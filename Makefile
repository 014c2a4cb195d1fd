# Needs Python 3.10 or later, make and git. Everything else comes from PyPI into .venv.

PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.10 python; do \
	$$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' >/dev/null 2>&1 \
	&& echo $$python && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

EXAMPLE := docs/examples/ministers.txt
GOLD ?= ../shared/eval/dev.jsonl
SCORE ?= ../shared/eval/score.py
# What the tests install; with spark (500 MB, needs Java 17) as in .ci/run, those of Spark are run too.
EXTRAS ?= fast,corpus,web
NEWS ?= ../shared/corpus/news.jsonl.gz
SENTENCES ?= 1000

# Processes at a time, for fuzzing and for hostile texts.
JOBS ?= 2

.PHONY: demo test quality bench compare audit
.PHONY: torture torture-fuzz torture-growth torture-invariance torture-determinism torture-long-run

demo: .venv/.installed-runtime ## facts of an example article
	@cat $(EXAMPLE)
	@echo
	@$(BIN)/rufacts extract $(EXAMPLE) --date 2021-03-12 --format text

test: .venv/.installed-dev ## lint, types and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

quality: .venv/.installed-runtime ## score on the dev set, where it is there, and what changed against the last commit
	@if [ -f $(GOLD) ] && [ -f $(SCORE) ]; then $(BIN)/python benchmarks/quality.py $(GOLD) $(SCORE) $(QUALITY); \
	else echo "quality: skipped, there is no $(GOLD) with $(SCORE)"; fi

bench: .venv/.installed-bench ## characters a second, beside yargy and natasha; BENCH=--long: 10 MB documents and memory after 100 MB too
	@$(BIN)/python benchmarks/speed.py $(BENCH)

compare: .venv/.installed-dev ## all rules by this engine and by yargy, where the corpus is there
	@if [ -f $(NEWS) ]; then $(BIN)/python -m tests.engine.compare $(NEWS) --sentences $(SENTENCES); \
	else echo "compare: skipped, there is no $(NEWS)"; fi

torture: torture-fuzz torture-growth torture-invariance torture-determinism torture-long-run ## hours; with make -j2, steps side by side

torture-fuzz: .venv/.installed-fuzz
	$(BIN)/python -m tests.torture.fuzz --jobs $(JOBS)

torture-growth: .venv/.installed-dev
	$(BIN)/python -m tests.torture.growth --jobs $(JOBS)

torture-invariance torture-determinism torture-long-run: .venv/.installed-dev
	@if [ -f $(NEWS) ]; then set -x; $(BIN)/python -m $(TORTURE); else echo "$@: skipped, there is no $(NEWS)"; fi

torture-invariance: TORTURE = tests.torture.invariance $(wildcard $(GOLD)) $(NEWS) --limit 2000
torture-determinism: TORTURE = tests.torture.determinism $(NEWS) --limit 2000 --seconds 60
torture-long-run: TORTURE = tests.torture.long_run $(NEWS) --megabytes 1000

audit: .venv/.installed-audit ## oldest and newest dependencies, their bill of materials and known vulnerabilities
	$(BIN)/python scripts/check_versions.py $(PYTHONS)
	@mkdir -p build
	$(BIN)/python -m uv pip compile --quiet --output-file build/resolved.txt pyproject.toml
	$(BIN)/cyclonedx-py requirements build/resolved.txt --pyproject pyproject.toml --output-file build/sbom.json
	$(BIN)/pip-audit --disable-pip --no-deps --requirement build/resolved.txt \
		|| echo "audit: vulnerabilities were found, or their list cannot be reached" >&2

# One stamp a set of dependencies, older than pyproject.toml when it has to be installed anew.

.venv/.installed-runtime: pyproject.toml | .venv/bin/python
	$(PIP) --editable '.[fast]'
	@touch $@

.venv/.installed-dev: .venv/.installed-runtime
	$(PIP) 'pip>=25.1'
	$(PIP) --editable '.[$(EXTRAS)]' --group dev
	@touch $@

.venv/.installed-bench: .venv/.installed-runtime
	$(PIP) 'pip>=25.1'
	$(PIP) --group bench
	@touch $@

.venv/.installed-fuzz: .venv/.installed-dev
	$(PIP) --group fuzz
	@touch $@

.venv/.installed-audit: .venv/.installed-dev
	$(PIP) --group audit
	@touch $@

.venv/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "expected Python 3.10 or later with venv on PATH, found none" >&2; exit 1; }
	$(PYTHON) -m venv .venv
